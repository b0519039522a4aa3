// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/sharedialog.h"

#include "ui/ports/edits.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr int kNameWidth = 200;
/// What adding up the numbers of a dialog may miss.
constexpr double kSameMw = 1e-6;

}  // namespace

ShareDialog::ShareDialog(const FormContext& context, const model::DealRow& deal, model::Id site,
                         double neededMw, QWidget* parent)
    : QDialog(parent), m_context(context), m_deal(deal) {
    setWindowTitle(tr("Share %1").arg(QString::fromStdString(deal.plant)));
    propose(site, neededMw);
    build();
    updateSum();
}

void ShareDialog::propose(model::Id site, double neededMw) {
    const model::World& world = m_context.ports.feed.world();
    const double plantMw = m_deal.capacityMw ? m_deal.capacityMw->value : 0.0;
    double heldMw = 0.0;
    std::optional<Holding> own;
    for (const Holding& holding : holdingsOf(world, m_deal.id)) {
        if (holding.site == site && !own) {
            own = holding;
            continue;
        }
        m_holdings.push_back(holding);
        heldMw += holding.megawatts;
    }
    const auto leaf = world.sites.find(site);
    own = own.value_or(
        Holding{site, 0, leaf ? QString::fromStdString(leaf->info->name) : QString(), 0.0});
    const double equalMw = plantMw / static_cast<double>(m_holdings.size() + 1);
    const double wantedMw =
        std::floor(std::max({own->megawatts, plantMw - heldMw, std::min(neededMw, equalMw)}));
    const double leftMw = plantMw - wantedMw;
    if (heldMw > leftMw && heldMw > 0.0) {
        for (Holding& holding : m_holdings) {
            holding.megawatts = std::floor(holding.megawatts * leftMw / heldMw);
        }
    }
    own->megawatts = wantedMw;
    m_holdings.push_back(*own);
}

void ShareDialog::build() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(8);
    int row = 0;
    for (const Holding& holding : m_holdings) {
        auto* name = new ElidedLabel(holding.siteName, this);
        name->setMinimumWidth(kNameWidth);
        auto* edit = new QuantityEdit(m_context.look, QuantityKind::power, this);
        edit->setLabel(holding.siteName);
        edit->setRange({0.0, m_deal.capacityMw ? m_deal.capacityMw->value : 0.0});
        edit->setValue(holding.megawatts);
        edit->setPlainToolTip(tr("MW of the plant for %1").arg(holding.siteName));
        connect(edit, &QuantityEdit::committed, this, &ShareDialog::updateSum);
        m_edits.push_back(edit);
        grid->addWidget(name, row, 0);
        grid->addWidget(edit, row, 1);
        ++row;
    }
    m_sum = new QLabel(this);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setFont(Theme::font(FontRole::label));
    auto* buttons = new QDialogButtonBox(this);
    m_share = buttons->addButton(tr("Share"), QDialogButtonBox::AcceptRole);
    m_share->setToolTip(tr("Sets all of these in one step"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    grid->addWidget(m_sum, row, 0, 1, 2);
    grid->addWidget(buttons, row + 1, 0, 1, 2);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShareDialog::share);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

double ShareDialog::sumMw() const {
    double sum = 0.0;
    for (const QuantityEdit* edit : m_edits) {
        sum += edit->value();
    }
    return sum;
}

void ShareDialog::updateSum() {
    const QLocale& locale = m_context.look.locale;
    const double plantMw = m_deal.capacityMw ? m_deal.capacityMw->value : 0.0;
    const double leftMw = plantMw - sumMw();
    m_share->setEnabled(leftMw >= -kSameMw);
    m_sum->setText(
        leftMw >= -kSameMw
            ? tr("%1 of %2 left")
                  .arg(formatPower(std::max(0.0, leftMw), locale), formatPower(plantMw, locale))
            : tr("%1 more than the plant's %2")
                  .arg(formatPower(-leftMw, locale), formatPower(plantMw, locale)));
}

void ShareDialog::share() {
    for (std::size_t i = 0; i < m_edits.size(); ++i) {
        m_holdings[i].megawatts = m_edits[i]->value();
    }
    const PlanFeed& feed = m_context.ports.feed;
    const std::vector<model::Change> changes =
        shareChanges(feed.world(), m_deal, m_holdings, feed.plan().nextId);
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        changes, {"edit.other",
                  {tr("Share %1: %2 for %3")
                       .arg(QString::fromStdString(m_deal.plant),
                            formatPower(m_holdings.back().megawatts, m_context.look.locale),
                            m_holdings.back().siteName)}});
    accept();
}

}  // namespace gigasite::ui
