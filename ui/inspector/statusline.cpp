// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/statusline.h"

#include "model/engine/evaluate.h"
#include "ui/inspector/sitestatus.h"
#include "ui/ports/edits.h"
#include "ui/shell/siteedits.h"
#include "ui/shell/viewstate.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gigasite::ui {

namespace {

constexpr int kSentenceMargin = 4;

/// Ampersands of a sentence are no shortcuts.
QString literal(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QToolButton* linkButton(const QString& text, const Look& look, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFont(Theme::font(FontRole::label));
    button->setAccessibleName(text);
    button->setStyleSheet(
        QStringLiteral("color:%1;padding:1px 0px;").arg(look.theme.accent().name()));
    return button;
}

}  // namespace

StatusLine::StatusLine(const FormContext& context, ViewState& view, QWidget* parent)
    : QWidget(parent), m_context(context), m_view(view) {
    m_sentence = new QPushButton(this);
    m_sentence->setFlat(true);
    m_sentence->setStyleSheet(
        QStringLiteral("text-align:left;padding:2px 0px;border:none;background:transparent;"));
    m_sentence->setAccessibleName(tr("State of the site"));
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_sentence->installEventFilter(this);
    m_why = linkButton(tr("Why?"), context.look, this);
    m_why->setCheckable(true);
    m_why->setToolTip(tr("The dates of building, grid and chips, and what they rest on"));
    m_bridge = linkButton(tr("Bridge it..."), context.look, this);
    m_details = new QWidget(this);
    m_reasons = new QLabel(m_details);
    m_reasons->setTextFormat(Qt::PlainText);
    m_reasons->setWordWrap(true);
    m_reasons->setFont(Theme::font(FontRole::label));
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reasons->setAccessibleName(tr("Why the site is where it is"));
    auto* field = linkButton(tr("Go to the field"), context.look, m_details);
    field->setToolTip(tr("The input that decides"));
    auto* inside = new QVBoxLayout(m_details);
    inside->setContentsMargins(0, 0, 0, 4);
    inside->setSpacing(0);
    inside->addWidget(m_reasons);
    inside->addWidget(field, 0, Qt::AlignLeft);
    m_details->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_why);
    row->addWidget(m_bridge);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addLayout(row);
    layout->addWidget(m_details);
    connect(m_sentence, &QPushButton::clicked, this, [this] { m_why->toggle(); });
    connect(m_why, &QToolButton::toggled, this, &StatusLine::setUnfolded);
    connect(m_bridge, &QToolButton::clicked, this, &StatusLine::offerBridge);
    connect(field, &QToolButton::clicked, this, &StatusLine::goToField);
}

/// Says what would be added before it is.
void StatusLine::offerBridge() {
    const auto bridge = bridgeFor(m_context.ports, m_site);
    if (!bridge) {
        return;
    }
    const QLocale& locale = m_context.look.locale;
    QString text =
        tr("Add %1 of %2 on site from %3")
            .arg(formatPower(bridge->capacityMw, locale), QString::fromStdString(bridge->name),
                 formatQuarter(bridge->startQuarter.index, locale));
    if (bridge->endQuarter) {
        text = tr("%1 until %2").arg(text, formatQuarter(bridge->endQuarter->index, locale));
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&"))),
            &QAction::triggered, this, [this] { bridgeSite(m_context.ports, m_site); });
    menu->popup(m_bridge->mapToGlobal(QPoint(0, m_bridge->height())));
}

void StatusLine::setSite(model::Id site) {
    if (site != m_site) {
        m_why->setChecked(false);
    }
    m_site = site;
    setVisible(site != 0);
    update();
}

void StatusLine::update() {
    const auto result = m_context.ports.feed.result();
    const model::SiteResult* own = result ? result->site(m_site) : nullptr;
    const QString sentence = own ? siteStatus(*result, *own, m_view.asOf(), m_context.look.locale)
                                 : QStringLiteral("...");
    m_full = sentence;
    elide();
    m_sentence->setAccessibleDescription(sentence);
    m_sentence->setToolTip(plainToolTip(sentence));
    m_why->setEnabled(own != nullptr);
    if (own && m_details->isVisibleTo(this)) {
        updateReasons(*result, *own);
    }
    updateBridge();
}

void StatusLine::elide() {
    const int room = m_sentence->width() - kSentenceMargin;
    m_sentence->setText(
        literal(m_sentence->fontMetrics().elidedText(m_full, Qt::ElideRight, room)));
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        elide();
    }
    return QWidget::eventFilter(watched, event);
}

void StatusLine::updateReasons(const model::PlanResult& result, const model::SiteResult& site) {
    const PlanFeed& feed = m_context.ports.feed;
    const auto leaf = feed.world().sites.find(m_site);
    if (!leaf) {
        return;
    }
    const model::Defaults defaults(*feed.facts().catalog, feed.plan(), feed.world(), leaf.get());
    m_reasons->setText(
        siteReasons(result, site, *leaf->grid, defaults, m_view.asOf(), m_context.look.locale)
            .join(QLatin1Char('\n')));
}

void StatusLine::updateBridge() {
    const auto result = m_context.ports.feed.result();
    const model::SiteResult* own = result ? result->site(m_site) : nullptr;
    const bool waits = own && decidingClock(*result, *own, m_view.asOf()) == model::Binding::grid;
    const std::optional<model::Asset> bridge =
        waits ? bridgeFor(m_context.ports, m_site) : std::nullopt;
    m_bridge->setVisible(bridge.has_value());
    if (!bridge) {
        return;
    }
    const QLocale& locale = m_context.look.locale;
    const double units = bridge->unitMw ? bridge->capacityMw / *bridge->unitMw : 1.0;
    m_bridge->setToolTip(plainToolTip(
        tr("Add %1 of gas engines on the site, %2 units of %3, from %4 to %5: they carry what is "
           "missing with one unit out")
            .arg(formatPower(bridge->capacityMw, locale), formatNumber(units, locale, 0),
                 formatPower(*bridge->unitMw, locale),
                 formatQuarter(bridge->startQuarter.index, locale),
                 formatQuarter(bridge->endQuarter->index, locale))));
    m_bridge->setAccessibleDescription(m_bridge->toolTip());
}

void StatusLine::setUnfolded(bool unfolded) {
    m_details->setVisible(unfolded);
    m_why->setText(unfolded ? tr("Why? ▾") : tr("Why?"));
    update();
}

void StatusLine::goToField() {
    const auto result = m_context.ports.feed.result();
    const model::SiteResult* own = result ? result->site(m_site) : nullptr;
    const auto leaf = m_context.ports.feed.world().sites.find(m_site);
    if (!own || !leaf) {
        return;
    }
    const model::Binding clock = decidingClock(*result, *own, m_view.asOf());
    if (clock == model::Binding::grid || leaf->phases.empty()) {
        m_view.reveal(gridAt(m_site), "grid.applicationQuarter");
        return;
    }
    const bool chips = clock == model::Binding::chips || clock == model::Binding::exportRule;
    m_view.reveal(phaseAt(m_site, leaf->phases.begin()->id),
                  chips ? "phase.acceleratorId" : "phase.startQuarter");
}

}  // namespace gigasite::ui
