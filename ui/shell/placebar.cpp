// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/placebar.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "model/engine/violations.h"
#include "ui/shell/templatetext.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/quantityedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr double kLargestMw = 20000.0;
constexpr int kHeight = 36;
constexpr auto kStateName = "placeBar";

QLabel* caption(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::font(FontRole::label));
    label->setBuddy(buddy);
    return label;
}

}  // namespace

PlaceBar::PlaceBar(const Look& look, const Ports& ports, QWidget* parent)
    : QFrame(parent), m_look(look), m_ports(ports) {
    setAutoFillBackground(true);
    setFixedHeight(kHeight);
    setAccessibleName(tr("New site"));
    build();
    for (const model::SiteTemplate kind : model::kSiteTemplates) {
        m_kind->addItem(templateName(kind), static_cast<int>(kind));
        m_kind->setItemData(m_kind->count() - 1, plainToolTip(templateHelp(kind)), Qt::ToolTipRole);
    }
    recall();
    planReplaced();
    connect(&ports.services, &Services::documentReplaced, this, &PlaceBar::planReplaced);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        kindChosen();
        remember();
    });
    connect(m_megawatts, &QuantityEdit::committed, this, [this] {
        m_sized = true;
        remember();
    });
    for (QuantityEdit* edit : {m_megawatts, m_start}) {
        connect(edit, &QuantityEdit::stepRequested, this, [this, edit](int steps) {
            const bool isSize = edit == m_megawatts;
            const double by = isSize ? 10.0 * steps : steps;
            edit->setValue(
                std::clamp(edit->value() + by, edit->range().minimum, edit->range().maximum));
            if (isSize) {
                m_sized = true;
                remember();
            }
        });
    }
}

void PlaceBar::build() {
    m_kind = new QuietComboBox(this);
    m_kind->setAccessibleName(tr("Template of the new site"));
    m_megawatts = new QuantityEdit(m_look, QuantityKind::power, this);
    m_megawatts->setLabel(tr("IT power of the new site"));
    m_megawatts->setRange({1.0, kLargestMw});
    m_megawatts->setPlainToolTip(
        tr("IT power of the first phase; connection and sources are sized for it"));
    m_start = new QuantityEdit(m_look, QuantityKind::quarter, this);
    m_start->setLabel(tr("Construction begins"));
    m_start->setPlainToolTip(tr("Quarter in which construction begins"));
    auto* done = new QToolButton(this);
    done->setText(QStringLiteral("×"));
    done->setAutoRaise(true);
    done->setAccessibleName(tr("Stop placing"));
    done->setToolTip(tr("Stop placing (Esc)"));
    auto* help = new ElidedLabel(tr("Click on the map; Shift: several"), this);
    help->setToolTip(
        tr("A click places the site, with Shift more follow; Enter places in the middle of the "
           "map, Esc ends"));
    help->setFont(Theme::font(FontRole::label));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(8);
    row->addWidget(caption(tr("&New site"), m_kind, this));
    row->addWidget(m_kind);
    row->addWidget(m_megawatts);
    row->addWidget(caption(tr("from"), m_start, this));
    row->addWidget(m_start);
    row->addWidget(help, 1);
    row->addWidget(done);
    connect(done, &QToolButton::clicked, this, &PlaceBar::closeRequested);
}

NewSite PlaceBar::choice() const {
    NewSite wanted;
    wanted.kind = kind();
    wanted.itMw = m_megawatts->value();
    wanted.start = model::Quarter{static_cast<int>(std::lround(m_start->value()))};
    return wanted;
}

void PlaceBar::setKind(model::SiteTemplate kind) {
    m_kind->setCurrentIndex(static_cast<int>(kind));
}

model::SiteTemplate PlaceBar::kind() const {
    return static_cast<model::SiteTemplate>(std::max(0, m_kind->currentIndex()));
}

void PlaceBar::focusFirst() {
    m_kind->setFocus(Qt::TabFocusReason);
}

void PlaceBar::planReplaced() {
    const model::Header& header = *m_ports.feed.plan().header;
    const model::Quarter last = header.startQuarter + (4 * header.years - 1);
    m_start->setRange({static_cast<double>(model::kFirstQuarter.index),
                       static_cast<double>(model::kLastQuarter.index)});
    m_start->setValue(std::clamp(model::asOfQuarter(header), header.startQuarter,
                                 std::max(header.startQuarter, last))
                          .index);
}

void PlaceBar::kindChosen() {
    m_kind->setToolTip(plainToolTip(templateHelp(kind())));
    if (!m_sized) {
        const double typical = model::typicalItMw(*m_ports.feed.facts().catalog, kind());
        m_megawatts->setValue(std::clamp(typical, 1.0, kLargestMw));
    }
}

void PlaceBar::remember() {
    QByteArray state(model::siteTemplateId(kind()).data());
    if (m_sized) {
        state += ' ' + QByteArray::number(m_megawatts->value(), 'g', 17);
    }
    m_ports.services.setWindowState(QLatin1String(kStateName), state);
}

void PlaceBar::recall() {
    const QList<QByteArray> words =
        m_ports.services.windowState(QLatin1String(kStateName)).split(' ');
    for (const model::SiteTemplate kind : model::kSiteTemplates) {
        if (words.front() == QByteArrayView(model::siteTemplateId(kind).data())) {
            setKind(kind);
        }
    }
    bool isNumber = false;
    const double megawatts = words.size() == 2 ? words.back().toDouble(&isNumber) : 0.0;
    m_sized = isNumber && megawatts >= 1.0 && megawatts <= kLargestMw;
    if (m_sized) {
        m_megawatts->setValue(megawatts);
    }
    kindChosen();
}

void PlaceBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace gigasite::ui
