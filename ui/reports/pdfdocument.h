// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace gigasite::ui {

struct Bookmark {
    QString title;
    int page = 0;  ///< from 0
};

/// What a PDF says about itself.
struct PdfProperties {
    QString title;
    QString subject;
    QString language;  ///< "en-US"
    QDate date;        ///< invalid: no date
    std::vector<Bookmark> bookmarks;
};

/// The document with bookmarks, language and properties, and without the time it was made: the date
/// is the one given and the id follows from the content, so equal input gives equal bytes.
/// Problem: app.reportFailed {what the PDF library said}.
[[nodiscard]] model::Result<QByteArray> finishPdf(const QByteArray& pdf,
                                                  const PdfProperties& properties);

}  // namespace gigasite::ui
