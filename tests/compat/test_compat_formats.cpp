// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "model/io/limits.h"
#include "model/io/planfile.h"
#include "model/io/planjson.h"

using namespace gigasite::model;

/// Real files of every format ever written, kept for ever. Each lies beside the same plan as JSON,
/// recorded when the format was current, and opens with all its values.
class TestCompatFormats : public QObject {
    Q_OBJECT

  private:
    static std::string bytesOf(const char* name) {
        QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/tests/compat/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    static QByteArray text(const Problem& problem) {
        return QByteArray::fromStdString(describe(problem));
    }

  private Q_SLOTS:
    void opensWithAllValues_data() {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("format 1") << QByteArray("format1/everything.gsite")
                                  << QByteArray("format1/everything.json");
    }
    void opensWithAllValues() {
        QFETCH(QByteArray, plan);
        QFETCH(QByteArray, json);
        const auto opened = io::loadPlan(bytesOf(plan.constData()), plan.toStdString());
        QVERIFY2(opened.ok(), opened.ok() ? "" : text(opened.problem()).constData());
        const auto read = io::planFromJson(bytesOf(json.constData()), json.toStdString());
        QVERIFY2(read.ok(), read.ok() ? "" : text(read.problem()).constData());
        QVERIFY(read.value().notes.empty());
        QVERIFY(opened.value() == read.value().file);
    }

    // The writer of the current format may not drift; any Boost has to write these bytes.
    void writesTheCurrentFormatToTheByte() {
        QCOMPARE(io::kPlanFormat, 1);
        const std::string recorded = bytesOf("format1/everything.gsite");
        const auto opened = io::loadPlan(recorded, "everything.gsite");
        QVERIFY(opened.ok());
        const auto saved = io::savePlan(opened.value());
        QVERIFY(saved.ok());
        QVERIFY(saved.value() == recorded);
    }

    // A few values read off the recorded file by eye.
    void knownValues() {
        const auto opened = io::loadPlan(bytesOf("format1/everything.gsite"), "everything.gsite");
        QVERIFY(opened.ok());
        const io::PlanFile& file = opened.value();
        QCOMPARE(file.programVersion, std::string("0.1.0"));
        QCOMPARE(file.catalogRows.at(0).cells.at(1).second, std::string("83.5"));
        QCOMPARE(file.headlines.at(0).value, std::optional<double>(-1.5e9));
        QVERIFY(!file.headlines.at(1).value);
        QCOMPARE(file.plan.base.sites.size(), std::size_t(2));
        QCOMPARE(file.plan.scenarios.size(), std::size_t(2));
        QCOMPARE(file.plan.series.begin()->value->values.size(), std::size_t(8760));
    }
};

QTEST_GUILESS_MAIN(TestCompatFormats)
#include "test_compat_formats.moc"
