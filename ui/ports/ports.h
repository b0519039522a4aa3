// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/editsink.h"
#include "ui/ports/planfeed.h"
#include "ui/ports/services.h"
#include "ui/ports/studies.h"

namespace gigasite::ui {

/// What the window is given; all four outlive it.
struct Ports {
    PlanFeed& feed;
    EditSink& edits;
    Services& services;
    Studies& studies;
};

}  // namespace gigasite::ui
