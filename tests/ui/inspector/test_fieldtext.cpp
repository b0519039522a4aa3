// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldtext.h"

#include <QTest>

using namespace gigasite;

/// Every input says in words what it is and what it does.
class TestFieldText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyInputHasALabelAndHelp_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const model::Field& field : model::fields()) {
            QTest::addRow("%s", std::string(field.id).c_str()) << index++;
        }
    }
    void everyInputHasALabelAndHelp() {
        QFETCH(int, index);
        const model::Field& field = model::fields()[static_cast<std::size_t>(index)];
        if (field.entity == model::EntityKind::series || field.id == "site.placeOverridden" ||
            field.id == "asset.technologyId" || field.id == "asset.dealId") {
            QSKIP("has no row, see fieldWithoutRow()");
        }
        QVERIFY(ui::fieldLabel(field.id) != QString::fromStdString(std::string(field.id)));
        const QString help = ui::fieldHelp(field.id);
        QVERIFY2(help.size() > 5 && help.endsWith(u'.'), qPrintable(help));
        for (const std::string_view choice : field.choices) {
            const QString label = ui::choiceLabel(choice);
            QVERIFY2(label != QString::fromStdString(std::string(choice)), qPrintable(label));
        }
    }
};

QTEST_GUILESS_MAIN(TestFieldText)
#include "test_fieldtext.moc"
