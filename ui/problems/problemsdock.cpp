// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemsdock.h"

#include "ui/problems/fixtext.h"
#include "ui/problems/leverspanel.h"
#include "ui/problems/levertext.h"
#include "ui/problems/problemdelegate.h"
#include "ui/problems/problemmodel.h"
#include "ui/shell/viewstate.h"
#include "ui/text/problemtext.h"
#include "ui/text/violationtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace gigasite::ui {

namespace {

constexpr int kLeastCountWidth = 24;

using Tab = Inspector::Tab;

struct TabOfCode {
    std::string_view code;
    Tab tab;
};

constexpr TabOfCode kTabs[] = {
    {"violation.gridShort", Tab::grid},        {"violation.chipsShort", Tab::build},
    {"violation.exportCap", Tab::build},       {"violation.embargo", Tab::site},
    {"violation.cfeTarget", Tab::energy},      {"violation.emissionsTarget", Tab::energy},
    {"violation.unservedTarget", Tab::energy}, {"plan.siteInSea", Tab::site},
};

std::optional<Tab> tabOf(const model::Violation& violation) {
    if (violation.asset != 0) {
        return Tab::energy;
    }
    const auto* found = std::find_if(std::begin(kTabs), std::end(kTabs), [&](const TabOfCode& one) {
        return one.code == violation.code;
    });
    return violation.site != 0 && found != std::end(kTabs) ? std::optional(found->tab)
                                                           : std::nullopt;
}

bool isSame(const model::Violation& a, const model::Violation& b) {
    return a.code == b.code && a.site == b.site && a.asset == b.asset && a.first == b.first &&
           a.relaxations == b.relaxations;
}

/// A menu shows what stands behind a tab at its right edge.
QString entryText(QString text, const QString& aside) {
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    return aside.isEmpty() ? text : text + QLatin1Char('\t') + aside;
}

}  // namespace

ProblemsDock::ProblemsDock(const Look& look, PlanFeed& feed, EditSink& edits, ViewState& view,
                           QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_feed(feed),
      m_edits(edits),
      m_view(view),
      m_model(new ProblemModel(look.locale, this)),
      m_delegate(new ProblemDelegate(look, this)),
      m_list(new QListView(this)),
      m_empty(new EmptyState(look, this)),
      m_countRow(buildCounts()),
      m_pages(new QStackedWidget(this)),
      m_close(new QPushButton(tr("What would close it?"), this)),
      m_levers(new LeversPanel(look, feed, edits, this)) {
    buildList();
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_levers);
    m_close->setAutoDefault(false);
    m_close->setToolTip(
        tr("Searches for the smallest edits that reach the target, cheapest first"));
    m_close->hide();
    connect(m_close, &QPushButton::clicked, this, [this] {
        const QModelIndex index = m_list->currentIndex();
        if (const auto goal = index.isValid() ? m_model->goal(index.row()) : std::nullopt) {
            showLevers(*goal);
        }
    });
    connect(m_levers, &LeversPanel::closed, this, [this] {
        showPage();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_countRow);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_close);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        setShown(model::Severity::error, true);
        setShown(model::Severity::limit, true);
    });
    connect(&feed, &PlanFeed::resultReady, this, &ProblemsDock::resultReady);
    connect(&feed, &PlanFeed::planChanged, this, [this] {
        // Another document: the rows of the one before must not be left standing.
        if (m_feed.lastChanges().everything && !m_feed.result()) {
            m_current.reset();
            m_row = 0;
            resultReady();
        }
    });
    showCounts();
    showPage();
}

void ProblemsDock::buildList() {
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Problems"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& now) {
                if (!m_showing && !now.isEmpty()) {
                    take(now.indexes().front());
                }
            });
    // A click on the current row leads back to its site.
    connect(m_list, &QListView::clicked, this, &ProblemsDock::take);
    connect(m_delegate, &ProblemDelegate::fixRequested, this, &ProblemsDock::openFixes);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsDock::showCurrent);
}

QWidget* ProblemsDock::buildCounts() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(2);
    for (const auto severity :
         {model::Severity::error, model::Severity::limit, model::Severity::note}) {
        auto* button = new QToolButton(row);
        button->setCheckable(true);
        button->setChecked(m_model->isShown(severity));
        button->setFont(Theme::font(FontRole::label));
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumWidth(kLeastCountWidth);
        button->setStyleSheet(QStringLiteral("QToolButton{padding:3px 4px}"));
        connect(button, &QToolButton::toggled, this,
                [this, severity](bool shown) { setShown(severity, shown); });
        m_counts[static_cast<std::size_t>(severity)] = button;
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}

void ProblemsDock::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_due) {
        refresh();
    }
}

void ProblemsDock::resultReady() {
    m_due = true;
    if (isVisible()) {
        refresh();
    }
}

void ProblemsDock::refresh() {
    m_due = false;
    m_model->setResult(m_feed.result(), m_feed.world());
    showCounts();
    if (m_pages->currentWidget() != m_levers) {
        showPage();
    }
}

void ProblemsDock::showCurrent() {
    const int row = m_current ? m_model->rowOf(*m_current) : -1;
    if (row < 0) {
        return;
    }
    const int scrolled = m_list->verticalScrollBar()->value();
    m_showing = true;
    m_list->selectionModel()->setCurrentIndex(m_model->index(row),
                                              QItemSelectionModel::ClearAndSelect);
    m_showing = false;
    m_row = row;
    // To make an index current scrolls to it; a refresh must not.
    m_list->verticalScrollBar()->setValue(scrolled);
}

void ProblemsDock::showCounts() {
    const auto label = [this](model::Severity severity) {
        const int count = m_model->count(severity);
        return severity == model::Severity::error   ? tr("%n error(s)", nullptr, count)
               : severity == model::Severity::limit ? tr("%n limit(s)", nullptr, count)
                                                    : tr("%n note(s)", nullptr, count);
    };
    for (const auto severity :
         {model::Severity::error, model::Severity::limit, model::Severity::note}) {
        QToolButton* button = m_counts[static_cast<std::size_t>(severity)];
        const int count = m_model->count(severity);
        const bool hidden = count > 0 && !m_model->isShown(severity);
        const QString text = label(severity);
        button->setVisible(count > 0);
        button->setText(hidden ? tr("%n hidden", nullptr, count) : text);
        button->setAccessibleName(hidden ? tr("%1, hidden").arg(text) : text);
        button->setToolTip(hidden ? tr("Show %1").arg(text) : tr("Hide %1").arg(text));
    }
}

void ProblemsDock::showPage() {
    m_countRow->show();
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentWidget(m_list);
    } else {
        showEmpty();
        m_pages->setCurrentWidget(m_empty);
    }
    showLeversButton();
}

void ProblemsDock::showEmpty() {
    if (m_model->result() == nullptr) {
        m_empty->setContent({}, QStringLiteral("..."), {});
    } else if (m_model->count(model::Severity::error) + m_model->count(model::Severity::limit) >
               0) {
        m_empty->setContent({}, tr("All errors and limits are hidden."), tr("Show them"));
    } else {
        m_empty->setContent({},
                            tr("No limit is broken. Checked: %1 limits, %2 sites.")
                                .arg(checkedLimits(m_model->world()))
                                .arg(m_model->world().sites.size()),
                            {});
    }
}

void ProblemsDock::setShown(model::Severity severity, bool shown) {
    m_counts[static_cast<std::size_t>(severity)]->setChecked(shown);
    m_model->setShown(severity, shown);
    showCounts();
    showPage();
}

void ProblemsDock::step(int direction) {
    const int rows = m_model->rowCount();
    if (rows == 0) {
        return;
    }
    int from = m_list->currentIndex().row();
    if (!m_list->selectionModel()->hasSelection()) {
        // A problem that was cured left its place to the next one.
        from = std::min(m_row, rows) - (direction > 0 ? 1 : 0);
    }
    const int row = (from + direction + rows) % rows;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ProblemsDock::take(const QModelIndex& index) {
    // A copy: a selection may lead to another result before this is done.
    const model::Violation violation = m_model->violation(index.row());
    m_current = violation;
    m_row = index.row();
    showLeversButton();
    askEffects(violation);
    const bool siteExists = m_feed.world().sites.find(violation.site) != nullptr;
    m_view.setSelection(siteExists ? std::set<model::Id>{violation.site} : std::set<model::Id>());
    if (const auto tab = tabOf(violation); tab && siteExists) {
        Q_EMIT tabRequested(*tab);
    } else if (!siteExists) {
        revealInPlan(violation);
    }
}

/// The field of the plan that a fix would set: the target, budget or supply that is broken.
void ProblemsDock::revealInPlan(const model::Violation& violation) {
    for (const model::Relaxation& fix : violation.relaxations) {
        for (const model::Change& change : fix.changes) {
            const auto* set = std::get_if<model::SetField>(&change);
            if (set && set->at.site == 0) {
                m_view.reveal(set->at, std::string(set->field->id));
                return;
            }
        }
    }
}

bool ProblemsDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openFixes(m_list->currentIndex());
            return true;
        }
    }
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        const auto* resize = static_cast<QResizeEvent*>(event);
        if (ProblemDelegate::linesAt(resize->size().width()) !=
            ProblemDelegate::linesAt(resize->oldSize().width())) {
            Q_EMIT m_delegate->sizeHintChanged({});
        }
    }
    if (event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool byMouse = menu->reason() == QContextMenuEvent::Mouse;
        openFixes(byMouse ? m_list->indexAt(menu->pos()) : m_list->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ProblemsDock::openFixes(const QModelIndex& index) {
    if (!index.isValid() || !index.data(ProblemModel::fixableRole).toBool()) {
        return;
    }
    const model::Violation violation = m_model->violation(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Fix"));
    menu->setToolTipsVisible(true);
    fillFixes(*menu, violation);
    addLevers(*menu, index.row());
    m_menu = menu;
    askEffects(violation);
    showEffects();
    const QRect row = m_list->visualRect(index);
    const QPoint below = m_delegate->fixRect(row).bottomLeft();
    menu->popup(m_list->viewport()->mapToGlobal(below));
}

void ProblemsDock::fillFixes(QMenu& menu, const model::Violation& violation) {
    const std::uint64_t revision = m_model->result()->revision;
    for (std::size_t i = 0; i < violation.relaxations.size(); ++i) {
        const model::Relaxation& one = violation.relaxations[i];
        const QString reason =
            one.changes.empty() ? fixReason(one, m_feed, m_look.locale) : QString();
        QAction* action = menu.addAction(entryText(fixText(one, m_look.locale), reason));
        action->setEnabled(!one.changes.empty());
        action->setToolTip(plainToolTip(reason));
        connect(action, &QAction::triggered, this,
                [this, violation, i, revision] { applyFix(violation, i, revision); });
    }
    if (const auto past = pastFix(violation, m_feed, m_look.locale)) {
        QAction* action = menu.addAction(entryText(past->text, past->reason));
        action->setEnabled(false);
        action->setToolTip(plainToolTip(past->reason));
    }
}

void ProblemsDock::addLevers(QMenu& menu, int row) {
    const auto goal = m_model->goal(row);
    if (!goal) {
        return;
    }
    menu.addSeparator();
    QAction* action = menu.addAction(m_close->text());
    action->setToolTip(m_close->toolTip());
    connect(action, &QAction::triggered, this, [this, goal] { showLevers(*goal); });
}

void ProblemsDock::setStudies(const StudyPort& port) {
    m_port = port;
    m_levers->setPort(port);
    m_model->setLeversOffered(static_cast<bool>(port.findLevers));
    showLeversButton();
}

void ProblemsDock::showLevers(const model::Goal& goal) {
    m_close->hide();
    m_countRow->hide();
    m_pages->setCurrentWidget(m_levers);
    m_levers->search(goal);
    m_levers->setFocus(Qt::OtherFocusReason);
}

void ProblemsDock::showLeversButton() {
    const int row = m_current ? m_model->rowOf(*m_current) : -1;
    m_close->setVisible(m_pages->currentWidget() != m_levers && row >= 0 &&
                        m_model->goal(row).has_value());
}

void ProblemsDock::askEffects(const model::Violation& violation) {
    const auto result = m_feed.result();
    const bool known =
        m_fixes.revision == m_feed.revision() && isSame(m_fixes.violation, violation);
    // A result of an older plan is followed by another one soon, and its fixes are not applied.
    if (!m_port.effects || known || violation.relaxations.empty() || !result ||
        result->revision != m_feed.revision()) {
        return;
    }
    m_fixes = {m_feed.revision(), violation, {}};
    std::vector<std::vector<model::Change>> edits;
    for (const model::Relaxation& one : violation.relaxations) {
        edits.push_back(one.changes);
    }
    const QPointer<ProblemsDock> self(this);
    m_port.effects(std::move(edits), violation.last,
                   [self, revision = m_fixes.revision,
                    violation](std::vector<std::optional<model::Effects>> effects) {
                       if (self && self->m_fixes.revision == revision &&
                           isSame(self->m_fixes.violation, violation)) {
                           self->m_fixes.effects = std::move(effects);
                           self->showEffects();
                       }
                   });
}

QString ProblemsDock::effectOf(std::size_t relaxation) const {
    const bool known = relaxation < m_fixes.effects.size() && m_fixes.effects[relaxation] &&
                       !m_fixes.violation.relaxations[relaxation].changes.empty();
    return known && m_model->result() != nullptr
               ? effectText(*m_fixes.effects[relaxation], m_model->result()->start, m_look.locale)
               : QString();
}

void ProblemsDock::showEffects() {
    if (!m_menu) {
        return;
    }
    const QList<QAction*> actions = m_menu->actions();
    for (std::size_t i = 0; i < m_fixes.effects.size(); ++i) {
        const QString effect = effectOf(i);
        if (!effect.isEmpty() && static_cast<qsizetype>(i) < actions.size()) {
            QAction* action = actions[static_cast<qsizetype>(i)];
            action->setText(
                entryText(fixText(m_fixes.violation.relaxations[i], m_look.locale), effect));
            action->setToolTip(plainToolTip(effect));
        }
    }
}

void ProblemsDock::applyFix(const model::Violation& violation, std::size_t relaxation,
                            std::uint64_t revision) {
    // The edit was worked out for one plan; laid over a newer one it could undo what changed since.
    if (m_feed.revision() != revision) {
        return;
    }
    const model::Relaxation& chosen = violation.relaxations[relaxation];
    QString label = fixText(chosen, m_look.locale);
    if (const auto site = m_feed.world().sites.find(violation.site)) {
        label = QStringLiteral("%1 (%2)").arg(label, QString::fromStdString(site->info->name));
    }
    const auto done = m_edits.apply(chosen.changes, {"edit.other", {label}});
    if (!done.ok()) {
        QToolTip::showText(QCursor::pos(), plainToolTip(problemSentence(done.problem())), this);
    }
}

}  // namespace gigasite::ui
