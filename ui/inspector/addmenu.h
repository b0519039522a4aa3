// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "ui/inspector/fieldrow.h"

#include <QMenu>

#include <memory>
#include <string>

namespace gigasite::model {
struct DealRow;
struct TechnologyRow;
}  // namespace gigasite::model

namespace gigasite::ui {

/// What can be added to a site's supply: known deals (those of the site's market first, with the MW
/// that are free and who holds the rest), backup with a spare unit, technologies, and sources of
/// other sites.
class AddMenu : public QMenu {
    Q_OBJECT

  public:
    AddMenu(const FormContext& context, model::Id site, QWidget* parent = nullptr);

    /// Load of the site in its hottest hour with all planned MW; sizes what is added.
    void setDesignPeak(double megawatts) { m_peakMw = megawatts; }

  Q_SIGNALS:
    void chosen(const std::shared_ptr<const model::Asset>& asset);
    /// *Share it...*: the plant is to be divided anew, so many MW wanted here.
    void shareRequested(const std::string& dealId, double neededMw);

  private:
    using AssetPtr = std::shared_ptr<const model::Asset>;

    void fill();
    void addDeals(const model::Site& site);
    void addDeal(QMenu& menu, const model::DealRow& deal);
    void addBackups();
    void addTechnologies();
    void addOtherSites();
    void fillOtherSite(QMenu& menu, model::Id site);
    QAction* addEntry(QMenu& menu, const QString& text, const std::string& technologyId,
                      const AssetPtr& asset);
    [[nodiscard]] std::shared_ptr<model::Asset> newAsset(const model::TechnologyRow& technology,
                                                         double megawatts) const;
    [[nodiscard]] model::Quarter connected() const;
    [[nodiscard]] model::Quarter soonest(const model::Asset& asset) const;
    [[nodiscard]] double neededMw() const;

    FormContext m_context;
    model::Id m_site;
    double m_peakMw = 0.0;
};

}  // namespace gigasite::ui
