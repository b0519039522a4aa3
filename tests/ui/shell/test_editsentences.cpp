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
    const auto row = [](const char* code, const QStringList& arguments, const char* sentence) {
        QTest::newRow(code) << QByteArray(code) << arguments << QString::fromUtf8(sentence);
    };
    row("edit.set", {"asset.capacityMw", "Solar", "400 MW", "300 MW"},
        "Set Capacity of Solar to 400 MW, was 300 MW");
    row("edit.setMany",
        {QStringLiteral("asset.capacityMw"), QStringLiteral("3"), QStringLiteral("400 MW")},
        "Set Capacity at 3 places to 400 MW");
    row("edit.reset", {QStringLiteral("asset.capacityMw"), QStringLiteral("Solar")},
        "Set Capacity of Solar back to its default");
    row("edit.rename", {QStringLiteral("A"), QStringLiteral("B")}, "Rename A to B");
    row("edit.move", {QStringLiteral("Ohio 1"), QStringLiteral("40.0 N, 82.0 W")},
        "Move Ohio 1 to 40.0 N, 82.0 W");
    row("edit.insert", {QStringLiteral("site"), QStringLiteral("Ohio 1")}, "Add site Ohio 1");
    row("edit.insertAt",
        {QStringLiteral("asset"), QStringLiteral("Solar"), QStringLiteral("Ohio 1")},
        "Add source Solar to Ohio 1");
    row("edit.erase", {QStringLiteral("phase"), QStringLiteral("Phase 1")}, "Delete phase Phase 1");
    row("edit.eraseMany", {QStringLiteral("site"), QStringLiteral("3")}, "Delete 3 × site");
    row("edit.duplicate", {QStringLiteral("site"), QStringLiteral("Ohio 1")},
        "Duplicate site Ohio 1");
    row("edit.template", {QStringLiteral("Training campus")}, "Start from Training campus");
    row("edit.other", {QStringLiteral("Bridge Ohio 1 with gas")}, "Bridge Ohio 1 with gas");
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
