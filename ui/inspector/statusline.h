// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldrow.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace gigasite::ui {

class ViewState;

/// Head of a site in the inspector: what holds it back as one sentence, *Why?* with the dates
/// behind it and the way to their field, and *Bridge it...* where gas on the site would come before
/// the grid.
class StatusLine : public QWidget {
    Q_OBJECT

  public:
    StatusLine(const FormContext& context, ViewState& view, QWidget* parent = nullptr);

    /// 0: none.
    void setSite(model::Id site);
    /// Plan, result or as-of quarter changed.
    void update();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void elide();
    void updateReasons(const model::PlanResult& result, const model::SiteResult& site);
    void updateBridge();
    void setUnfolded(bool unfolded);
    void goToField();
    void offerBridge();

    FormContext m_context;
    ViewState& m_view;
    model::Id m_site = 0;
    QPushButton* m_sentence;
    QString m_full;  ///< the sentence, whole
    QToolButton* m_why;
    QToolButton* m_bridge;
    QWidget* m_details;
    QLabel* m_reasons;
};

}  // namespace gigasite::ui
