// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/printable.h"

namespace gigasite::model::io {

std::string printable(std::string_view bytes, std::size_t limit) {
    std::string shown(bytes.substr(0, limit));
    for (char& c : shown) {
        if (c < ' ' || c > '~') {
            c = '?';
        }
    }
    return shown;
}

}  // namespace gigasite::model::io
