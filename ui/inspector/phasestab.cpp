// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/phasestab.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/ports/edits.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

PhasesTab::PhasesTab(const FormContext& context, model::Id site, QWidget* parent)
    : QWidget(parent), m_context(context), m_site(site) {
    m_empty = new EmptyState(context.look, this);
    m_empty->setContent({}, tr("Nothing is built here yet."), tr("Add a phase"));
    m_list = new QVBoxLayout;
    auto* add = new QPushButton(tr("Add a phase"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_empty);
    layout->addLayout(m_list);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(add);
    foot->addStretch(1);
    layout->addLayout(foot);
    layout->addStretch(1);
    connect(add, &QPushButton::clicked, this, &PhasesTab::addPhase);
    connect(m_empty, &EmptyState::triggered, this, &PhasesTab::addPhase);
    updatePlan();
}

void PhasesTab::updatePlan() {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    std::vector<model::Id> ids;
    for (const auto& entry : site->phases) {
        ids.push_back(entry.id);
    }
    const bool same = std::equal(ids.begin(), ids.end(), m_rows.begin(), m_rows.end(),
                                 [](model::Id id, const Row& row) { return id == row.id; });
    if (!same) {
        rebuild(*site);
    }
    for (const Row& row : m_rows) {
        row.form->update();
    }
    m_empty->setVisible(ids.empty());
}

void PhasesTab::rebuild(const model::Site& site) {
    for (const Row& row : m_rows) {
        row.form->hide();
        row.form->deleteLater();
    }
    m_rows.clear();
    int number = 0;
    for (const auto& entry : site.phases) {
        m_rows.push_back({entry.id, buildForm(entry.id, ++number)});
        m_list->addWidget(m_rows.back().form);
    }
}

FieldForm* PhasesTab::buildForm(model::Id id, int number) {
    auto* form = new FieldForm(m_context, this);
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    form->setPlaceName(
        tr("%1, phase %2").arg(QString::fromStdString(site->info->name)).arg(number));
    form->addHeading(tr("Phase %1").arg(number));
    const model::Address at = phaseAt(m_site, id);
    form->addField(at, "phase.itCapacityMw");
    form->addField(at, "phase.startQuarter");
    form->addField(at, "phase.constructionQuarters");
    form->addField(at, "phase.acceleratorId", acceleratorChoices());
    form->addField(at, "phase.acceleratorShare");
    form->addField(at, "phase.buildingCapexUsdPerMw");
    form->addField(at, "phase.refreshYears");
    form->addField(at, "phase.refreshAcceleratorId", acceleratorChoices());
    auto* erase = new QPushButton(tr("Remove this phase"), form);
    erase->setFlat(true);
    form->addWidget(erase);
    connect(erase, &QPushButton::clicked, this, [this, id, number] { erasePhase(id, number); });
    return form;
}

std::vector<Choice> PhasesTab::acceleratorChoices() const {
    std::vector<Choice> choices;
    for (const model::AcceleratorRow& row : m_context.ports.feed.facts().catalog->accelerators()) {
        Choice choice;
        choice.id = QString::fromStdString(row.id);
        choice.text = QString::fromStdString(row.name);
        choices.push_back(choice);
    }
    return choices;
}

void PhasesTab::addPhase() {
    const auto site = m_context.ports.feed.world().sites.find(m_site);
    if (!site) {
        return;
    }
    auto phase = std::make_shared<model::Phase>();
    phase->startQuarter = m_context.ports.feed.plan().header->startQuarter;
    if (site->phases.empty()) {
        constexpr double kFirstPhaseMw = 100.0;
        phase->itCapacityMw = kFirstPhaseMw;
        phase->acceleratorId = "nvidia_gb200_nvl72_per_gpu";
    } else {
        for (const auto& entry : site->phases) {
            *phase = *entry.value;
        }
        phase->startQuarter = phase->startQuarter + 4;
    }
    const model::Id id = m_context.ports.feed.plan().nextId;
    const model::Change change =
        model::Insert{phaseAt(m_site, id), model::Ref<model::Phase>(phase)};
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        {&change, 1}, {"edit.insertAt",
                       {QStringLiteral("phase"), QString::number(site->phases.size() + 1),
                        QString::fromStdString(site->info->name)}});
}

void PhasesTab::erasePhase(model::Id id, int number) {
    const model::Change change = model::Erase{phaseAt(m_site, id)};
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        {&change, 1}, {"edit.erase", {QStringLiteral("phase"), QString::number(number)}});
}

}  // namespace gigasite::ui
