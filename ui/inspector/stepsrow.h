// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/fieldrow.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gigasite::ui {

/// A value that changes over time ("Import limit 400 MW from 2028 Q1, 900 MW from 2030 Q1"): one
/// slider and date per step, steps added and removed.
class StepsRow : public QWidget {
    Q_OBJECT

  public:
    /// byYear: steps count calendar or fiscal years, else quarters.
    StepsRow(const FormContext& context, const model::Address& at, std::string_view fieldId,
             bool byYear, QWidget* parent = nullptr);

    void setPlaceName(const QString& name) { m_placeName = name; }
    void setDesignPeak(double megawatts);
    void update();
    [[nodiscard]] const model::Field& field() const { return m_field; }
    [[nodiscard]] const model::Address& address() const { return m_at; }
    /// Puts the cursor into the first step, or on the button that adds one.
    void focus();

  private:
    struct Row {
        QWidget* box = nullptr;
        QuantityField* value = nullptr;
        QuantityField* from = nullptr;
    };

    void rebuild(const model::Steps& steps);
    Row buildRow(std::size_t index);
    [[nodiscard]] model::Steps current() const;
    void set(const model::Steps& steps, const std::string& mergeKey = {});
    void preview(const model::Steps& steps);
    void connectValue(QuantityField* field, std::size_t index);
    [[nodiscard]] EditLabel labelFor(const model::Steps& steps) const;
    void addStep();
    void removeStep(std::size_t index);
    void moveStep(std::size_t index, int from);

    FormContext m_context;
    model::Address m_at;
    const model::Field& m_field;
    bool m_byYear;
    QString m_placeName;
    double m_designPeak = 0.0;
    bool m_dragging = false;
    QVBoxLayout* m_layout;
    QLabel* m_title;
    QPushButton* m_add;
    std::vector<Row> m_rows;
};

}  // namespace gigasite::ui
