// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cases/casefile.h"
#include "tests/cases/casetable.h"

#include <QTest>

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

/// One worked example of ../shared/cases/microcases.json: what goes in, what must come out, and
/// what likely mistakes would give (the keys that begin with wrong_).
namespace gigasite::test {

class MicroCase {
  public:
    /// The file is printed to 9 digits behind the point and asks for this.
    static constexpr double kTolerance = 1e-8;

    explicit MicroCase(const std::string& idStart) {
        const nlohmann::json file = sharedJson("cases/microcases.json");
        for (const nlohmann::json& one : file.at("cases")) {
            if (one.at("id").get<std::string>().rfind(idStart, 0) == 0) {
                m_case = one;
            }
        }
    }

    [[nodiscard]] const nlohmann::json& in() const { return m_case.at("inputs"); }
    [[nodiscard]] const nlohmann::json& want() const { return m_case.at("expected"); }

    /// One row for a number, one for each element of a list.
    static void compare(CaseTable& table, const std::string& what, const nlohmann::json& want,
                        const std::vector<double>& got) {
        const std::vector<double> wanted = numbers(want);
        QCOMPARE(got.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::string place = want.is_array() ? " [" + std::to_string(i) + "]" : "";
            table.absolute(what + place, wanted[i], got[i], kTolerance);
        }
    }
    static void compare(CaseTable& table, const std::string& what, const nlohmann::json& want,
                        double got) {
        compare(table, what, want, std::vector<double>{got});
    }

    /// Notes that ours is not what the mistake of parent.key gives.
    void rule(const nlohmann::json& parent, const std::string& key,
              const std::vector<double>& ours) {
        const std::vector<double> wrong = numbers(parent.at(key));
        QCOMPARE(ours.size(), wrong.size());
        bool differs = false;
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            differs = differs || std::abs(ours[i] - wrong[i]) > kTolerance;
        }
        QVERIFY2(differs, key.c_str());
        ++m_ruledOut;
    }

    /// Whether as many mistakes were ruled out as the case names.
    [[nodiscard]] bool allRuledOut() const { return m_ruledOut == mistakesIn(want()); }

    [[nodiscard]] static std::vector<double> numbers(const nlohmann::json& value) {
        return value.is_array() ? value.get<std::vector<double>>()
                                : std::vector<double>{value.get<double>()};
    }

    /// A member of every object of a list, 0 where an object lacks it.
    [[nodiscard]] static std::vector<double> column(const nlohmann::json& list,
                                                    const char* member) {
        std::vector<double> values;
        for (const nlohmann::json& one : list) {
            values.push_back(one.value(member, 0.0));
        }
        return values;
    }

    /// The value at which a condition begins to hold that holds above and not below it.
    template <class Holds>
    [[nodiscard]] static double threshold(double low, double high, Holds holds) {
        for (int i = 0; i < 60; ++i) {
            const double middle = (low + high) / 2.0;
            (holds(middle) ? high : low) = middle;
        }
        return high;
    }

  private:
    static int mistakesIn(const nlohmann::json& value) {
        int count = 0;
        if (value.is_object()) {
            for (const auto& [key, member] : value.items()) {
                count += key.rfind("wrong_", 0) == 0 ? 1 : mistakesIn(member);
            }
        }
        return count;
    }

    nlohmann::json m_case;
    int m_ruledOut = 0;
};

}  // namespace gigasite::test
