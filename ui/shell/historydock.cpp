// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/historydock.h"

#include "ui/shell/shelltext.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace gigasite::ui {

HistoryDock::HistoryDock(const Look& look, const Ports& ports, QWidget* parent)
    : QWidget(parent), m_look(look), m_ports(ports), m_list(new QListWidget(this)) {
    m_list->setAccessibleName(tr("Undo steps"));
    m_list->setToolTip(tr("Go to the plan as it was after a step"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    const auto go = [this](QListWidgetItem* item) { m_ports.edits.goTo(m_list->row(item)); };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
    connect(&ports.feed, &PlanFeed::planChanged, this, &HistoryDock::refresh);
    connect(&ports.services, &Services::documentStateChanged, this, &HistoryDock::refresh);
}

void HistoryDock::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void HistoryDock::refresh() {
    if (!isVisible() || m_ports.feed.isGestureRunning()) {
        return;  // a drag is no step yet, and its previews come sixty times a second
    }
    const EditSink::History history = m_ports.edits.history();
    QStringList sentences{tr("As opened")};
    for (const EditLabel& step : history.steps) {
        sentences << editSentence(step);
    }
    while (m_list->count() > sentences.size()) {
        delete m_list->takeItem(m_list->count() - 1);
    }
    for (int i = 0; i < sentences.size(); ++i) {
        if (i == m_list->count()) {
            m_list->addItem(QString());
        }
        QListWidgetItem* item = m_list->item(i);
        item->setText(sentences[i]);
        item->setToolTip(sentences[i].toHtmlEscaped());
        item->setForeground(i <= history.done ? m_look.theme.ink() : m_look.theme.secondInk());
    }
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(history.done);
    m_list->scrollToItem(m_list->currentItem());
}

}  // namespace gigasite::ui
