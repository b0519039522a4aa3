// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report.h"

#include "model/catalog/catalog.h"
#include "model/core/hash.h"
#include "model/io/planfile.h"
#include "ui/reports/pdfdocument.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace gigasite::ui {

namespace {

/// Fine enough that rounding to the device's points is never seen.
constexpr int kPdfDpi = 1200;
constexpr int kRevisionDigits = 8;

/// Short name of the plan's content and of the figures it was computed with.
QString revisionOf(const ReportInput& input) {
    model::io::PlanFile file;
    file.plan = input.plan;
    file.catalogVersion = input.facts.catalog->version();
    const auto bytes = model::io::savePlan(file);
    if (!bytes) {
        return QStringLiteral("—");  // a plan that cannot be saved has no name for its content
    }
    model::Hasher hasher;
    hasher.add(std::string_view(bytes.value()));
    return QStringLiteral("%1")
        .arg(hasher.result(), 16, 16, QLatin1Char('0'))
        .left(kRevisionDigits);
}

QString scenarioName(const ReportInput& input) {
    const auto scenario = input.plan.scenarios.find(input.scenario);
    return scenario ? literal(scenario->name, 40) : ReportText::tr("Base");
}

QDate asOfDate(const ReportInput& input) {
    return QDate::fromString(QString::fromStdString(input.plan.header->asOfDate), Qt::ISODate);
}

ReportContext contextOf(const ReportInput& input) {
    const QString name = literal(input.plan.header->name, 120);
    const QDate asOf = asOfDate(input);
    return {input,
            name.trimmed().isEmpty() ? ReportText::tr("Untitled plan") : name,
            scenarioName(input),
            revisionOf(input),
            asOf.isValid() ? longDate(asOf, input.locale) : QStringLiteral("—"),
            fillArguments(ReportText::tr("real dollars of %1"),
                          {QString::number(input.plan.header->priceYear)}),
            headlineFigures(input.result.programme, input.result.start),
            peakInvestment(input.result, input.world)};
}

/// What is where, at the foot of the title page.
void addContents(Paper& paper) {
    QStringList entries;
    for (std::size_t page = 1; page < paper.pages().size(); ++page) {
        for (const QString& bookmark : paper.pages()[page].bookmarks) {
            entries << QStringLiteral("%1 %2").arg(bookmark).arg(page + 1);
        }
    }
    const QRectF body = paper.body();
    const QRectF line(body.left(), body.bottom() - lineHeight(PaperFont::label), body.width(),
                      lineHeight(PaperFont::label));
    const QString text = entries.join(QStringLiteral("   ·   "));
    const QColor color = paper.look().theme.secondInk();
    paper.addTo(0, [line, text, color](QPainter& painter) {
        drawPlain(painter, line, text, paperFont(PaperFont::label), color);
    });
}

Paper laidOut(const ReportContext& context, const Look& look, QSizeF size) {
    Paper paper(look, size);
    addTitlePage(paper, context);
    addChartPages(paper, context);
    addSitePages(paper, context);
    addYearPages(paper, context);
    addNotePages(paper, context);
    addInputPages(paper, context);
    addAssumptionPages(paper, context);
    addContents(paper);
    return paper;
}

void paintFooter(QPainter& painter, const Paper& paper, const ReportContext& context, int page) {
    const Theme& theme = paper.look().theme;
    const QRectF foot = paper.footer();
    painter.setPen(QPen(theme.gridLine(), 1.0));
    painter.drawLine(foot.topLeft(), foot.topRight());
    const QRectF line = foot.adjusted(0.0, 6.0, 0.0, 0.0);
    const QFont font = paperFont(PaperFont::fine);
    const QString facts = fillArguments(
        ReportText::tr("Plan %1 · catalogue %2 · as of %3"),
        {context.revision, literal(context.input.facts.catalog->version(), 20), context.asOf});
    const QString number = fillArguments(
        ReportText::tr("Page %1 of %2"),
        {QString::number(page), QString::number(static_cast<int>(paper.pages().size()))});
    const double third = line.width() / 3.0;
    drawPlain(painter, QRectF(line.left(), line.top(), third, line.height()), context.planName,
              font, theme.secondInk());
    drawPlain(painter, QRectF(line.left() + third, line.top(), third, line.height()), facts, font,
              theme.secondInk(), Qt::AlignHCenter);
    drawPlain(painter, QRectF(line.right() - third, line.top(), third, line.height()), number, font,
              theme.secondInk(), Qt::AlignRight);
}

QByteArray paintedPdf(const Paper& paper, const ReportContext& context, const QPageSize& size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDpi);
    writer.setPageLayout(QPageLayout(size, QPageLayout::Landscape, QMarginsF()));
    QPainter painter(&writer);
    painter.scale(kPdfDpi / kPaperDpi, kPdfDpi / kPaperDpi);
    int number = 0;
    for (const Paper::Page& page : paper.pages()) {
        if (number > 0) {
            writer.newPage();
        }
        for (const Paper::Part& part : page.parts) {
            painter.save();
            part(painter);
            painter.restore();
        }
        paintFooter(painter, paper, context, ++number);
    }
    painter.end();
    return bytes;
}

PdfProperties propertiesOf(const Paper& paper, const ReportContext& context) {
    PdfProperties properties;
    properties.title = context.planName;
    properties.subject = ReportText::tr("Programme report");
    properties.language = context.input.locale.bcp47Name();
    properties.date = asOfDate(context.input);
    int number = 0;
    for (const Paper::Page& page : paper.pages()) {
        for (const QString& bookmark : page.bookmarks) {
            properties.bookmarks.push_back({bookmark, number});
        }
        ++number;
    }
    return properties;
}

}  // namespace

QString fiscalYearText(int year, const ReportInput& input) {
    return formatFiscalYear(year, input.result.fiscalYearStartMonth != 1, input.locale);
}

QString fiscalPeriod(const ReportInput& input) {
    const model::YearValues years =
        model::byFiscalYear(input.result.programme, model::MetricId::investmentUsd,
                            input.result.start, input.result.fiscalYearStartMonth);
    if (years.values.empty()) {
        return QStringLiteral("—");
    }
    const int last = years.firstYear + static_cast<int>(years.values.size()) - 1;
    return fillArguments(ReportText::tr("%1 to %2"),
                         {fiscalYearText(years.firstYear, input), fiscalYearText(last, input)});
}

QString calendarPeriod(const ReportInput& input) {
    const model::Quarter last = input.result.start + std::max(0, input.result.quarters - 1);
    return fillArguments(ReportText::tr("%1 to %2"), {QString::number(input.result.start.year()),
                                                      QString::number(last.year())});
}

std::optional<model::TraceRequest> reportTrace(const model::Plan& plan, const model::World& world) {
    std::optional<model::TraceRequest> request;
    double most = -1.0;
    for (const auto& site : world.sites) {
        double megawatts = 0.0;
        for (const auto& phase : site.value->phases) {
            megawatts += phase.value->itCapacityMw;
        }
        if (megawatts > most) {
            most = megawatts;
            request = model::TraceRequest{
                site.id, lastFullYear(plan.header->startQuarter, 4 * plan.header->years)};
        }
    }
    return request;
}

model::Result<QByteArray> renderReport(const ReportInput& input) {
    const Look look{Theme::light(), input.locale};
    const QPageSize size = paperFor(input.locale);
    const QSizeF points = size.sizePoints();
    const double scale = kPaperDpi / 72.0;
    const ReportContext context = contextOf(input);
    const Paper paper =
        laidOut(context, look, QSizeF(points.height() * scale, points.width() * scale));
    return finishPdf(paintedPdf(paper, context, size), propertiesOf(paper, context));
}

}  // namespace gigasite::ui
