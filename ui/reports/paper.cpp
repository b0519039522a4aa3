// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/paper.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kMargin = 56.0;  // 15 mm
constexpr double kFooterHeight = 28.0;

}  // namespace

QPageSize paperFor(const QLocale& locale) {
    // Unicode CLDR, paperSize "US-Letter".
    static constexpr std::array kLetter = {
        QLocale::Belize,    QLocale::Canada,      QLocale::Chile,       QLocale::Colombia,
        QLocale::CostaRica, QLocale::ElSalvador,  QLocale::Guatemala,   QLocale::Mexico,
        QLocale::Nicaragua, QLocale::Panama,      QLocale::Philippines, QLocale::PuertoRico,
        QLocale::Venezuela, QLocale::UnitedStates};
    const bool letter =
        std::find(kLetter.begin(), kLetter.end(), locale.territory()) != kLetter.end();
    return QPageSize(letter ? QPageSize::Letter : QPageSize::A4);
}

QFont unhinted(QFont font) {
    font.setHintingPreference(QFont::PreferNoHinting);
    // Spaced letters are not joined: "fiscal" stays findable in the PDF.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.01);
    return font;
}

QFont paperFont(PaperFont font) {
    QFont made = unhinted(Theme::font(FontRole::body));
    switch (font) {
        case PaperFont::fine:
            made.setPixelSize(10);
            break;
        case PaperFont::label:
            made.setPixelSize(11);
            break;
        case PaperFont::body:
            made.setPixelSize(13);
            break;
        case PaperFont::bold:
            made.setPixelSize(11);
            made.setWeight(QFont::Bold);
            break;
        case PaperFont::heading:
            made.setPixelSize(20);
            made.setWeight(QFont::Bold);
            break;
        case PaperFont::lead:
            made.setPixelSize(17);
            break;
        case PaperFont::value:
            made.setPixelSize(24);
            break;
        case PaperFont::title:
            made.setPixelSize(36);
            made.setWeight(QFont::Bold);
            break;
    }
    return made;
}

double lineHeight(PaperFont font) {
    return std::ceil(paperFont(font).pixelSize() * 1.36);
}

QStringList brokenLines(const QString& text, const QFont& font, double width, int maxLines) {
    QString prepared = text;
    prepared.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(prepared, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool more = line.textStart() + line.textLength() < prepared.size();
        if (static_cast<int>(lines.size()) + 1 == maxLines && more) {
            // Enough for one line is enough to elide.
            QString remaining = prepared.mid(line.textStart(), line.textLength() + 80);
            remaining.replace(QChar::LineSeparator, u' ');
            lines << QFontMetricsF(font).elidedText(remaining.trimmed() + QChar(0x2026),
                                                    Qt::ElideRight, width);
            break;
        }
        QString one = prepared.mid(line.textStart(), line.textLength());
        one.remove(QChar::LineSeparator);
        lines << one.trimmed();
    }
    layout.endLayout();
    return lines;
}

void drawPlain(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
               const QColor& color, Qt::Alignment alignment) {
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 2.0);
    // A little room to the sides: widths on paper and in the metrics differ by rounding.
    painter.drawText(rect.adjusted(-1.0, -2.0, 1.0, 2.0),
                     static_cast<int>(alignment | Qt::AlignAbsolute | Qt::AlignVCenter) |
                         Qt::TextSingleLine | Qt::TextDontClip,
                     shown);
}

void drawLines(QPainter& painter, const QRectF& rect, const QStringList& lines, PaperFont font,
               const QColor& color, Qt::Alignment alignment) {
    const double height = lineHeight(font);
    QRectF line(rect.left(), rect.top(), rect.width(), height);
    for (const QString& text : lines) {
        drawPlain(painter, line, text, paperFont(font), color, alignment);
        line.translate(0.0, height);
    }
}

Paper::Paper(const Look& look, QSizeF size) : m_look(look), m_size(size) {
}

QRectF Paper::body() const {
    return {kMargin, kMargin - 8.0, m_size.width() - 2.0 * kMargin,
            m_size.height() - 2.0 * kMargin + 8.0 - kFooterHeight + 16.0};
}

QRectF Paper::footer() const {
    return {kMargin, body().bottom() + 8.0, m_size.width() - 2.0 * kMargin, kFooterHeight - 8.0};
}

void Paper::startPage(const QString& bookmark, const QString& heading) {
    m_pages.emplace_back();
    if (!bookmark.isEmpty()) {
        m_pages.back().bookmarks << bookmark;
    }
    m_y = body().top();
    if (!heading.isEmpty()) {
        addText(heading, PaperFont::heading, m_look.theme.ink(), 2);
        m_y += 8.0;
    }
}

void Paper::continuePage(const QString& heading) {
    startPage({}, heading);
}

void Paper::startSection(const QString& bookmark, const QString& heading) {
    constexpr double kLeastFree = 0.45;
    if (m_pages.empty() || rest().height() < kLeastFree * body().height()) {
        startPage(bookmark, heading);
        return;
    }
    m_pages.back().bookmarks << bookmark;
    m_y += 28.0;
    addText(heading, PaperFont::heading, m_look.theme.ink(), 2);
    m_y += 8.0;
}

QRectF Paper::rest() const {
    const QRectF all = body();
    return {all.left(), m_y, all.width(), std::max(0.0, all.bottom() - m_y)};
}

bool Paper::fits(double height) const {
    return m_y + height <= body().bottom();
}

void Paper::add(Part part) {
    m_pages.back().parts.push_back(std::move(part));
}

void Paper::addTo(std::size_t page, Part part) {
    m_pages[page].parts.push_back(std::move(part));
}

void Paper::addText(const QString& text, PaperFont font, const QColor& color, int maxLines,
                    double width) {
    const QRectF all = body();
    const double wide = width > 0.0 ? width : all.width();
    const QStringList lines = brokenLines(text, paperFont(font), wide, maxLines);
    const QRectF rect(all.left(), m_y, wide, lineHeight(font) * static_cast<double>(lines.size()));
    add([rect, lines, font, color](QPainter& painter) {
        drawLines(painter, rect, lines, font, color);
    });
    m_y = rect.bottom();
}

}  // namespace gigasite::ui
