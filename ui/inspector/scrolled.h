// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QScrollArea>
#include <QTimer>

namespace gigasite::ui {

/// A page of the inspector that scrolls up and down.
[[nodiscard]] inline QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

/// Brings the control that has the cursor into view, once what was unfolded for it has its place.
inline void scrollToFocus(QWidget& root) {
    QTimer::singleShot(0, &root, [&root] {
        QWidget* focused = root.focusWidget();
        for (QWidget* up = focused; up && up != &root; up = up->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(up)) {
                constexpr int kMargin = 40;
                area->widget()->layout()->activate();
                area->ensureWidgetVisible(focused, 0, kMargin);
                return;
            }
        }
    });
}

}  // namespace gigasite::ui
