// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <algorithm>
#include <cmath>

namespace gigasite::test {

/// The rows of a CSV file beside the tests, comments left out.
inline QList<QList<QByteArray>> expectedRows(const QString& name) {
    QFile file(QStringLiteral(GIGASITE_SOURCE_DIR "/tests/model/climate/") + name);
    QList<QList<QByteArray>> rows;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#')) {
                rows.append(line.split(','));
            }
        }
    }
    return rows;
}

/// 1e-6 relative or half a unit of the last printed digit, whichever is larger.
inline bool agreesWithPrinted(double value, const QByteArray& printed) {
    const double expected = printed.toDouble();
    const qsizetype point = printed.indexOf('.');
    const auto digits = static_cast<double>(point < 0 ? 0 : printed.size() - point - 1);
    const double halfUnit = 0.5 * std::pow(10.0, -digits);
    return std::abs(value - expected) <= std::max(1e-6 * std::abs(expected), halfUnit * 1.000001);
}

}  // namespace gigasite::test
