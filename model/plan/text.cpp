// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/text.h"

#include <cstddef>

namespace gigasite::model {

namespace {

struct Lead {
    std::size_t trailing = 0;
    unsigned firstMinimum = 0x80;  ///< bounds of the first trailing byte
    unsigned firstMaximum = 0xBF;
    bool valid = true;
};

/// Table 3-7 of the Unicode Standard.
Lead lead(unsigned byte) {
    if (byte < 0x80) {
        return {};
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {1};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {2, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {3, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU};
    }
    return {0, 0, 0, false};
}

}  // namespace

bool isValidUtf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const Lead form = lead(static_cast<unsigned char>(text[at]));
        if (!form.valid || at + form.trailing >= text.size() + (form.trailing == 0 ? 1 : 0)) {
            return false;
        }
        for (std::size_t i = 1; i <= form.trailing; ++i) {
            const unsigned byte = static_cast<unsigned char>(text[at + i]);
            const unsigned minimum = i == 1 ? form.firstMinimum : 0x80U;
            const unsigned maximum = i == 1 ? form.firstMaximum : 0xBFU;
            if (byte < minimum || byte > maximum) {
                return false;
            }
        }
        at += form.trailing + 1;
    }
    return true;
}

}  // namespace gigasite::model
