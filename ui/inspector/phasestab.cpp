// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/phasestab.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/inspector/itemedits.h"
#include "ui/inspector/rowbuttons.h"
#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kMostRows = 8;
enum Column { number, start, capacity, accelerator, columns };

}  // namespace

PhasesTab::PhasesTab(const FormContext& context, model::Id site, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_site(site),
      m_empty(new EmptyState(context.look, this)),
      m_table(new QTableWidget(0, columns, this)),
      m_buttons(new RowButtons(tr("the selected phase"), true, this)),
      m_place(new QVBoxLayout) {
    m_empty->setContent({}, tr("Nothing is built here yet."), tr("Add a phase"));
    auto* add = new QPushButton(tr("Add a phase"), this);
    add->setToolTip(tr("A phase like the last one, a year later (Insert)"));
    m_empty->button()->setToolTip(tr("A first phase, to be sized (Insert)"));
    buildTable();
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 0);
    head->addWidget(m_table);
    auto* tools = new QHBoxLayout;
    tools->addWidget(add);
    tools->addWidget(m_buttons, 1);
    head->addLayout(tools);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_empty);
    layout->addLayout(head);
    layout->addLayout(m_place);
    layout->addStretch(1);
    connect(add, &QPushButton::clicked, this, &PhasesTab::addPhase);
    connect(m_empty, &EmptyState::triggered, this, &PhasesTab::addPhase);
    connect(m_buttons, &RowButtons::duplicateRequested, this, &PhasesTab::duplicatePhases);
    connect(m_buttons, &RowButtons::removeRequested, this, &PhasesTab::erasePhases);
    connect(m_buttons, &RowButtons::moveRequested, this, &PhasesTab::movePhase);
    updatePlan();
}

void PhasesTab::buildTable() {
    m_table->setHorizontalHeaderLabels(
        {tr("Phase"), tr("Starts"), tr("IT capacity"), tr("Accelerator")});
    m_table->setAccessibleName(tr("Phases"));
    m_table->setToolTip(
        tr("Building phases in the order they are counted. Select one to edit it, "
           "or several to edit them together."));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(accelerator, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PhasesTab::buildForm);
}

std::shared_ptr<const model::Site> PhasesTab::site() const {
    return m_context.ports.feed.world().sites.find(m_site);
}

void PhasesTab::updatePlan() {
    const auto leaf = site();
    if (!leaf) {
        return;
    }
    const std::vector<model::Id> ids = itemIds(m_context.ports.feed.world(), phaseAt(m_site, 0));
    const bool same = ids == m_ids;
    m_ids = ids;
    fillTable(*leaf);
    if (!same && selected().empty() && !ids.empty()) {
        select({ids.front()});
    }
    m_empty->setVisible(ids.empty());
    m_table->setVisible(!ids.empty());
    m_buttons->setVisible(!ids.empty());
    buildForm();
    if (m_form) {
        m_form->setPlaceName(nameOf(m_shown));
        m_form->update();
    }
}

void PhasesTab::fillTable(const model::Site& leaf) {
    const std::vector<model::Id> chosen = selected();
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(static_cast<int>(m_ids.size()));
    const QLocale& locale = m_context.look.locale;
    int row = 0;
    for (const auto& entry : leaf.phases) {
        const model::Phase& phase = *entry.value;
        const auto* chip = m_context.ports.feed.facts().catalog->accelerator(phase.acceleratorId);
        const QStringList texts = {QString::number(row + 1),
                                   formatQuarter(phase.startQuarter.index, locale),
                                   formatPower(phase.itCapacityMw, locale, Digits::exact),
                                   QString::fromStdString(chip ? chip->name : phase.acceleratorId)};
        for (int column = 0; column < columns; ++column) {
            QTableWidgetItem* item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            }
            item->setText(texts[column]);
            item->setData(Qt::UserRole, entry.id);
            item->setTextAlignment((column == capacity ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
        }
        ++row;
    }
    const int shown = std::min(row, kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * kRowHeight +
                            2);
    select(chosen);
}

std::vector<model::Id> PhasesTab::selected() const {
    std::vector<model::Id> ids;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* item = m_table->item(row, 0);
        if (item && item->isSelected()) {
            ids.push_back(item->data(Qt::UserRole).value<model::Id>());
        }
    }
    return ids;
}

int PhasesTab::rowOf(model::Id id) const {
    return static_cast<int>(std::find(m_ids.begin(), m_ids.end(), id) - m_ids.begin());
}

void PhasesTab::select(const std::vector<model::Id>& ids) {
    const QSignalBlocker blocker(m_table);
    m_table->clearSelection();
    for (const model::Id id : ids) {
        for (int column = 0; column < columns; ++column) {
            if (QTableWidgetItem* item = m_table->item(rowOf(id), column)) {
                item->setSelected(true);
            }
        }
    }
    if (!ids.empty() && rowOf(ids.front()) < m_table->rowCount()) {
        m_table->setCurrentCell(rowOf(ids.front()), 0, QItemSelectionModel::NoUpdate);
    }
}

QString PhasesTab::nameOf(const std::vector<model::Id>& ids) const {
    const auto leaf = site();
    const QString name = leaf ? QString::fromStdString(leaf->info->name) : QString();
    return ids.size() == 1 ? tr("%1, phase %2").arg(name, QString::number(rowOf(ids.front()) + 1))
                           : tr("%1, %2 phases").arg(name, QString::number(ids.size()));
}

void PhasesTab::buildForm() {
    const std::vector<model::Id> ids = selected();
    updateButtons();
    if (ids == m_shown) {
        return;
    }
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
    }
    m_shown = ids;
    if (ids.empty()) {
        return;
    }
    FieldForm::Targets targets;
    for (const model::Id id : ids) {
        targets.push_back(phaseAt(m_site, id));
    }
    m_form = new FieldForm(m_context, this);
    m_form->setPlaceName(nameOf(ids));
    m_form->addHeading(ids.size() == 1 ? tr("Phase %1").arg(rowOf(ids.front()) + 1)
                                       : tr("%1 phases").arg(ids.size()));
    for (const char* id :
         {"phase.itCapacityMw", "phase.startQuarter", "phase.constructionQuarters",
          "phase.acceleratorId", "phase.acceleratorShare", "phase.buildingCapexUsdPerMw"}) {
        m_form->addField(targets, id);
    }
    m_form->addRemaining(targets);
    m_form->setDesignPeak(m_designPeak);
    m_place->addWidget(m_form);
    m_form->show();
}

void PhasesTab::updateButtons() {
    const std::vector<model::Id> ids = selected();
    const bool one = ids.size() == 1;
    m_buttons->setEnabledFor(!ids.empty(), one && ids.front() != m_ids.front(),
                             one && ids.front() != m_ids.back());
}

void PhasesTab::setDesignPeak(double megawatts) {
    m_designPeak = megawatts;
    if (m_form) {
        m_form->setDesignPeak(megawatts);
    }
}

bool PhasesTab::reveal(const model::Address& at, std::string_view fieldId) {
    if (std::find(m_ids.begin(), m_ids.end(), at.item) == m_ids.end()) {
        m_table->setFocus(Qt::OtherFocusReason);
        return fieldId.empty();
    }
    select({at.item});
    buildForm();
    return m_form->reveal(at, fieldId.empty() ? "phase.itCapacityMw" : fieldId);
}

bool PhasesTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.modifiers() == Qt::NoModifier && key.key() == Qt::Key_Delete) {
            erasePhases();
            return true;
        }
        return takeKey(key);
    }
    return QWidget::eventFilter(watched, event);
}

bool PhasesTab::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isDuplicateKey(*event)) {
        // Here the key means the phase, not the selected sites.
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PhasesTab::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

bool PhasesTab::takeKey(const QKeyEvent& event) {
    const bool plain = event.modifiers() == Qt::NoModifier;
    const bool alt = event.modifiers() == Qt::AltModifier;
    const bool control = event.modifiers() == Qt::ControlModifier;
    if (plain && event.key() == Qt::Key_Insert) {
        addPhase();
    } else if (isDuplicateKey(event)) {
        duplicatePhases();
    } else if (alt && event.key() == Qt::Key_Delete) {
        erasePhases();
    } else if (control && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        movePhase(event.key() == Qt::Key_Up ? -1 : 1);
    } else {
        return false;
    }
    return true;
}

void PhasesTab::addPhase() {
    const auto leaf = site();
    if (!leaf) {
        return;
    }
    auto phase = std::make_shared<model::Phase>();
    phase->startQuarter = m_context.ports.feed.plan().header->startQuarter;
    if (leaf->phases.empty()) {
        constexpr double kFirstPhaseMw = 100.0;
        phase->itCapacityMw = kFirstPhaseMw;
        phase->acceleratorId = "nvidia_gb200_nvl72_per_gpu";
    } else {
        *phase = *leaf->phases.find(m_ids.back());
        phase->startQuarter = phase->startQuarter + 4;
    }
    const model::Id id = m_context.ports.feed.plan().nextId;
    const model::Change change =
        model::Insert{phaseAt(m_site, id), model::Ref<model::Phase>(phase)};
    const auto done = m_context.ports.edits.apply(
        {&change, 1}, {"edit.insertAt",
                       {QStringLiteral("phase"), QString::number(leaf->phases.size() + 1),
                        QString::fromStdString(leaf->info->name)}});
    if (done) {
        updatePlan();
        select({id});
        buildForm();
    }
}

void PhasesTab::duplicatePhases() {
    const std::vector<model::Id> ids = selected();
    std::vector<model::Change> changes;
    std::vector<model::Id> copies;
    model::Id next = m_context.ports.feed.plan().nextId;
    for (const model::Id id : ids) {
        if (const auto payload = payloadAt(m_context.ports.feed.world(), phaseAt(m_site, id))) {
            copies.push_back(next);
            changes.emplace_back(model::Insert{phaseAt(m_site, next++), *payload});
        }
    }
    if (changes.empty()) {
        return;
    }
    const auto done =
        m_context.ports.edits.apply(changes, {"edit.other", {tr("Duplicate %1").arg(nameOf(ids))}});
    if (done) {
        updatePlan();
        select(copies);
        buildForm();
    }
}

void PhasesTab::erasePhases() {
    const std::vector<model::Id> ids = selected();
    if (ids.empty()) {
        return;
    }
    const int row = rowOf(ids.front());
    const QString sentence = tr("Remove %1").arg(nameOf(ids));
    std::vector<model::Change> changes;
    for (const model::Id id : ids) {
        addErasure(m_context.ports.feed.world(), phaseAt(m_site, id), changes);
    }
    const auto done = m_context.ports.edits.apply(changes, {"edit.other", {sentence}});
    if (done) {
        updatePlan();
        if (!m_ids.empty()) {
            select({m_ids[static_cast<std::size_t>(
                std::min(row, static_cast<int>(m_ids.size()) - 1))]});
        }
        buildForm();
    }
}

void PhasesTab::movePhase(int by) {
    const std::vector<model::Id> ids = selected();
    const int row = ids.size() == 1 ? rowOf(ids.front()) : -1;
    const int other = row + by;
    if (row < 0 || other < 0 || other >= static_cast<int>(m_ids.size())) {
        return;
    }
    const QString name = nameOf(ids);
    const model::Id there = m_ids[static_cast<std::size_t>(other)];
    std::vector<model::Change> changes;
    addSwap(m_context.ports.feed, phaseAt(m_site, ids.front()), phaseAt(m_site, there), changes);
    const auto done = m_context.ports.edits.apply(
        changes,
        {"edit.other", {by < 0 ? tr("Move %1 up").arg(name) : tr("Move %1 down").arg(name)}});
    if (done) {
        updatePlan();
        select({there});
        buildForm();
    }
}

}  // namespace gigasite::ui
