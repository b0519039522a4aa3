// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/tablesection.h"

#include "ui/inspector/stepsrow.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

template <class T>
std::vector<model::Id> idsIn(const model::Table<T>& table) {
    std::vector<model::Id> ids;
    for (const auto& entry : table) {
        ids.push_back(entry.id);
    }
    return ids;
}

std::vector<model::Id> idsOf(const model::World& world, model::EntityKind kind) {
    switch (kind) {
        case model::EntityKind::demandRegion:
            return idsIn(world.demandRegions);
        case model::EntityKind::chipSupply:
            return idsIn(world.chipSupplies);
        case model::EntityKind::target:
            return idsIn(world.targets);
        case model::EntityKind::shareRule:
            return idsIn(world.shareRules);
        case model::EntityKind::taxCredit:
            return idsIn(world.taxCredits);
        case model::EntityKind::sharedLimit:
            return idsIn(world.sharedLimits);
        default:
            return {};
    }
}

}  // namespace

TableSection::TableSection(const FormContext& context, Kind kind, QWidget* parent)
    : QWidget(parent), m_context(context), m_kind(std::move(kind)), m_list(new QVBoxLayout) {
    auto* heading = new QLabel(m_kind.heading, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(Theme::font(FontRole::bodyBold));
    heading->setContentsMargins(12, 12, 12, 2);
    auto* add = new QPushButton(m_kind.add, this);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(add);
    foot->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(heading);
    layout->addLayout(m_list);
    layout->addLayout(foot);
    connect(add, &QPushButton::clicked, this, &TableSection::addRow);
    update();
}

void TableSection::update() {
    const std::vector<model::Id> ids = idsOf(m_context.ports.feed.world(), m_kind.entity);
    const bool same = std::equal(ids.begin(), ids.end(), m_rows.begin(), m_rows.end(),
                                 [](model::Id id, const Row& row) { return id == row.id; });
    if (!same) {
        rebuild(ids);
    }
    for (const Row& row : m_rows) {
        row.form->update();
        for (StepsRow* steps : row.steps) {
            steps->update();
        }
    }
}

void TableSection::rebuild(const std::vector<model::Id>& ids) {
    for (const Row& row : m_rows) {
        row.form->hide();
        row.form->deleteLater();
    }
    m_rows.clear();
    int number = 0;
    for (const model::Id id : ids) {
        m_rows.push_back(buildRow(id, ++number));
        m_list->addWidget(m_rows.back().form);
    }
}

TableSection::Row TableSection::buildRow(model::Id id, int number) {
    Row row{id, new FieldForm(m_context, this), {}};
    const QString name = m_kind.row.arg(number);
    row.form->setPlaceName(name);
    row.form->addHeading(name);
    row.steps = m_kind.fill(*row.form, {m_kind.entity, 0, id});
    for (StepsRow* steps : row.steps) {
        steps->setPlaceName(name);
        row.form->addWidget(steps);
    }
    auto* erase = new QPushButton(m_kind.remove, row.form);
    erase->setFlat(true);
    row.form->addWidget(erase);
    connect(erase, &QPushButton::clicked, this, [this, id, number] { eraseRow(id, number); });
    return row;
}

void TableSection::addRow() {
    const model::Id id = m_context.ports.feed.plan().nextId;
    const model::Change change = model::Insert{{m_kind.entity, 0, id}, m_kind.newRow()};
    [[maybe_unused]] const auto done =
        m_context.ports.edits.apply({&change, 1}, {"edit.other", {m_kind.add}});
}

void TableSection::eraseRow(model::Id id, int number) {
    const model::Change change = model::Erase{{m_kind.entity, 0, id}};
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        {&change, 1}, {"edit.other", {tr("Remove %1").arg(m_kind.row.arg(number))}});
}

}  // namespace gigasite::ui
