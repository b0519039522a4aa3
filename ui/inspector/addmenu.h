// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "ui/inspector/fieldrow.h"

#include <QMenu>

namespace gigasite::ui {

/// What can be added to a site's supply: known deals (those of the site's market first, with the
/// MW that are free) and technologies.
class AddMenu : public QMenu {
    Q_OBJECT

  public:
    AddMenu(const FormContext& context, model::Id site, QWidget* parent = nullptr);

  Q_SIGNALS:
    void chosen(const std::shared_ptr<const model::Asset>& asset);

  private:
    void fill();
    void addDeals(const model::Site& site);
    void addTechnologies(const model::Site& site);
    void addEntry(QMenu& menu, const QString& text, const std::string& technologyId,
                  const std::shared_ptr<const model::Asset>& asset);

    FormContext m_context;
    model::Id m_site;
};

}  // namespace gigasite::ui
