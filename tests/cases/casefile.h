// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QFile>
#include <QString>
#include <QTest>

#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Published and worked results to check the model against. They lie beside the source tree, in
/// ../shared, and are never part of it; a test skips with a reason where they are absent.
namespace gigasite::test {

/// Absolute path of a file below ../shared ("cases/ssc/README.md").
inline QString sharedPath(const char* name) {
    return QStringLiteral(GIGASITE_SOURCE_DIR "/../shared/") + QString::fromUtf8(name);
}

inline QByteArray sharedBytes(const char* name) {
    QFile file(sharedPath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline nlohmann::json sharedJson(const char* name) {
    const QByteArray bytes = sharedBytes(name);
    return nlohmann::json::parse(bytes.begin(), bytes.end());
}

/// Columns of a plain CSV file (no quotes) by their header; text that is no number becomes NaN.
class SharedTable {
  public:
    explicit SharedTable(const char* name) {
        const QList<QByteArray> lines = sharedBytes(name).split('\n');
        std::vector<std::string> heads;
        for (const QByteArray& head : lines.value(0).trimmed().split(',')) {
            heads.push_back(head.toStdString());
            m_columns[heads.back()];
        }
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QByteArray line = lines[i].trimmed();
            if (line.isEmpty()) {
                continue;
            }
            const QList<QByteArray> cells = line.split(',');
            for (std::size_t c = 0; c < heads.size(); ++c) {
                const std::string cell = cells.value(static_cast<qsizetype>(c)).toStdString();
                double value = std::numeric_limits<double>::quiet_NaN();
                std::from_chars(cell.data(), cell.data() + cell.size(), value);
                m_columns[heads[c]].push_back(value);
            }
        }
    }

    /// Empty when there is no such column.
    [[nodiscard]] const std::vector<double>& column(const std::string& head) const {
        static const std::vector<double> none;
        const auto found = m_columns.find(head);
        return found == m_columns.end() ? none : found->second;
    }

  private:
    std::map<std::string, std::vector<double>> m_columns;
};

}  // namespace gigasite::test

/// Ends the test function as skipped where the shared file is absent.
#define NEEDS_SHARED(name)                                                        \
    do {                                                                          \
        if (!QFile::exists(gigasite::test::sharedPath(name)))                     \
            QSKIP("the file ../shared/" name " is not beside the source tree");   \
    } while (false)
