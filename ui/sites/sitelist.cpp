// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitelist.h"

#include "ui/sites/sitedelegate.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace gigasite::ui {

SiteList::SiteList(const Look& look, const Ports& ports, ViewState& view, QWidget* parent)
    : QWidget(parent), m_view(view) {
    m_model = new SiteModel(look, ports, view, this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter sites"));
    m_filter->setAccessibleName(tr("Filter sites"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QListView(this);
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new SiteDelegate(look, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Sites"));
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, m_filtered,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SiteList::takeSelection);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT activated(index.data(SiteModel::idRole).toUInt());
    });
    connect(&view, &ViewState::selectionChanged, this, &SiteList::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SiteList::showSelection);
    showSelection();
}

bool SiteList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        Q_EMIT deleteRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SiteList::showSelection() {
    m_showing = true;
    QItemSelection selection;
    QModelIndex current;
    for (const model::Id id : m_view.selection()) {
        const int row = m_model->rowOf(id);
        const QModelIndex index =
            row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_model->index(row));
        if (index.isValid()) {
            selection.select(index, index);
            current = index;
        }
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid()) {
        m_list->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_list->scrollTo(current);
    }
    m_showing = false;
}

void SiteList::takeSelection() {
    if (m_showing) {
        return;
    }
    std::set<model::Id> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
        ids.insert(index.data(SiteModel::idRole).toUInt());
    }
    m_view.setSelection(ids);
}

}  // namespace gigasite::ui
