// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/catalog/catalogfiles.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace gigasite::model;

/// Each way to break a table is refused with its code, file, line and column.
class TestCatalogBroken : public QObject {
    Q_OBJECT

  private:
    static QString outcome(const Result<Catalog>& result) {
        return result
                   ? QStringLiteral("ok")
                   : QString::fromStdString(result.problem().code + ' ' + result.problem().where);
    }

  private Q_SLOTS:
    void refusesBrokenCell_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("column");
        const auto add = [](const char* code, const char* file, const char* before,
                            const char* after, int column) {
            QTest::addRow("%s: %s", code, after) << QByteArray(file) << QByteArray(before)
                                                 << QByteArray(after) << QByteArray(code) << column;
        };
        add("catalog.badNumber", "price_index.csv", "2010,218.056", "2010,abc", 2);
        add("catalog.badNumber", "price_index.csv", "2010,218.056", "2010,1e3", 2);
        add("catalog.badNumber", "price_index.csv", "2010,218.056", "2010,nan", 2);
        add("catalog.badNumber", "price_index.csv", "2010,218.056", "2010,\"218,056\"", 2);
        add("catalog.badNumber", "price_index.csv", "2010,218.056", "2010, 218", 2);
        add("catalog.outOfRange", "price_index.csv", "2010,218.056", "2010,-5", 2);
        add("catalog.badYear", "price_index.csv", "2010,218.056", "20x0,218.056", 1);
        add("catalog.badGrade", "price_index.csv", ",2010,E", ",2010,F", 5);
        add("catalog.duplicateId", "price_index.csv", "2011,224.939", "2010,224.939", 1);
        add("catalog.badChoice", "technologies.csv", "(tracking),solar,", "(tracking),sunny,", 3);
        add("catalog.badChoice", "technologies.csv", "SO,1,0,", "SO,yes,0,", 6);
        add("catalog.badChoice", "technologies.csv", ",SO,", ",XX,", 5);
        add("catalog.missingCell", "technologies.csv", "utility_pv,Solar (tracking),",
            "utility_pv,,", 2);
        add("catalog.badDate", "rules.csv", "2025-01-15,2025-01-15", "2025-02-29,2025-01-15", 3);
        add("catalog.badQuarter", "deals.csv", "2027Q4", "2027Q5", 20);
        add("catalog.unknownReference", "deals.csv", "nuclear_restart,PJM", "nuclear_restart,PJX",
            7);
        add("catalog.unknownReference", "technologies.csv", "natural_gas", "unnatural_gas", 8);
        add("catalog.unknownParameter", "technology_parameters.csv", "utility_pv,capex_2025",
            "utility_pv,capex_2026", 2);
        add("catalog.badUnit", "technology_parameters.csv", "USD/kW,2023", "USD/MWh,2023", 6);
        add("catalog.badUnit", "technology_parameters.csv", "USD/kW,2023", "pounds,2023", 6);
        add("catalog.badInterval", "datacenter.csv", "accelerator_share,,0.9,0.8",
            "accelerator_share,,0.9,0.95", 4);
        add("catalog.badInterval", "datacenter.csv", "accelerator_share,,0.9,0.8,0.95",
            "accelerator_share,,0.9,0.8,0.85", 5);
        add("catalog.outOfRange", "datacenter.csv", "accelerator_share,,0.9",
            "accelerator_share,,1.9", 3);
        add("catalog.missingEvidence", "fuels.csv",
            "53.06,general knowledge: US EPA 40 CFR 98 Table"
            " C-1",
            "53.06,", 11);
        add("catalog.shareSum", "countries.csv", ",0.122,0.272,", ",0.922,0.272,", 20);
        add("catalog.outOfRange", "countries.csv", ",0.122,0.272,", ",1.122,0.272,", 20);
        add("catalog.outOfRange", "countries.csv", ",155.2,", ",-155.2,", 28);
        add("catalog.badHeader", "countries.csv", "iso2,iso3", "iso2,iso4", 2);
        add("catalog.cellCount", "countries.csv", "AD,AND,", "AD,AND,more,", 1);
        add("catalog.badNumber", "manifest.csv", "accelerators.csv,21", "accelerators.csv,many", 2);
        add("catalog.badVersion", "manifest.csv", "2026.2\ncampuses.csv", "2025.9\ncampuses.csv",
            3);
    }
    void refusesBrokenCell() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, code);
        QFETCH(int, column);
        CatalogFiles files;
        std::string& text = files.bytes()[file.toStdString()];
        const std::size_t at = text.find(before.toStdString());
        QVERIFY2(at != std::string::npos, "the table no longer holds the text to break");
        auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        line += code == "catalog.badVersion" ? 1 : 0;  // the second row differs from the first
        text.replace(at, static_cast<std::size_t>(before.size()), after.toStdString());
        QCOMPARE(outcome(files.load()),
                 QStringLiteral("%1 %2:%3:%4")
                     .arg(QString::fromLatin1(code), QString::fromLatin1(file))
                     .arg(line)
                     .arg(column));
    }

    void argumentsNameWhatWasExpected() {
        CatalogFiles files;
        std::string& text = files.bytes()["datacenter.csv"];
        const std::string before = "accelerator_share,,0.9";
        text.replace(text.find(before), before.size(), "accelerator_share,,1.9");
        const auto result = files.load();
        QVERIFY(!result.ok());
        QCOMPARE(result.problem().arguments, (std::vector<std::string>{"value", "1.9", "0", "1"}));
    }

    void refusesWrongSetOfFiles() {
        CatalogFiles missing;
        missing.bytes().erase("fuels.csv");
        QCOMPARE(outcome(missing.load()), QStringLiteral("catalog.missingFile fuels.csv"));
        CatalogFiles unknown;
        unknown.bytes()["grid_zones.csv"] = "id\n";
        QCOMPARE(outcome(unknown.load()), QStringLiteral("catalog.unknownFile grid_zones.csv"));
        const std::vector<NamedBytes> twice{{"fuels.csv", "id\n"}, {"fuels.csv", "id\n"}};
        QCOMPARE(outcome(Catalog::load(twice)), QStringLiteral("catalog.duplicateFile fuels.csv"));
    }

    void refusesLostRows() {
        CatalogFiles files;
        std::string& text = files.bytes()["campuses.csv"];
        text.erase(text.rfind('\n', text.size() - 2) + 1);
        const auto result = files.load();
        QCOMPARE(outcome(result), QStringLiteral("catalog.rowCount campuses.csv"));
        QCOMPARE(result.problem().arguments, (std::vector<std::string>{"127", "126"}));
    }

    void refusesEveryFileCutInHalf() {
        for (const std::string& name : catalogFileNames()) {
            CatalogFiles files;
            std::string& text = files.bytes()[name];
            text.resize(text.size() / 2);
            const auto result = files.load();
            QVERIFY2(!result.ok(), name.c_str());
            if (name != "manifest.csv") {
                QVERIFY2(result.problem().where.starts_with(name),
                         describe(result.problem()).c_str());
            }
        }
    }

    /// Any changed byte is either harmless text or refused with a place; nothing throws.
    void survivesChangedBytes() {
        const CatalogFiles intact;
        std::mt19937 random(20260114);
        const std::vector<std::string> names = catalogFileNames();
        int refused = 0;
        for (int i = 0; i < 80; ++i) {
            CatalogFiles files = intact;
            std::string& text = files.bytes()[names[random() % names.size()]];
            text[random() % text.size()] = static_cast<char>(random() % 256);
            const auto result = files.load();
            if (!result.ok()) {
                ++refused;
                QVERIFY(result.problem().code.starts_with("catalog."));
                QVERIFY(!result.problem().where.empty());
            }
        }
        QVERIFY(refused > 15);
    }
};

QTEST_GUILESS_MAIN(TestCatalogBroken)
#include "test_catalog_broken.moc"
