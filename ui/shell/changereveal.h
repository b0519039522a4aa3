// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "ui/ports/ports.h"

#include <QObject>

namespace gigasite::ui {

class ViewState;

/// Undo and redo show what they changed: the sites touched become the selection and the inspector
/// goes to the first field that differs.
class ChangeReveal : public QObject {
    Q_OBJECT

  public:
    ChangeReveal(const Ports& ports, ViewState& view, QObject* parent = nullptr);

  Q_SIGNALS:
    /// A site that undo or redo touched; the map brings it into view when it is not.
    void siteTouched(gigasite::model::Id site);

  private:
    void planChanged();
    void show(const ChangeSet& changes);

    Ports m_ports;
    ViewState& m_view;
    model::Plan m_planBefore;  ///< before the change, for the field that differs
    model::World m_worldBefore;
};

}  // namespace gigasite::ui
