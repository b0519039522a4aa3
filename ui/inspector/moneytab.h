// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/metrics.h"
#include "ui/inspector/fieldrow.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace gigasite::model {
struct PlanResult;
struct SiteResult;
}  // namespace gigasite::model

namespace gigasite::ui {

class ViewState;

/// Money of one site: what it is worth, what is invested, what its operation costs and what is
/// left, for the fiscal year of the as-of quarter and for the whole plan, in dollars of the price
/// year.
class MoneyTab : public QWidget {
    Q_OBJECT

  public:
    MoneyTab(const FormContext& context, ViewState& view, model::Id site,
             QWidget* parent = nullptr);

    /// Result or as-of quarter changed; does nothing while hidden.
    void updateResult();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    /// A signed sum of metrics in two columns.
    struct Line {
        std::vector<std::pair<model::MetricId, double>> parts;
        QLabel* year = nullptr;
        QLabel* plan = nullptr;
    };
    enum class Style { plain, total };

    void buildWorth(QGridLayout& grid);
    void buildInvestment(QGridLayout& grid);
    void buildOperation(QGridLayout& grid);
    void buildCashFlow(QGridLayout& grid);
    void addHeading(QGridLayout& grid, const QString& text);
    QLabel* addFigure(QGridLayout& grid, const QString& text, const QString& help);
    void addLine(QGridLayout& grid, const QString& text, const QString& help,
                 std::vector<std::pair<model::MetricId, double>> parts, Style style = Style::plain,
                 std::optional<QColor> color = {});
    QLabel* addNumber(QGridLayout& grid, int row, int column, const QString& name, Style style);
    void updateWorth(const model::PlanResult& result, const model::SiteResult& site);
    void updateLines(const model::PlanResult& result, const model::SiteResult& site);
    void clear();

    FormContext m_context;
    ViewState& m_view;
    model::Id m_site;
    QLabel* m_caption;
    std::vector<QLabel*> m_yearHeads;
    std::vector<Line> m_lines;
    QLabel* m_npv = nullptr;
    QLabel* m_irr = nullptr;
    QLabel* m_payback = nullptr;
    QLabel* m_lcoe = nullptr;
    QLabel* m_hour = nullptr;
    QLabel* m_perMw = nullptr;
};

}  // namespace gigasite::ui
