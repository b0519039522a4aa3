// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitetable.h"

#include "ui/inspector/sitestatus.h"
#include "ui/ports/edits.h"
#include "ui/sites/causeicon.h"
#include "ui/sites/sitecelldelegate.h"
#include "ui/sites/siteorder.h"
#include "ui/sites/sitetablestate.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kFullWidth = 480;
constexpr int kRowHeight = 24;
constexpr int kNameWidth = 180;
constexpr int kLeastWidth = 64;
constexpr int kMostWidth = 220;  // unless dragged wider
constexpr int kSaveDelayMs = 500;
const QString kStateName = QStringLiteral("sites.table");

QToolButton* menuButton(QWidget* parent, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    return button;
}

}  // namespace

SiteTable::SiteTable(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_look(look), m_ports(ports), m_view(view) {
    m_model = new SiteTableModel(look, ports, view, this);
    m_order = new SiteOrder(*m_model, this);
    m_delegate = new SiteCellDelegate(look, *m_model, *m_order, view, this);
    buildTable();
    buildActions();
    buildTop();
    m_empty = new EmptyState(look, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_note = new ElidedLabel({}, this);
    m_note->setFont(Theme::font(FontRole::label));
    m_note->setContentsMargins(8, 2, 8, 2);
    m_note->hide();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 4, 0);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(m_causeButton);
    top->addWidget(m_moreButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_chip);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveDelayMs);
    connectAll();
    restoreState();
    setCompact(true);
    showSelection();
    showRest();
}

SiteTable::~SiteTable() {
    if (m_saving.isActive()) {
        saveState();
    }
}

void SiteTable::buildTop() {
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter sites"));
    m_filter->setAccessibleName(tr("Filter sites"));
    m_filter->setToolTip(
        tr("Shows the sites whose name, country, state or market holds this text"));
    m_filter->setClearButtonEnabled(true);
    m_causeButton = menuButton(this, tr("Filter by what holds sites back"));
    m_causeButton->setIcon(filterIcon(m_look.theme, devicePixelRatioF()));
    auto* causes = new QMenu(m_causeButton);
    fillCauseMenu(*causes);
    m_causeButton->setMenu(causes);
    m_moreButton = menuButton(this, tr("Columns, order, copy and paste"));
    m_moreButton->setText(QStringLiteral("⋯"));
    auto* more = new QMenu(m_moreButton);
    fillMoreMenu(*more);
    m_moreButton->setMenu(more);
    m_chip = new QWidget(this);
    m_chipText = new ElidedLabel({}, m_chip);
    m_chipText->setFont(Theme::font(FontRole::label));
    auto* close = new QToolButton(m_chip);
    close->setIcon(themeIcon(QStringLiteral("close"), m_look.theme));
    close->setIconSize(QSize(12, 12));
    close->setAccessibleName(tr("Clear filter"));
    close->setToolTip(tr("Show all sites"));
    connect(close, &QToolButton::clicked, this, &SiteTable::clearFilter);
    auto* row = new QHBoxLayout(m_chip);
    row->setContentsMargins(8, 0, 4, 0);
    row->addWidget(m_chipText, 1);
    row->addWidget(close);
    m_chip->hide();
}

void SiteTable::buildTable() {
    m_table = new QTableView(this);
    // Before the view's own selection model hears of it: rows that go are not the planner's choice.
    connect(m_order, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_showing = true; });
    connect(m_order, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_showing = true; });
    m_table->setModel(m_order);
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Sites"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFont(Theme::font(FontRole::label));
    header->setStyleSheet(QStringLiteral("QHeaderView::section{padding-right:%1px}")
                              .arg(SiteCellDelegate::kNumberMargin));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setMinimumSectionSize(kLeastWidth);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
}

void SiteTable::buildActions() {
    const auto make = [this](const QString& text, const QString& tip) {
        auto* action = new QAction(text, this);
        action->setToolTip(tip);
        return action;
    };
    m_copy = make(tr("Copy for a spreadsheet"),
                  tr("Copies the selected sites with headers and full figures"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_paste = make(tr("Paste..."), tr("Shows what a copied table would change before it does"));
    m_paste->setShortcut(QKeySequence::Paste);
    for (QAction* action : {m_copy, m_paste}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    m_reset = make(tr("Back to the catalogue's figure"), tr("Unsets the value of this cell"));
    m_columns = make(tr("Columns..."), tr("Choose the columns of the table"));
    m_wide = make(tr("Full table"), tr("Widens the panel to show every column"));
    m_wide->setCheckable(true);
    connect(m_copy, &QAction::triggered, this, &SiteTable::copy);
    connect(m_paste, &QAction::triggered, this, &SiteTable::pasteClipboard);
    connect(m_reset, &QAction::triggered, this, &SiteTable::resetCell);
    connect(m_columns, &QAction::triggered, this, &SiteTable::chooseColumns);
    connect(m_wide, &QAction::triggered, this, &SiteTable::wideWanted);
}

void SiteTable::connectAll() {
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_order->setText(text);
        showSelection();
        showRest();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SiteTable::takeSelection);
    connect(m_order, &QAbstractItemModel::rowsRemoved, this, &SiteTable::showSelection);
    connect(m_order, &QAbstractItemModel::rowsInserted, this, &SiteTable::showSelection);
    connect(m_order, &QAbstractItemModel::modelReset, this, &SiteTable::showSelection);
    connect(m_model, &SiteTableModel::updated, this, &SiteTable::showRest);
    connect(&m_view, &ViewState::selectionChanged, this, &SiteTable::showSelection);
    connect(&m_view, &ViewState::asOfChanged, this, &SiteTable::showRest);
    connect(&m_view, &ViewState::hoveredSiteChanged, m_table->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_table, &QTableView::entered, this,
            [this](const QModelIndex& index) { m_view.setHoveredSite(idOf(index)); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_compact) {
            openRow(index);
        } else {
            tellWhyReadOnly(index);
        }
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &SiteTable::showCellMenu);
    QHeaderView* header = m_table->horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, this, &SiteTable::showHeaderMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int section, auto order) {
        const auto& columns = m_model->columns();
        if (!m_arranging && section >= 0 && section < static_cast<int>(columns.size())) {
            m_sortId = columns[static_cast<std::size_t>(section)].id;
            m_sortOrder = order;
            m_saving.start();
        }
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging) {
            m_saving.start();
        }
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        const auto& columns = m_model->columns();
        if (!m_arranging && !m_compact && section < static_cast<int>(columns.size())) {
            m_widths[columns[static_cast<std::size_t>(section)].id] = size;
            m_saving.start();
        }
    });
    connect(m_delegate, &SiteCellDelegate::told, this,
            [this](const QString& reason) { showNote(reason, true); });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_order->isFiltered()) {
            clearFilter();
        } else {
            Q_EMIT placeRequested();
        }
    });
    connect(&m_saving, &QTimer::timeout, this, &SiteTable::saveState);
    // Rows keep their places under the hand that drags.
    connect(&m_ports.feed, &PlanFeed::gestureBegan, this,
            [this] { m_order->setDynamicSortFilter(false); });
    connect(&m_ports.feed, &PlanFeed::gestureEnded, this,
            [this] { m_order->setDynamicSortFilter(true); });
    connect(&m_ports.services, &Services::documentReplaced, this, &SiteTable::clearFilter);
}

bool SiteTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Leave) {
        m_view.setHoveredSite(0);
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Delete:
                Q_EMIT deleteRequested();
                return true;
            case Qt::Key_F2:
                tellWhyReadOnly(m_table->currentIndex());
                break;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                openRow(m_table->currentIndex());
                return true;
            default:
                break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SiteTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setCompact(width() < kFullWidth);
}

void SiteTable::setCompact(bool compact) {
    m_compact = compact;
    m_arranging = true;
    m_delegate->setCompact(compact);
    QHeaderView* header = m_table->horizontalHeader();
    header->setVisible(!compact);
    for (int i = 1; i < m_order->columnCount(); ++i) {
        m_table->setColumnHidden(i, compact);
    }
    header->setSectionResizeMode(0, compact ? QHeaderView::Stretch : QHeaderView::Interactive);
    // In the list a letter finds a site; in the table it begins a value.
    m_table->setEditTriggers(compact ? QAbstractItemView::EditKeyPressed
                                     : QAbstractItemView::EditKeyPressed |
                                           QAbstractItemView::AnyKeyPressed |
                                           QAbstractItemView::DoubleClicked);
    if (!compact) {
        applyWidths();
    }
    m_wide->setChecked(!compact);
    m_arranging = false;
    m_table->viewport()->update();
}

/// Room for the header and the first cells.
int SiteTable::usualWidth(int column) const {
    constexpr int kCellsLookedAt = 50;
    constexpr int kHeaderRoom = 44;
    constexpr int kCellRoom = 22;
    if (column == 0) {
        return kNameWidth;
    }
    const SiteColumn& shown = m_model->columns()[static_cast<std::size_t>(column)];
    const QFontMetrics head = m_table->horizontalHeader()->fontMetrics();
    const QFontMetrics body(Theme::font(FontRole::body));
    // The header may come to name a cause.
    const QString header = shown.source == ColumnSource::heldMw
                               ? tr("MW held by %1").arg(clockName(model::Binding::grid))
                               : columnLabel(shown);
    int width = head.horizontalAdvance(header) + kHeaderRoom;
    if (shown.source == ColumnSource::cause) {
        width =
            std::max(width, body.horizontalAdvance(clockName(model::Binding::grid)) + kHeaderRoom);
    }
    const int rows = std::min(kCellsLookedAt, m_model->rowCount());
    for (int row = 0; row < rows; ++row) {
        const QString text = m_model->index(row, column).data().toString();
        width = std::max(width, body.horizontalAdvance(text) + kCellRoom);
    }
    return std::clamp(width, kLeastWidth, kMostWidth);
}

void SiteTable::applyWidths() {
    QHeaderView* header = m_table->horizontalHeader();
    const auto& columns = m_model->columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto known = m_widths.find(columns[i].id);
        const int section = static_cast<int>(i);
        header->resizeSection(section,
                              known == m_widths.end() ? usualWidth(section) : known->second);
    }
}

void SiteTable::setColumns(const std::vector<std::string>& ids) {
    m_arranging = true;
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < header->count(); ++i) {
        header->moveSection(header->visualIndex(i), i);
    }
    m_model->setColumns(ids);
    m_arranging = false;
    setCompact(m_compact);
    applySort();
    showRest();
    m_saving.start();
}

void SiteTable::toggleColumn(const std::string& id, bool shown) {
    std::vector<std::string> ids = columnsInOrder();
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (shown == (at != ids.end())) {
        return;
    }
    if (shown) {
        ids.push_back(id);
    } else {
        ids.erase(at);
    }
    setColumns(ids);
}

std::vector<std::string> SiteTable::columnsInOrder() const {
    std::vector<std::string> ids;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const auto logical = static_cast<std::size_t>(header->logicalIndex(visual));
        ids.push_back(m_model->columns()[logical].id);
    }
    return ids;
}

void SiteTable::sortBy(const std::string& columnId, Qt::SortOrder order) {
    if (m_model->columnOf(columnId) < 0) {
        toggleColumn(columnId, true);
    }
    m_sortId = columnId;
    m_sortOrder = order;
    applySort();
    m_saving.start();
}

void SiteTable::applySort() {
    const int column = std::max(0, m_model->columnOf(m_sortId));
    m_arranging = true;
    m_table->sortByColumn(column, m_sortOrder);
    m_arranging = false;
}

void SiteTable::restoreState() {
    const SiteTableState state = readTableState(m_ports.services.windowState(kStateName));
    m_widths = state.widths;
    m_sortId = state.sortId;
    m_sortOrder = state.order;
    setColumns(state.columns.empty() ? defaultColumnIds() : state.columns);
    m_saving.stop();
}

void SiteTable::saveState() const {
    m_ports.services.setWindowState(
        kStateName, writeTableState({columnsInOrder(), m_widths, m_sortId, m_sortOrder}));
}

void SiteTable::setCause(bool heldOnly, model::Binding cause) {
    m_model->setCause(heldOnly ? cause : model::Binding::none);
    m_order->setHeldOnly(heldOnly);
    m_causeButton->setIcon(heldOnly && cause != model::Binding::none
                               ? causeIcon(cause, m_look.theme, devicePixelRatioF())
                               : filterIcon(m_look.theme, devicePixelRatioF()));
    showSelection();
    showRest();
}

void SiteTable::clearFilter() {
    m_filter->clear();
    setCause(false, model::Binding::none);
}

void SiteTable::showHeldBy(model::Binding cause, model::Quarter quarter) {
    m_filter->clear();
    m_view.setAsOf(quarter);
    setCause(true, cause);
    sortBy(kHeldMwColumn, Qt::DescendingOrder);
    if (m_order->rowCount() == 0) {
        return;
    }
    const model::Id first = idOf(m_order->index(0, 0));
    m_view.setSelection({first});
    m_table->scrollToTop();
    revealDate(first, cause);
}

/// The date that decides when the cause ends: application, or start of construction of the phase
/// that is finished last.
void SiteTable::revealDate(model::Id id, model::Binding cause) {
    const auto site = m_ports.feed.world().sites.find(id);
    if (!site) {
        return;
    }
    if (cause == model::Binding::grid) {
        m_view.reveal(gridAt(id), "grid.applicationQuarter");
    }
    if (cause == model::Binding::building && !site->phases.empty()) {
        const auto last = std::max_element(site->phases.begin(), site->phases.end(),
                                           [](const auto& a, const auto& b) {
                                               return a.value->startQuarter < b.value->startQuarter;
                                           });
        m_view.reveal(phaseAt(id, (*last).id), "phase.startQuarter");
    }
}

model::Id SiteTable::idOf(const QModelIndex& index) const {
    return index.isValid() ? index.data(SiteTableModel::idRole).toUInt() : 0;
}

void SiteTable::openRow(const QModelIndex& index) {
    if (const model::Id id = idOf(index); id != 0) {
        m_view.setSelection({id});
        Q_EMIT activated(id);
    }
}

/// A double-click on a result opens its site instead.
void SiteTable::tellWhyReadOnly(const QModelIndex& index) {
    const QModelIndex source = m_order->mapToSource(index);
    const auto site = source.isValid() ? m_model->siteAtRow(source.row()) : nullptr;
    if (!site || index.flags().testFlag(Qt::ItemIsEditable)) {
        return;
    }
    const SiteColumn& column = m_model->columns()[static_cast<std::size_t>(source.column())];
    if (!column.isInput()) {
        openRow(index);
    }
    showNote(whyReadOnly(column, *site), false);
}

void SiteTable::showSelection() {
    m_showing = true;
    QItemSelection selection;
    QModelIndex current;
    const int last = m_order->columnCount() - 1;
    for (const model::Id id : m_view.selection()) {
        const int row = m_model->rowOf(id);
        const QModelIndex index =
            row < 0 ? QModelIndex() : m_order->mapFromSource(m_model->index(row, 0));
        if (index.isValid()) {
            selection.select(index, index.siblingAtColumn(last));
            current = index;
        }
    }
    QItemSelectionModel* shown = m_table->selectionModel();
    shown->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid() && current.row() != shown->currentIndex().row()) {
        const int column = std::max(0, shown->currentIndex().column());
        shown->setCurrentIndex(current.siblingAtColumn(m_compact ? 0 : column),
                               QItemSelectionModel::NoUpdate);
        m_table->scrollTo(current);
    }
    m_showing = false;
}

void SiteTable::takeSelection() {
    if (m_showing) {
        return;
    }
    std::set<model::Id> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        ids.insert(idOf(index));
    }
    m_view.setSelection(ids);
}

void SiteTable::showRest() {
    showChip();
    showEmpty();
}

void SiteTable::showChip() {
    m_chip->setVisible(m_order->isHeldOnly());
    if (!m_order->isHeldOnly()) {
        return;
    }
    double mw = 0.0;
    const int rows = m_order->rowCount();
    for (int i = 0; i < rows; ++i) {
        mw += m_order->index(i, 0).data(SiteTableModel::heldRole).toDouble();
    }
    const QString quarter = formatQuarter(m_view.asOf().index, m_look.locale);
    const QString power = formatPower(mw, m_look.locale);
    const QString cause = clockName(m_model->cause());
    m_chipText->setText(
        cause.isEmpty()
            ? tr("%1 held back at %n sites, %2", nullptr, rows).arg(power, quarter)
            : tr("%1 held back by %2 at %n sites, %3", nullptr, rows).arg(power, cause, quarter));
}

void SiteTable::showEmpty() {
    const bool empty = m_order->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty) {
        return;
    }
    if (!m_order->isFiltered()) {
        m_empty->setContent({}, tr("No sites yet. Press P and click on the map."),
                            tr("Place a site"));
        return;
    }
    const QString text = elideMiddle(m_order->text().simplified());
    m_empty->setContent({},
                        text.isEmpty() ? tr("No site is held back by this in %1.")
                                             .arg(formatQuarter(m_view.asOf().index, m_look.locale))
                                       : tr("No site matches “%1”.").arg(text),
                        tr("Clear filter"));
}

void SiteTable::showNote(const QString& text, bool isProblem) {
    QPalette colors = m_note->palette();
    colors.setColor(QPalette::WindowText,
                    isProblem ? m_look.theme.errorInk() : m_look.theme.secondInk());
    m_note->setPalette(colors);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    constexpr int kNoteMs = 6000;
    if (!text.isEmpty() && !isProblem) {
        QTimer::singleShot(kNoteMs, m_note, [this, text] {
            if (m_note->text() == text) {
                m_note->hide();
            }
        });
    }
}

}  // namespace gigasite::ui
