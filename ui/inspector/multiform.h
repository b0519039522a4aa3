// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldform.h"

#include <QTimer>
#include <QWidget>

#include <set>

class QVBoxLayout;

namespace gigasite::ui {

/// The fields several selected sites have in common: of the sites, their connections, all their
/// phases, and their sources by technology. What differs is "mixed"; every edit of a row is one
/// undo step for all, and "+10 %" or "+20 MW" changes each.
class MultiForm : public QWidget {
    Q_OBJECT

  public:
    /// Precondition: at least one of the sites exists.
    MultiForm(const FormContext& context, const std::set<model::Id>& sites,
              QWidget* parent = nullptr);

    void update();
    /// A site, phase or source was added or removed: make the form anew.
    [[nodiscard]] bool isOutdated() const;

  private:
    /// Addresses by section, in the order shown.
    struct Parts {
        FieldForm::Targets sites;
        FieldForm::Targets grids;
        FieldForm::Targets phases;
        std::vector<std::pair<std::string, FieldForm::Targets>> assets;  ///< by technology
        bool operator==(const Parts&) const = default;
    };

    [[nodiscard]] Parts partsNow() const;
    FieldForm* addForm(const QString& heading, const FieldForm::Targets& targets,
                       const std::vector<std::string_view>& first,
                       const std::function<bool(const model::Field&)>& filter = {});
    void updateNow();

    FormContext m_context;
    std::set<model::Id> m_sites;
    Parts m_parts;
    QVBoxLayout* m_layout;
    std::vector<FieldForm*> m_forms;
    QTimer m_later;
};

}  // namespace gigasite::ui
