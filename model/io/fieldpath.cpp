// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/fieldpath.h"

namespace gigasite::model::io {

std::string FieldPath::text() const {
    std::string text;
    for (const Step& step : m_steps) {
        if (step.name == nullptr) {
            text += '[' + std::to_string(step.index) + ']';
            continue;
        }
        if (!text.empty()) {
            text += '.';
        }
        text += step.name;
    }
    return text;
}

}  // namespace gigasite::model::io
