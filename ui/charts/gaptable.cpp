// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gaptable.h"

#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gigasite::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kSwatch = 10;

constexpr std::string_view kHeldPrefix = "held.";

bool isCause(const model::GapRow& row) {
    return row.key.compare(0, kHeldPrefix.size(), kHeldPrefix) == 0;
}

QString rowName(const model::GapRow& row) {
    return seriesName(isCause(row) ? "clock." + row.key.substr(kHeldPrefix.size()) : row.key);
}

/// The colour of the row in the chart beside the table; nothing for planned.
QIcon swatch(const model::GapRow& row, const Theme& theme, double pixelRatio) {
    QPixmap picture(QSize(kSwatch, kSwatch) * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    const SeriesStyle style = seriesStyle(theme, {row.key, model::SeriesRole::stack, {}});
    picture.fill(row.key == "clock.planned" ? QColor(Qt::transparent) : style.line.color());
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);  // else tinted by the style
    return icon;
}

}  // namespace

std::vector<double> shownMegawatts(const model::GapTable& gap) {
    if (gap.rows.empty()) {
        return {};
    }
    const double planned = gap.rows.front().mw;
    const double perMw = planned >= 100.0 ? 1.0 : planned >= 10.0 ? 10.0 : 100.0;
    std::vector<double> shown(gap.rows.size());
    std::vector<std::size_t> order(gap.rows.size() - 1);
    std::iota(order.begin(), order.end(), std::size_t{1});
    double left = std::round(planned * perMw);
    shown.front() = left / perMw;
    for (const std::size_t i : order) {
        left -= std::floor(gap.rows[i].mw * perMw);
    }
    const auto remainder = [&gap, perMw](std::size_t i) {
        const double scaled = gap.rows[i].mw * perMw;
        return scaled - std::floor(scaled);
    };
    std::stable_sort(order.begin(), order.end(), [&remainder](std::size_t a, std::size_t b) {
        return remainder(a) > remainder(b);
    });
    for (const std::size_t i : order) {
        const double up = left >= 1.0 ? 1.0 : 0.0;
        shown[i] = (std::floor(gap.rows[i].mw * perMw) + up) / perMw;
        left -= up;
    }
    return shown;
}

GapTable::GapTable(const Look& look, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_view(view) {
    m_title = new ElidedLabel({}, this);
    m_title->setFont(Theme::font(FontRole::body));
    m_scope = new ElidedLabel({}, this);
    m_scope->setFont(Theme::font(FontRole::label));
    QPalette quiet = m_scope->palette();
    quiet.setColor(QPalette::WindowText, look.theme.secondInk());
    m_scope->setPalette(quiet);
    m_table = new QTableWidget(0, columnCount, this);
    buildTable();
    m_empty = new EmptyState(look, this);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(8, 4, 8, 4);
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_scope);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(2);
    layout->addLayout(words);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, look.theme.chart());
    setPalette(ground);
    setGap({});
}

void GapTable::buildTable() {
    m_table->setHorizontalHeaderLabels({tr("Held back by"), tr("IT power"), tr("Most of it at")});
    m_table->setFont(Theme::font(FontRole::body));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setMouseTracking(true);
    m_table->setIconSize(QSize(kSwatch, kSwatch));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFont(Theme::font(FontRole::label));
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setSectionResizeMode(what, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(megawatts, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(site, QHeaderView::Stretch);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(megawatts)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // Calm: a row here is a place to read, not a choice.
    m_table->setStyleSheet(
        QStringLiteral("QTableView{selection-background-color:%1;selection-color:%2}")
            .arg(m_look.theme.control().name(), m_look.theme.ink().name()));
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == site) {
            choose(row);
        } else {
            chooseCause(row);
        }
    });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { choose(row); });
    connect(m_table, &QTableWidget::cellEntered, this, [this](int row, int column) {
        const auto& one = m_gap.rows[static_cast<std::size_t>(row)];
        const bool link = column == site && one.worstSite != 0;
        m_table->viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
        m_view.setHoveredSite(one.worstSite);
    });
    m_table->viewport()->installEventFilter(this);
}

bool GapTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Leave) {
        m_view.setHoveredSite(0);
    }
    return QWidget::eventFilter(watched, event);
}

void GapTable::setGap(const model::GapTable& gap) {
    if (gap == m_gap && m_table->rowCount() > 0) {
        return;
    }
    m_gap = gap;
    const bool planned = !gap.rows.empty() && gap.rows.front().mw > 0.0;
    m_table->setVisible(planned);
    m_empty->setVisible(!planned);
    showHead();
    if (planned) {
        showRows();
        return;
    }
    m_empty->setContent(
        {},
        gap.rows.empty()
            ? QStringLiteral("...")
            : tr("Nothing is planned by %1.").arg(formatQuarter(gap.asOf.index, m_look.locale)),
        {});
}

void GapTable::setStale(bool stale) {
    if (stale != m_stale) {
        m_stale = stale;
        showHead();
        showRows();
    }
}

void GapTable::showHead() {
    const QString quarter = formatQuarter(m_gap.asOf.index, m_look.locale);
    m_title->setText(m_gap.rows.empty() ? QString()
                                        : tr("From planned to online, %1").arg(quarter));
    const QString scope =
        m_gap.scope.empty() ? tr("Programme") : QString::fromStdString(m_gap.scope);
    m_scope->setText(m_stale ? tr("%1, previous result").arg(scope) : scope);
    m_table->setAccessibleName(m_title->text());
}

void GapTable::showRows() {
    const std::vector<double> shown = shownMegawatts(m_gap);
    m_table->setRowCount(static_cast<int>(shown.size()));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        fillRow(static_cast<int>(i), shown[i]);
    }
    m_table->setAccessibleDescription(inWords());
}

void GapTable::fillRow(int row, double shownMw) {
    const model::GapRow& gap = m_gap.rows[static_cast<std::size_t>(row)];
    const bool cause = isCause(gap);
    const QString name = rowName(gap);
    const QStringList texts = {cause      ? tr("− %1", "row of a sum: less").arg(name)
                               : row == 0 ? name
                                          : tr("= %1", "row of a sum: equals").arg(name),
                               formatPower(shownMw, m_look.locale, Digits::full),
                               QString::fromStdString(gap.worstName)};
    for (int column = 0; column < columnCount; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        m_table->setItem(row, column, item);
        const bool link = column == site && gap.worstSite != 0;
        const bool quiet = m_stale || (cause && shownMw == 0.0);
        QFont font = Theme::font(cause ? FontRole::body : FontRole::bodyBold);
        font.setUnderline(link);
        item->setFont(font);
        item->setForeground(link    ? m_look.theme.accent()
                            : quiet ? m_look.theme.secondInk()
                                    : m_look.theme.ink());
        item->setTextAlignment((column == megawatts ? Qt::AlignRight : Qt::AlignLeft) |
                               Qt::AlignVCenter);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    }
    m_table->item(row, what)->setData(Qt::DecorationRole,
                                      swatch(gap, m_look.theme, devicePixelRatioF()));
    if (cause && gap.mw > 0.0) {
        const QString all = tr("Click to list the sites that it holds back.");
        m_table->item(row, what)->setToolTip(plainToolTip(all));
        m_table->item(row, megawatts)->setToolTip(plainToolTip(all));
    }
    if (gap.worstSite != 0) {
        const QString most = tr("%1: %2 of it. Click to select the site.")
                                 .arg(texts[site], formatPower(gap.worstMw, m_look.locale));
        m_table->item(row, site)->setToolTip(plainToolTip(most));
    }
}

void GapTable::chooseCause(int row) {
    const model::GapRow& chosen = m_gap.rows[static_cast<std::size_t>(row)];
    for (const model::Binding cause :
         {model::Binding::building, model::Binding::grid, model::Binding::chips,
          model::Binding::exportRule, model::Binding::demand}) {
        if (chosen.mw > 0.0 && chosen.key == "held." + std::string(model::bindingCode(cause))) {
            Q_EMIT causeChosen(cause, m_gap.asOf);
        }
    }
}

void GapTable::choose(int row) {
    const model::Id chosen = m_gap.rows[static_cast<std::size_t>(row)].worstSite;
    if (chosen != 0) {
        m_view.setSelection({chosen});
    }
}

QString GapTable::inWords() const {
    QStringList words;
    const std::vector<double> shown = shownMegawatts(m_gap);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const model::GapRow& row = m_gap.rows[i];
        const QString mw = formatPower(shown[i], m_look.locale, Digits::full);
        if (!isCause(row)) {
            words << tr("%1 %2", "Planned 300 MW").arg(rowName(row), mw);
        } else if (row.worstSite == 0) {
            words << tr("less %1 held back by %2").arg(mw, rowName(row));
        } else {
            words << tr("less %1 held back by %2, most at %3")
                         .arg(mw, rowName(row), QString::fromStdString(row.worstName));
        }
    }
    return words.join(QStringLiteral("; "));
}

}  // namespace gigasite::ui
