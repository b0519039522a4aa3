// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/multiform.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/inspector/assetfields.h"
#include "ui/ports/edits.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

// Reading hundreds of sites for every frame of a drag would be felt.
constexpr std::size_t kFew = 40;
constexpr int kLaterMs = 80;

/// What is one site's own: names, places, notes, its imported hours.
bool isShared(const model::Field& field) {
    const bool isOwnText =
        field.type == model::ValueType::text && (field.name() == "name" || field.name() == "notes");
    const bool isSeries =
        field.type == model::ValueType::reference && field.name() != "sharedLimit";
    return !isOwnText && !isSeries && field.unit != model::Unit::degree;
}

}  // namespace

MultiForm::MultiForm(const FormContext& context, const std::set<model::Id>& sites, QWidget* parent)
    : QWidget(parent), m_context(context), m_sites(sites), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 8, 0, 8);
    m_layout->setSpacing(0);
    auto* how =
        new QLabel(tr("A value sets all of them; +10 %, -5 % or +20 MW changes each."), this);
    how->setTextFormat(Qt::PlainText);
    how->setWordWrap(true);
    how->setFont(Theme::font(FontRole::label));
    how->setContentsMargins(12, 0, 12, 0);
    m_layout->addWidget(how);
    m_parts = partsNow();
    addForm(tr("Sites"), m_parts.sites,
            {"site.priority", "site.loadKind", "site.utilisation", "site.coolingKind",
             "site.ownership"});
    if (!m_parts.phases.empty()) {
        addForm(tr("%1 phases").arg(m_parts.phases.size()), m_parts.phases,
                {"phase.itCapacityMw", "phase.startQuarter", "phase.acceleratorId"});
    }
    addForm(tr("Grid"), m_parts.grids,
            {"grid.firmImportLimitMw", "grid.applicationQuarter", "grid.leadTimeYears",
             "grid.energyPriceUsdPerMwh"});
    const model::Catalog& catalog = *m_context.ports.feed.facts().catalog;
    for (const auto& [id, targets] : m_parts.assets) {
        const model::TechnologyRow* technology = catalog.technology(id);
        const QString name = QString::fromStdString(technology ? technology->name : id);
        const auto applies = [technology](const model::Field& field) {
            return isShared(field) && appliesTo(field, technology);
        };
        addForm(targets.size() == 1 ? name : tr("%1: %2 sources").arg(name).arg(targets.size()),
                targets, {"asset.capacityMw", "asset.startQuarter"}, applies);
    }
    m_layout->addStretch(1);
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &MultiForm::updateNow);
}

MultiForm::Parts MultiForm::partsNow() const {
    Parts parts;
    const model::World& world = m_context.ports.feed.world();
    for (const model::Id id : m_sites) {
        const auto site = world.sites.find(id);
        if (!site) {
            continue;
        }
        parts.sites.push_back(siteAt(id));
        parts.grids.push_back(gridAt(id));
        for (const auto& phase : site->phases) {
            parts.phases.push_back(phaseAt(id, phase.id));
        }
        for (const auto& asset : site->assets) {
            const std::string& technology = asset.value->technologyId;
            auto found = std::find_if(parts.assets.begin(), parts.assets.end(),
                                      [&](const auto& one) { return one.first == technology; });
            if (found == parts.assets.end()) {
                found = parts.assets.insert(found, {technology, {}});
            }
            found->second.push_back(assetAt(id, asset.id));
        }
    }
    return parts;
}

FieldForm* MultiForm::addForm(const QString& heading, const FieldForm::Targets& targets,
                              const std::vector<std::string_view>& first,
                              const std::function<bool(const model::Field&)>& filter) {
    auto* form = new FieldForm(m_context, this);
    form->setPlaceName(tr("%1 places").arg(targets.size()));
    form->addHeading(heading);
    for (const std::string_view id : first) {
        form->addField(targets, id);
    }
    form->addRemaining(targets, filter ? filter : isShared);
    m_layout->addWidget(form);
    m_forms.push_back(form);
    return form;
}

bool MultiForm::isOutdated() const {
    return !(partsNow() == m_parts);
}

void MultiForm::update() {
    if (m_sites.size() <= kFew) {
        updateNow();
    } else if (!m_later.isActive()) {
        m_later.start();
    }
}

void MultiForm::updateNow() {
    for (FieldForm* form : m_forms) {
        form->update();
    }
}

}  // namespace gigasite::ui
