// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace gigasite::ui {

/// A fact of a place: plain texts.
struct PointFact {
    QString label;
    QString value;
    QString source;  ///< with year and grade; empty: not said
    bool operator==(const PointFact&) const = default;
};

/// What is known of the place under the pointer. Lies on the map, takes no mouse.
class HoverCard : public QWidget {
    Q_OBJECT

  public:
    explicit HoverCard(const Look& look, QWidget* parent);

    void setPlace(const QString& title, const QString& position);
    void setFacts(std::vector<PointFact> facts);
    [[nodiscard]] const std::vector<PointFact>& facts() const { return m_facts; }
    /// Beside a point of the parent, within the parent, not over the point.
    void moveBeside(QPoint at);
    /// Stays below this, where something else lies at the top of the parent.
    void setTop(int top) { m_top = top; }
    /// Everything the card says, one line each.
    [[nodiscard]] QString text() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Columns {
        int label = 0;
        int value = 0;
        int source = 0;
    };
    [[nodiscard]] Columns columns() const;
    void fit();

    Look m_look;
    QString m_title;
    QString m_position;
    std::vector<PointFact> m_facts;
    QPoint m_at;
    int m_top = 4;
};

}  // namespace gigasite::ui
