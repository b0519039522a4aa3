// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shelltext.h"

#include <QTest>

using namespace gigasite::ui;

class TestEditSentences : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void namesStayAsWritten();
};

void TestEditSentences::everyCodeHasASentence_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* code, const char* arguments, const char* sentence) {
        QTest::newRow(code) << QByteArray(code)
                            << QString::fromUtf8(arguments).split(QLatin1Char('|'))
                            << QString::fromUtf8(sentence);
    };
    row("edit.set", "asset.capacityMw|Solar|400 MW|300 MW",
        "Set Capacity of Solar to 400 MW, was 300 MW");
    row("edit.reset", "asset.capacityMw|Solar", "Set Capacity of Solar back to its default");
    row("edit.rename", "A|B", "Rename A to B");
    row("edit.move", "Ohio 1|40.0 N, 82.0 W", "Move Ohio 1 to 40.0 N, 82.0 W");
    row("edit.insert", "site|Ohio 1", "Add site Ohio 1");
    row("edit.erase", "phase|Phase 1", "Delete phase Phase 1");
    row("edit.eraseMany", "site|3", "Delete 3 × site");
    row("edit.duplicate", "site|Ohio 1", "Duplicate site Ohio 1");
    row("edit.template", "Training campus", "Start from Training campus");
    row("edit.other", "Bridge Ohio 1 with gas", "Bridge Ohio 1 with gas");
}

void TestEditSentences::everyCodeHasASentence() {
    QFETCH(const QByteArray, code);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    QCOMPARE(editSentence({code.constData(), arguments}), sentence);
}

void TestEditSentences::namesStayAsWritten() {
    const QString name = QStringLiteral("%1 %2 <b>שלום</b> 🏭");
    QCOMPARE(editSentence({"edit.rename", {name, QStringLiteral("B")}}),
             QStringLiteral("Rename %1 to B").arg(name));
}

QTEST_MAIN(TestEditSentences)
#include "test_editsentences.moc"
