// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace gigasite::ui {

/// Lengths on paper are those of the window: pixels of 1/96 inch.
inline constexpr double kPaperDpi = 96.0;

/// Letter where the Unicode locale data say so, else A4.
[[nodiscard]] QPageSize paperFor(const QLocale& locale);

enum class PaperFont { fine, label, body, bold, heading, lead, value, title };
/// Without hinting: on paper letters stand where the outlines want them.
[[nodiscard]] QFont paperFont(PaperFont font);
/// The same for a font somebody else chose.
[[nodiscard]] QFont unhinted(QFont font);
[[nodiscard]] double lineHeight(PaperFont font);

/// Lines of a plain text broken at the width; what goes beyond maxLines is elided at its end.
[[nodiscard]] QStringList brokenLines(const QString& text, const QFont& font, double width,
                                      int maxLines);
/// One line of plain text, elided to the width of the rectangle, vertically centred.
void drawPlain(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
               const QColor& color, Qt::Alignment alignment = Qt::AlignLeft);
/// Lines from the top of the rectangle on, lineHeight apart, none of them elided again.
void drawLines(QPainter& painter, const QRectF& rect, const QStringList& lines, PaperFont font,
               const QColor& color, Qt::Alignment alignment = Qt::AlignLeft);

/// Pages being laid out: what to paint is collected first, so that every page can say how many
/// there are.
class Paper {
  public:
    using Part = std::function<void(QPainter&)>;
    struct Page {
        QStringList bookmarks;  ///< sections that begin here
        std::vector<Part> parts;
    };

    Paper(const Look& look, QSizeF size);

    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// What sections may fill: the page without margins, header and footer.
    [[nodiscard]] QRectF body() const;
    /// The line at the foot of every page.
    [[nodiscard]] QRectF footer() const;

    /// A new page with its heading; none above the title page.
    void startPage(const QString& bookmark, const QString& heading);
    void continuePage(const QString& heading);
    /// On the same page where a good part of it is still free, else as startPage().
    void startSection(const QString& bookmark, const QString& heading);

    /// Where the next part goes; runs down the body.
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] QRectF rest() const;
    [[nodiscard]] bool fits(double height) const;
    void skip(double height) { m_y += height; }
    void add(Part part);
    /// To a page that was laid out before.
    void addTo(std::size_t page, Part part);
    /// A paragraph over the width of the body (or of `width`), moving on below it.
    void addText(const QString& text, PaperFont font, const QColor& color, int maxLines,
                 double width = 0.0);

    [[nodiscard]] const std::vector<Page>& pages() const { return m_pages; }

  private:
    Look m_look;
    QSizeF m_size;
    std::vector<Page> m_pages;
    double m_y = 0.0;
};

}  // namespace gigasite::ui
