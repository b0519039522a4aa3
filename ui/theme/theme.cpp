// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPixmap>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

// Shades that carry no meaning and follow from the grounds.
constexpr Rgb kLightControl = 0xE9ECF0;
constexpr Rgb kDarkControl = 0x323840;
constexpr Rgb kLightOutline = 0xC3CAD3;
constexpr Rgb kDarkOutline = 0x4C5560;
constexpr Rgb kLightErrorInk = 0xA3140F;  // the fill of "failed"
constexpr Rgb kDarkErrorInk = 0xFF8A80;   // its fill is too dark for text on a dark ground

constexpr int kPatternTile = 8;

double linearised(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linearised(color.redF()) + 0.7152 * linearised(color.greenF()) +
           0.0722 * linearised(color.blueF());
}

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    const auto mix = [shareOfB](double x, double y) { return x + (y - x) * shareOfB; };
    return QColor::fromRgbF(static_cast<float>(mix(a.redF(), b.redF())),
                            static_cast<float>(mix(a.greenF(), b.greenF())),
                            static_cast<float>(mix(a.blueF(), b.blueF())));
}

void paintDots(QPainter& painter, const QColor& mark, double radius, bool sparse) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    const double half = kPatternTile / 2.0;
    painter.drawEllipse(QPointF(half / 2, half / 2), radius, radius);
    if (!sparse) {
        painter.drawEllipse(QPointF(half * 1.5, half * 1.5), radius, radius);
    }
}

// Lines are drawn three times so that the tile repeats without a seam.
void paintDiagonals(QPainter& painter, const QColor& mark, double width, bool rising) {
    painter.setPen(QPen(mark, width, Qt::SolidLine, Qt::FlatCap));
    for (int shift = -kPatternTile; shift <= kPatternTile; shift += kPatternTile) {
        const double start = shift - 1;
        const double end = shift + kPatternTile + 1;
        if (rising) {
            painter.drawLine(QPointF(start, kPatternTile + 1), QPointF(end, -1));
        } else {
            painter.drawLine(QPointF(start, -1), QPointF(end, kPatternTile + 1));
        }
    }
}

QPixmap patternTile(const QColor& fill, const QColor& mark, FillPattern pattern) {
    QPixmap tile(kPatternTile, kPatternTile);
    tile.fill(fill);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (pattern) {
        case FillPattern::curtailed:
            paintDiagonals(painter, mark, 2.2, true);
            break;
        case FillPattern::charging:
            paintDiagonals(painter, mark, 1.4, false);
            break;
        case FillPattern::unserved:
            paintDiagonals(painter, mark, 1.1, true);
            paintDiagonals(painter, mark, 1.1, false);
            break;
        case FillPattern::sold:
            paintDots(painter, mark, 1.2, false);
            break;
        case FillPattern::estimate:
            paintDots(painter, mark, 0.9, true);
            break;
        case FillPattern::solid:
            break;
    }
    return tile;
}

}  // namespace

QColor toColor(Rgb rgb) {
    return QColor::fromRgb(0xFF000000u | rgb);
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Theme Theme::light() {
    return Theme(lightColors());
}

Theme Theme::dark() {
    return Theme(darkColors());
}

Theme Theme::forPalette(const QPalette& systemPalette) {
    const double ground = luminance(systemPalette.color(QPalette::Window));
    return ground < luminance(systemPalette.color(QPalette::WindowText)) ? dark() : light();
}

bool Theme::isDark() const {
    return m_colors == &darkColors();
}

QColor Theme::window() const {
    return toColor(m_colors->grounds.window);
}
QColor Theme::chart() const {
    return toColor(m_colors->grounds.chart);
}
QColor Theme::ink() const {
    return toColor(m_colors->grounds.ink);
}
QColor Theme::secondInk() const {
    return toColor(m_colors->grounds.secondInk);
}
QColor Theme::gridLine() const {
    return toColor(m_colors->grounds.gridLine);
}
QColor Theme::accent() const {
    return toColor(m_colors->grounds.accent);
}
QColor Theme::accentText() const {
    return isDark() ? chart() : QColor(Qt::white);
}
QColor Theme::errorInk() const {
    return toColor(isDark() ? kDarkErrorInk : kLightErrorInk);
}
QColor Theme::control() const {
    return toColor(isDark() ? kDarkControl : kLightControl);
}
QColor Theme::outline() const {
    return toColor(isDark() ? kDarkOutline : kLightOutline);
}

QColor Theme::source(Source source) const {
    return toColor(m_colors->sources[static_cast<std::size_t>(source)]);
}

bool Theme::sourceNeedsOutline(Source source) const {
    return contrastRatio(this->source(source), chart()) < 3.0;
}

QColor Theme::clock(Clock clock) const {
    return toColor(m_colors->clocks[static_cast<std::size_t>(clock)]);
}

Qt::PenStyle Theme::clockLine(Clock clock) {
    switch (clock) {
        case Clock::building:
            return Qt::DotLine;
        case Clock::chips:
            return Qt::DashLine;
        case Clock::exportRule:
            return Qt::DashDotDotLine;
        case Clock::demand:
            return Qt::DashDotLine;
        case Clock::gridAndPower:
        case Clock::online:
            break;
    }
    return Qt::SolidLine;
}

std::optional<QColor> Theme::stateFill(State state) const {
    const Rgb fill = m_colors->states[static_cast<std::size_t>(state)].fill;
    return fill == kNoFill ? std::nullopt : std::optional(toColor(fill));
}

QColor Theme::stateText(State state) const {
    return toColor(m_colors->states[static_cast<std::size_t>(state)].text);
}

QString Theme::stateGlyph(State state) {
    switch (state) {
        case State::fresh:
            return u"\u2713"_s;
        case State::refining:
            return u"\u25D4"_s;
        case State::stale:
            return u"\u21BB"_s;
        case State::failed:
            return u"\u2715"_s;
        case State::note:
            break;
    }
    return u"i"_s;
}

QColor Theme::scenario(int index) const {
    const auto last = static_cast<int>(kScenarioCount) - 1;
    return toColor(m_colors->scenarios[static_cast<std::size_t>(std::clamp(index, 0, last))]);
}

Qt::PenStyle Theme::scenarioLine(int index) {
    switch (index) {
        case 1:
            return Qt::DashLine;
        case 2:
            return Qt::DashDotLine;
        case 3:
            return Qt::DotLine;
        default:
            return Qt::SolidLine;
    }
}

QColor Theme::money(MoneyClass moneyClass) const {
    return toColor(m_colors->money[static_cast<std::size_t>(moneyClass)]);
}

QColor Theme::carbon(CarbonAccount account) const {
    return toColor(m_colors->carbon[static_cast<std::size_t>(account)]);
}

QColor Theme::mapRamp(MapRamp ramp, int classIndex) const {
    const auto& classes = m_colors->mapRamps[static_cast<std::size_t>(ramp)];
    const auto last = static_cast<int>(kMapRampClasses) - 1;
    return toColor(classes[static_cast<std::size_t>(std::clamp(classIndex, 0, last))]);
}

QBrush Theme::fill(Source source, FillPattern pattern) const {
    return fill(this->source(source), pattern);
}

QBrush Theme::fill(const QColor& color, FillPattern pattern) const {
    if (pattern == FillPattern::solid) {
        return color;
    }
    if (pattern == FillPattern::estimate) {
        return QBrush(patternTile(chart(), color, pattern));
    }
    return QBrush(patternTile(color, chart(), pattern));
}

QPen Theme::outlinePen(Source source) const {
    if (source == Source::unserved) {
        return QPen(this->source(source), 2.0);
    }
    return QPen(sourceNeedsOutline(source) ? secondInk() : chart(), 1.0);
}

QPalette Theme::palette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, window());
    palette.setColor(QPalette::WindowText, ink());
    palette.setColor(QPalette::Base, chart());
    palette.setColor(QPalette::AlternateBase, mixed(chart(), window(), 0.6));
    palette.setColor(QPalette::Text, ink());
    palette.setColor(QPalette::PlaceholderText, secondInk());
    palette.setColor(QPalette::Button, control());
    palette.setColor(QPalette::ButtonText, ink());
    palette.setColor(QPalette::BrightText, errorInk());
    palette.setColor(QPalette::Highlight, accent());
    palette.setColor(QPalette::HighlightedText, accentText());
    palette.setColor(QPalette::Link, accent());
    palette.setColor(QPalette::LinkVisited, accent());
    palette.setColor(QPalette::ToolTipBase, chart());
    palette.setColor(QPalette::ToolTipText, ink());
    palette.setColor(QPalette::Light, mixed(control(), Qt::white, isDark() ? 0.06 : 0.6));
    palette.setColor(QPalette::Midlight, gridLine());
    palette.setColor(QPalette::Mid, outline());
    palette.setColor(QPalette::Dark, mixed(outline(), ink(), 0.3));
    palette.setColor(QPalette::Shadow, isDark() ? QColor(Qt::black) : secondInk());
    const QColor faded = mixed(secondInk(), window(), 0.4);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, window());
    palette.setColor(QPalette::Disabled, QPalette::Highlight, outline());
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, ink());
    return palette;
}

QFont Theme::font(FontRole role) {
    // Families whose digits all have one width; the first that is installed is used.
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s, u"Segoe UI"_s,
                      u"Helvetica Neue"_s});
    font.setStyleHint(QFont::SansSerif);
    switch (role) {
        case FontRole::label:
            font.setPixelSize(11);
            break;
        case FontRole::body:
            font.setPixelSize(13);
            break;
        case FontRole::bodyBold:
            font.setPixelSize(13);
            font.setWeight(QFont::Bold);
            break;
        case FontRole::value:
            font.setPixelSize(18);
            break;
        case FontRole::title:
            font.setPixelSize(15);
            font.setWeight(QFont::Bold);
            break;
    }
    return font;
}

}  // namespace gigasite::ui
