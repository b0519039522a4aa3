// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/sitestatus.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kNotesShown = 700;       // characters of the planner's own notes
constexpr std::size_t kHeldSites = 4;  // of those held back most
constexpr double kTileHeight = 74.0;
constexpr int kTilesPerRow = 4;

struct Tile {
    QString label;
    QString value;
    QString period;
};

QString subtitle(const ReportContext& context) {
    const ReportInput& input = context.input;
    const int sites = static_cast<int>(input.world.sites.size());
    QStringList parts;
    if (input.result.quarters > 0) {
        parts << formatQuarterRange(input.result.start.index, context.headline.end.index,
                                    input.locale);
    }
    parts << (sites == 1 ? ReportText::tr("1 site")
                         : fillArguments(ReportText::tr("%1 sites"), {QString::number(sites)}))
          << context.dollars << fillArguments(ReportText::tr("as of %1"), {context.asOf});
    return parts.join(QStringLiteral("  ·  "));
}

/// The programme in a few sentences, each with its period.
QString verdict(const ReportContext& context) {
    const ReportInput& input = context.input;
    const HeadlineFigures& end = context.headline;
    if (input.world.sites.empty() || end.plannedMw <= 0.0) {
        return ReportText::tr("The plan has nothing built yet: no site with IT capacity.");
    }
    QStringList sentences;
    sentences << fillArguments(
        ReportText::tr("%1 of %2 planned are online at the end of %3 (%4), after %5 of "
                       "investment."),
        {formatPower(end.onlineMw, input.locale), formatPower(end.plannedMw, input.locale),
         formatQuarter(end.end.index, input.locale),
         formatShare(end.onlineMw / end.plannedMw, input.locale, 0),
         formatMoney(end.investmentUsd, input.locale)});
    const QString year = fiscalYearText(context.peak.fiscalYear, input);
    sentences << (context.peak.budgetUsd
                      ? fillArguments(ReportText::tr("%1 takes the most, %2 against a budget of "
                                                     "%3."),
                                      {year, formatMoney(context.peak.usd, input.locale),
                                       formatMoney(*context.peak.budgetUsd, input.locale)})
                      : fillArguments(ReportText::tr("%1 takes the most, %2."),
                                      {year, formatMoney(context.peak.usd, input.locale)}));
    if (end.hasLoad) {
        sentences << fillArguments(
            ReportText::tr("In %1, %2 of the load is carbon-free in the same hour, and operation "
                           "emits %3 of CO₂e (location-based)."),
            {QString::number(end.year), formatShare(end.cfe, input.locale),
             formatEmissions(end.operationTonnes, input.locale)});
    }
    return sentences.join(u' ');
}

std::vector<Tile> tiles(const ReportContext& context) {
    const ReportInput& input = context.input;
    const QLocale& locale = input.locale;
    const HeadlineFigures& end = context.headline;
    const QString quarter = formatQuarter(end.end.index, locale);
    const QString year = QString::number(end.year);
    const QString none = QStringLiteral("—");
    const QString share =
        end.plannedMw > 0.0
            ? formatShare(end.onlineMw / end.plannedMw, locale, 0) + QStringLiteral(", ")
            : QString();
    const auto target = cfeTarget(input.world, end.year);
    return {
        {ReportText::tr("MW online / planned"),
         formatQuantityPair(end.onlineMw, end.plannedMw, QuantityKind::power, locale),
         share + quarter},
        {ReportText::tr("Investment"), formatMoney(end.investmentUsd, locale),
         input.result.quarters > 0 ? fiscalPeriod(input) : none},
        {ReportText::tr("Largest fiscal year"), formatMoney(context.peak.usd, locale),
         context.peak.budgetUsd ? fillArguments(ReportText::tr("%1, budget %2"),
                                                {fiscalYearText(context.peak.fiscalYear, input),
                                                 formatMoney(*context.peak.budgetUsd, locale)})
                                : fiscalYearText(context.peak.fiscalYear, input)},
        {ReportText::tr("H100-equivalents online"), formatCount(end.onlineH100e, locale), quarter},
        {ReportText::tr("Carbon-free energy, hourly"),
         end.hasLoad ? formatShare(end.cfe, locale) : none,
         target ? fillArguments(ReportText::tr("%1, target %2"),
                                {year, formatShare(*target, locale, 0)})
                : year},
        {ReportText::tr("CO₂e, operation"), formatEmissions(end.operationTonnes, locale, true),
         fillArguments(ReportText::tr("%1, location-based"), {year})},
        {ReportText::tr("Energy cost"),
         end.hasLoad ? formatQuantity(end.energyUsdPerMwh, QuantityKind::moneyPerMwh, locale)
                     : none,
         year},
        {ReportText::tr("Unserved energy"), formatEnergy(end.unservedMwh, locale), year},
    };
}

void paintTile(QPainter& painter, const QRectF& rect, const Tile& tile, const Theme& theme) {
    painter.setPen(QPen(theme.accent(), 2.0));
    painter.drawLine(rect.topLeft(), rect.bottomLeft());
    const QRectF inner = rect.adjusted(12.0, 2.0, -6.0, 0.0);
    const auto line = [&](double top, PaperFont font, const QColor& color, const QString& text) {
        drawPlain(painter, QRectF(inner.left(), inner.top() + top, inner.width(), lineHeight(font)),
                  text, paperFont(font), color);
    };
    line(0.0, PaperFont::label, theme.secondInk(), tile.label);
    line(18.0, PaperFont::value, theme.ink(), tile.value);
    line(55.0, PaperFont::label, theme.secondInk(), tile.period);
}

void addTiles(Paper& paper, const std::vector<Tile>& all) {
    const QRectF body = paper.body();
    const double width = body.width() / kTilesPerRow;
    const Theme theme = paper.look().theme;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto column = static_cast<double>(i % kTilesPerRow);
        const auto row = static_cast<double>(i / kTilesPerRow);
        const QRectF rect(body.left() + column * width, paper.y() + row * (kTileHeight + 18.0),
                          width - 12.0, kTileHeight);
        paper.add([rect, tile = all[i], theme](QPainter& painter) {
            paintTile(painter, rect, tile, theme);
        });
    }
    paper.skip(2.0 * (kTileHeight + 18.0));
}

struct Held {
    QString name;
    HoldBack holdBack;
};

std::vector<Held> heldSites(const ReportInput& input) {
    std::vector<Held> held;
    for (const auto& entry : input.world.sites) {
        const model::SiteResult* site = input.result.site(entry.id);
        if (!site) {
            continue;
        }
        const HoldBack one = mainHoldBack(*site, input.result.start);
        if (one.cause != model::Binding::none) {
            held.push_back({siteName(*entry.value), one});
        }
    }
    std::stable_sort(held.begin(), held.end(), [](const Held& a, const Held& b) {
        return a.holdBack.megawattQuarters > b.holdBack.megawattQuarters;
    });
    return held;
}

void addHeldBack(Paper& paper, const ReportContext& context) {
    const std::vector<Held> held = heldSites(context.input);
    const Theme& theme = paper.look().theme;
    paper.addText(ReportText::tr("What holds the programme back"), PaperFont::bold, theme.ink(), 1);
    paper.skip(2.0);
    if (held.empty()) {
        paper.addText(ReportText::tr("Nothing but building time: every planned MW comes online "
                                     "when its building is ready."),
                      PaperFont::label, theme.ink(), 2);
        return;
    }
    for (std::size_t i = 0; i < std::min(kHeldSites, held.size()); ++i) {
        paper.addText(
            fillArguments(QStringLiteral("%1: %2"),
                          {held[i].name, holdBackText(held[i].holdBack, context.input.locale)}),
            PaperFont::label, theme.ink(), 1);
    }
    const int more = static_cast<int>(held.size()) - static_cast<int>(kHeldSites);
    if (more > 0) {
        paper.addText(fillArguments(ReportText::tr("and %1 more, see the table of sites"),
                                    {QString::number(more)}),
                      PaperFont::label, theme.secondInk(), 1);
    }
}

}  // namespace

void addTitlePage(Paper& paper, const ReportContext& context) {
    const Theme& theme = paper.look().theme;
    paper.startPage(context.planName, {});
    paper.skip(10.0);
    paper.addText(ReportText::tr("Programme report"), PaperFont::body, theme.accent(), 1);
    paper.skip(4.0);
    paper.addText(context.planName, PaperFont::title, theme.ink(), 2);
    paper.skip(4.0);
    paper.addText(subtitle(context), PaperFont::body, theme.secondInk(), 2);
    paper.skip(22.0);
    paper.addText(verdict(context), PaperFont::lead, theme.ink(), 5, paper.body().width() * 0.86);
    paper.skip(26.0);
    addTiles(paper, tiles(context));
    paper.skip(6.0);
    addHeldBack(paper, context);
    const QString notes = literalParagraphs(context.input.plan.header->notes, kNotesShown);
    if (!notes.isEmpty()) {
        paper.skip(14.0);
        paper.addText(ReportText::tr("Notes of the author"), PaperFont::bold, theme.ink(), 1);
        paper.skip(2.0);
        // The last lines of the page are the table of contents.
        const int room = static_cast<int>(paper.rest().height() / lineHeight(PaperFont::label)) - 2;
        if (room > 0) {
            paper.addText(notes, PaperFont::label, theme.ink(), std::min(room, 6),
                          paper.body().width() * 0.86);
        }
    }
}

}  // namespace gigasite::ui
