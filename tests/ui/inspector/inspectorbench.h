// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/inspector/planbench.h"
#include "ui/inspector/fieldtext.h"
#include "ui/inspector/inspector.h"
#include "ui/ports/edits.h"
#include "ui/shell/viewstate.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

namespace gigasite::test {

/// An inspector over a plan bench, driven as by a hand.
struct InspectorBench {
    PlanBench plan;
    NoServices services;
    NoStudies studies;
    ui::ViewState view;
    ui::Inspector inspector{ui::Look{}, ports(), view};

    explicit InspectorBench(int sites = 3) : plan(sites) {
        inspector.resize(368, 800);
        inspector.show();
        inspector.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&inspector);
    }

    [[nodiscard]] ui::Ports ports() { return {plan, plan, services, studies}; }

    /// The control of a field, with the cursor in it; null when there is none.
    template <class Control>
    Control* control(const model::Address& at, const char* field) {
        return inspector.showField(at, field) ? qobject_cast<Control*>(focused()) : nullptr;
    }
    [[nodiscard]] QWidget* focused() const { return inspector.focusWidget(); }

    void type(const model::Address& at, const char* field, const QString& text) {
        auto* edit = control<QLineEdit>(at, field);
        QVERIFY2(edit, field);
        typeInto(edit, text);
    }
    static void typeInto(QLineEdit* edit, const QString& text) {
        edit->setFocus();
        edit->selectAll();
        text.isEmpty() ? QTest::keyClick(edit, Qt::Key_Backspace) : QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// The mark of the row the control is part of.
    static QToolButton* markOf(QWidget* control) {
        for (QWidget* up = control->parentWidget(); up; up = up->parentWidget()) {
            for (auto* button : up->findChildren<QToolButton*>()) {
                if (button->text() == QStringLiteral("◆")) {
                    return button;
                }
            }
        }
        return nullptr;
    }
};

}  // namespace gigasite::test
