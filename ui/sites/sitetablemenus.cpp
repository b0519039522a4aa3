// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/sitestatus.h"
#include "ui/sites/causeicon.h"
#include "ui/sites/columnchooser.h"
#include "ui/sites/siteorder.h"
#include "ui/sites/sitetable.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

/// Menus of the sites table: what it is filtered and sorted by, its columns, a cell.
namespace gigasite::ui {

namespace {

constexpr model::Binding kCauses[] = {model::Binding::building, model::Binding::grid,
                                      model::Binding::chips, model::Binding::exportRule};

/// An ampersand of a name is no mnemonic.
QString menuText(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

void SiteTable::fillCauseMenu(QMenu& menu) {
    menu.setToolTipsVisible(true);
    const auto add = [this, &menu](const QString& text, const QString& tip, const QIcon& icon,
                                   bool heldOnly, model::Binding cause) {
        QAction* action = menu.addAction(icon, menuText(text));
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this,
                [this, heldOnly, cause] { setCause(heldOnly, cause); });
    };
    add(tr("All sites"), tr("No filter by cause"), {}, false, model::Binding::none);
    menu.addSeparator();
    add(tr("Held back by anything"), tr("Sites with MW planned that are not online"), {}, true,
        model::Binding::none);
    for (const model::Binding cause : kCauses) {
        add(tr("Held back by %1").arg(clockName(cause)),
            tr("Sites of which this cause holds MW back in the as-of quarter"),
            causeIcon(cause, m_look.theme, devicePixelRatioF()), true, cause);
    }
}

void SiteTable::fillMoreMenu(QMenu& menu) {
    menu.setToolTipsVisible(true);
    menu.addAction(m_wide);
    menu.addAction(m_columns);
    QMenu* sorts = menu.addMenu(tr("Sort by"));
    connect(sorts, &QMenu::aboutToShow, this, [this, sorts] { fillSortMenu(*sorts); });
    menu.addSeparator();
    menu.addAction(m_copy);
    menu.addAction(m_paste);
}

void SiteTable::fillSortMenu(QMenu& menu) {
    menu.clear();
    for (const SiteColumn& column : m_model->columns()) {
        QAction* action = menu.addAction(menuText(columnLabel(column)));
        action->setCheckable(true);
        action->setChecked(column.id == m_sortId);
        // Again: the other way. Most first is what one looks for in numbers.
        const bool fresh = column.id != m_sortId;
        const bool falls =
            fresh ? column.type == ColumnType::number : m_sortOrder == Qt::AscendingOrder;
        const Qt::SortOrder order = falls ? Qt::DescendingOrder : Qt::AscendingOrder;
        connect(action, &QAction::triggered, this,
                [this, id = column.id, order] { sortBy(id, order); });
    }
}

void SiteTable::showHeaderMenu(const QPoint& at) {
    QHeaderView* header = m_table->horizontalHeader();
    const int section = header->logicalIndexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_columns);
    if (section > 0) {
        const std::string id = m_model->columns()[static_cast<std::size_t>(section)].id;
        QAction* hide = menu->addAction(tr("Hide this column"));
        hide->setToolTip(tr("Columns... brings it back"));
        connect(hide, &QAction::triggered, this, [this, id] { toggleColumn(id, false); });
    }
    menu->popup(header->mapToGlobal(at));
}

void SiteTable::showCellMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_copy);
    menu->addAction(m_paste);
    const QModelIndex source = m_order->mapToSource(m_table->currentIndex());
    if (!m_compact && source.isValid()) {
        const SiteColumn& column = m_model->columns()[static_cast<std::size_t>(source.column())];
        const bool set = m_model->cell(source.row(), source.column()).kind == SiteCell::Kind::own;
        if (column.isInput() && column.field->optional) {
            m_reset->setEnabled(set);
            menu->addAction(m_reset);
        }
        if (column.metric != model::MetricId::count) {
            const model::Id site = m_model->idAt(source.row());
            connect(menu->addAction(tr("Explain this number")), &QAction::triggered, this,
                    [this, site, metric = column.metric] { Q_EMIT numberRequested(site, metric); });
        }
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void SiteTable::resetCell() {
    const QModelIndex source = m_order->mapToSource(m_table->currentIndex());
    if (source.isValid()) {
        showNote(m_model->edit(source.row(), source.column(), {}), true);
    }
}

void SiteTable::chooseColumns() {
    auto* chooser = new ColumnChooser(m_model->allColumns(), columnsInOrder(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &ColumnChooser::toggled, this, &SiteTable::toggleColumn);
    connect(chooser, &ColumnChooser::standardWanted, this,
            [this] { setColumns(defaultColumnIds()); });
    chooser->open();
}

}  // namespace gigasite::ui
