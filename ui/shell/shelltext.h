// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/editlabel.h"

#include <QString>

namespace gigasite::ui {

/// What an undo step did, as a sentence: "Set capacity of Solar to 400 MW, was 300 MW".
[[nodiscard]] QString editSentence(const EditLabel& label);

}  // namespace gigasite::ui
