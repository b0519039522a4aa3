// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/leverspanel.h"

#include "model/engine/result.h"
#include "ui/problems/leverrow.h"
#include "ui/problems/levertext.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace gigasite::ui {

namespace {

/// A pointer on its way across shows nothing.
constexpr int kLookMs = 120;
constexpr int kMargin = 8;

QLabel* plainLabel(FontRole role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(Theme::font(role));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

/// Keys that walk through the levers; all others may do something to the plan.
bool isWalking(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            return (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        default:
            return false;
    }
}

}  // namespace

LeversPanel::LeversPanel(const Look& look, PlanFeed& feed, EditSink& edits, QWidget* parent)
    : QWidget(parent), m_look(look), m_feed(feed), m_edits(edits) {
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kLookMs);
    connect(&m_delay, &QTimer::timeout, this, &LeversPanel::beginPreview);
    connect(&feed, &PlanFeed::planChanged, this, &LeversPanel::planChanged);
    connect(&feed, &PlanFeed::gestureEnded, this, [this] {
        // By somebody else: undo, another drag, a file.
        if (!m_changing) {
            m_previewing = false;
            QCoreApplication::instance()->removeEventFilter(this);
        }
    });
}

LeversPanel::~LeversPanel() {
    leave();
}

void LeversPanel::build() {
    m_back = new QToolButton(this);
    m_back->setText(tr("\u2039 Problems"));
    m_back->setAccessibleName(tr("Back to the problems"));
    m_back->setToolTip(tr("Back to the problems (Esc)"));
    connect(m_back, &QToolButton::clicked, this, [this] {
        leave();
        Q_EMIT closed();
    });
    // Not to a lever: that would show it unasked.
    setFocusProxy(m_back);
    m_title = new ElidedLabel({}, this);
    m_title->setFont(Theme::font(FontRole::bodyBold));
    m_gap = new ElidedLabel({}, this);
    m_gap->setFont(Theme::font(FontRole::label));
    QPalette quiet = m_gap->palette();
    quiet.setColor(QPalette::WindowText, m_look.theme.secondInk());
    m_gap->setPalette(quiet);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Levers tried"));
    m_progress->setToolTip(tr("Levers tried so far"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setToolTip(tr("End the search"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        leave();
        showNote(tr("The search was ended."), true);
    });
    m_note = plainLabel(FontRole::body, this);
    m_again = new QPushButton(tr("Search again"), this);
    m_again->setToolTip(tr("Search for levers in the plan as it is now"));
    connect(m_again, &QPushButton::clicked, this, [this] { search(*m_goal); });

    auto* content = new QWidget(this);
    m_rowBox = new QVBoxLayout(content);
    m_rowBox->setContentsMargins(0, 0, 0, 0);
    m_rowBox->setSpacing(0);
    m_costs = plainLabel(FontRole::label, content);
    m_costs->setText(
        tr("Costs: change of the present value of all costs of the plan, and of the "
           "levelized cost of energy."));
    m_costs->setPalette(quiet);
    m_costs->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_rowBox->addWidget(m_costs);
    m_rowBox->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto* progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kMargin, 0, kMargin, 4);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_gap);
    head->addLayout(progress);
    head->addWidget(m_note);
    head->addWidget(m_again, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    setAccessibleName(tr("What would close it?"));
    m_progress->hide();
    m_cancel->hide();
    m_costs->hide();
    showNote({}, false);
}

// Searching

void LeversPanel::search(const model::Goal& goal) {
    leave();
    m_goal = goal;
    m_list.reset();
    clearRows();
    showNote({}, false);
    if (const auto result = m_feed.result()) {
        m_start = result->start;
        m_fiscal = result->fiscalYearStartMonth != 1;
    }
    showHead();
    ask();
}

void LeversPanel::ask() {
    if (!m_port.findLevers) {
        return;
    }
    m_plan = m_feed.plan();
    m_scenario = m_feed.scenario();
    m_searching = true;
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->show();
    const int question = ++m_asked;
    const QPointer<LeversPanel> self(this);
    m_port.findLevers(
        *m_goal,
        [self, question](std::optional<model::LeverList> list) {
            if (self && self->m_asked == question) {
                self->take(std::move(list));
            }
        },
        [self, question](int done, int count) {
            if (self && self->m_asked == question) {
                self->m_progress->setRange(0, count);
                self->m_progress->setValue(done);
            }
        });
}

void LeversPanel::take(std::optional<model::LeverList> list) {
    m_searching = false;
    m_progress->hide();
    m_cancel->hide();
    m_list = std::move(list);
    if (!m_list) {
        showNote(tr("The search gave no answer."), true);
        return;
    }
    showHead();
    showRows();
    if (m_list->levers.empty()) {
        showNote(model::isReached(m_list->goal, m_list->now)
                     ? tr("The target is reached.")
                     : tr("No single lever brings this noticeably closer. Several small edits, or "
                          "another target, may."),
                 false);
    }
    planChanged();
}

void LeversPanel::leave() {
    m_delay.stop();
    m_looked.reset();
    endPreview();
    if (m_searching) {
        m_searching = false;
        ++m_asked;
        if (m_port.cancelLevers) {
            m_port.cancelLevers();
        }
        m_progress->hide();
        m_cancel->hide();
    }
}

bool LeversPanel::isCurrent() const {
    return m_plan && m_scenario == m_feed.scenario() && *m_plan == m_feed.plan();
}

void LeversPanel::planChanged() {
    if (!m_changing && m_goal && m_feed.lastChanges().everything && !m_feed.result()) {
        leave();  // another document
        m_goal.reset();
        m_list.reset();
        clearRows();
        Q_EMIT closed();
        return;
    }
    if (m_changing || m_previewing || !m_list || m_list->levers.empty()) {
        return;
    }
    const bool current = isCurrent();
    for (LeverRow* row : m_rows) {
        row->setEnabled(current);
    }
    showNote(current ? QString() : tr("The plan has changed since."), !current);
}

// Showing

void LeversPanel::showHead() {
    const QLocale& locale = m_look.locale;
    m_title->setText(goalName(*m_goal, m_start, m_fiscal, m_feed.world(), locale));
    const QString target = goalValue(m_goal->kind, m_goal->value, locale);
    m_gap->setText(
        m_list ? tr("Now %1, target %2").arg(goalValue(m_goal->kind, m_list->now, locale), target)
               : tr("Target %1. Trying what would close it ...").arg(target));
}

void LeversPanel::showRows() {
    clearRows();
    for (std::size_t i = 0; i < m_list->levers.size(); ++i) {
        const model::Lever& lever = m_list->levers[i];
        auto* row = new LeverRow(m_look, leverSentence(lever, m_feed.world(), m_look.locale),
                                 leverOutcome(lever, m_goal->kind, m_look.locale),
                                 leverCost(lever.effects, m_look.locale), lever.reaches,
                                 m_rowBox->parentWidget());
        connect(row, &LeverRow::looked, this, [this, i](bool at) { look(i, at); });
        connect(row, &QAbstractButton::clicked, this, [this, i] { make(i); });
        m_rowBox->insertWidget(static_cast<int>(i), row);
        row->show();
        m_rows.push_back(row);
    }
    m_costs->setVisible(!m_rows.empty());
}

void LeversPanel::clearRows() {
    for (LeverRow* row : std::exchange(m_rows, {})) {
        row->disconnect(this);
        row->hide();
        row->deleteLater();
    }
    m_costs->hide();
}

void LeversPanel::showNote(const QString& text, bool again) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_again->setVisible(again);
}

// Looking and making

void LeversPanel::look(std::size_t lever, bool at) {
    if (at) {
        if (m_looked != lever) {
            endPreview();
        }
        m_looked = lever;
        m_delay.start();
    } else if (m_looked == lever) {
        m_delay.stop();
        m_looked.reset();
        endPreview();
    }
}

void LeversPanel::beginPreview() {
    if (!m_looked || m_previewing || !m_list || !isCurrent() || m_feed.isGestureRunning()) {
        return;
    }
    const model::Lever& lever = m_list->levers[*m_looked];
    m_changing = true;
    m_edits.beginGesture(labelOf(lever));
    const auto done = m_edits.preview(lever.changes);
    m_previewing = done.ok();
    if (!m_previewing) {
        m_edits.abort();
    } else {
        QCoreApplication::instance()->installEventFilter(this);
    }
    m_changing = false;
}

void LeversPanel::endPreview() {
    if (!m_previewing) {
        return;
    }
    QCoreApplication::instance()->removeEventFilter(this);
    m_previewing = false;
    m_changing = true;
    m_edits.abort();
    m_changing = false;
}

void LeversPanel::make(std::size_t lever) {
    endPreview();
    m_delay.stop();
    if (!m_list || !isCurrent()) {
        return;
    }
    // A copy: the edit may lead to another search before this is done.
    const model::Lever chosen = m_list->levers[lever];
    const auto done = m_edits.apply(chosen.changes, labelOf(chosen));
    if (!done.ok()) {
        QToolTip::showText(QCursor::pos(), plainToolTip(problemSentence(done.problem())), this);
        return;
    }
    leave();
    Q_EMIT closed();
}

EditLabel LeversPanel::labelOf(const model::Lever& lever) const {
    return {"edit.other", {leverSentence(lever, m_feed.world(), m_look.locale)}};
}

void LeversPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    leave();
}

void LeversPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        leave();
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool LeversPanel::belongsHere(QObject* watched) const {
    const auto* widget = qobject_cast<QWidget*>(watched);
    return widget != nullptr && (widget == this || isAncestorOf(widget));
}

bool LeversPanel::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress:
            if (!belongsHere(QApplication::focusWidget()) ||
                !isWalking(*static_cast<QKeyEvent*>(event))) {
                endPreview();
            }
            break;
        case QEvent::MouseButtonPress:
        case QEvent::TouchBegin:
        case QEvent::Drop:
            if (qobject_cast<QWidget*>(watched) != nullptr && !belongsHere(watched)) {
                endPreview();
            }
            break;
        case QEvent::ApplicationDeactivate:
        case QEvent::Close:
            endPreview();
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace gigasite::ui
