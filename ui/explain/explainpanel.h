// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/explain.h"
#include "ui/ports/planfeed.h"
#include "ui/theme/look.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QModelIndex;
class QToolButton;
class QTreeView;

namespace gigasite::ui {

class ElidedLabel;
class EmptyState;
class ExplainModel;
class ViewState;

/// A figure to explain, whatever the scope and the as-of quarter.
struct ExplainTopic {
    model::ExplainFigure figure = model::ExplainFigure::metric;
    model::MetricId metric = model::MetricId::onlineMw;
    model::ExplainPeriod period = model::ExplainPeriod::quarter;
    bool fiscal = false;  ///< years are fiscal ones
    bool operator==(const ExplainTopic&) const = default;
};

/// "Why is this number so": a figure of the scope shown, taken apart down to the inputs. Follows
/// scope, as-of quarter and the newest result while it is visible; what is opened stays open.
/// Activating a site shows its figures alone, activating an input asks for its field.
class ExplainPanel : public QWidget {
    Q_OBJECT

  public:
    ExplainPanel(const Look& look, PlanFeed& feed, ViewState& view, QWidget* parent = nullptr);

    void explain(const ExplainTopic& topic);
    [[nodiscard]] const ExplainTopic& topic() const { return m_topic; }
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    /// What is opened, a line each, indented, columns set apart by tabs.
    [[nodiscard]] QString asText() const;

    /// The figures of the strip's tiles and of tables that can be explained, in order.
    [[nodiscard]] static const std::vector<ExplainTopic>& topics();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void buildTree();
    void refreshSoon();
    void refresh();
    void showHead(const model::ExplainNode& root);
    void activate(const QModelIndex& index);
    void copy();
    [[nodiscard]] model::ExplainNode rootOf(const model::Explanation& explanation) const;
    [[nodiscard]] QStringList openKeys() const;
    void openAgain(const QStringList& keys, const QString& current);
    [[nodiscard]] QString pathOf(const QModelIndex& index) const;
    void addLines(const QModelIndex& index, int depth, QStringList& lines) const;

    Look m_look;
    PlanFeed& m_feed;
    ViewState& m_view;
    ExplainTopic m_topic;
    QComboBox* m_chooser = nullptr;
    QToolButton* m_copy = nullptr;
    ElidedLabel* m_scope = nullptr;
    QTreeView* m_tree = nullptr;
    EmptyState* m_empty = nullptr;
    ExplainModel* m_model = nullptr;
    QTimer m_soon;
    bool m_due = true;
    bool m_fresh = true;  ///< another topic or scope: open the first level only
};

}  // namespace gigasite::ui
