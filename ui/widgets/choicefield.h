// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QComboBox>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace gigasite::ui {

class ElidedLabel;

/// A combo box the wheel does not change unless it was clicked into.
class QuietComboBox : public QComboBox {
    Q_OBJECT

  public:
    explicit QuietComboBox(QWidget* parent = nullptr);

  protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    bool m_focusedByClick = false;
};

struct Choice {
    QString id;
    QString text;
    QString detail;  // second line of the tooltip
    QColor color;    // small square before the text when valid
    bool enabled = true;
};

/// Label left, choices right (28 px row). Only choices of the user are reported.
class ChoiceField : public QWidget {
    Q_OBJECT

  public:
    ChoiceField(const Look& look, const QString& label, QWidget* parent = nullptr);

    void setChoices(const std::vector<Choice>& choices);  // keeps the current id where present
    void setCurrent(const QString& id);                   // emits nothing
    [[nodiscard]] QString current() const;
    void setDefault(std::optional<QString> id);
    /// Overrides the comparison with the default.
    void setChanged(bool changed);
    void setMixed(bool mixed);
    void setPlainToolTip(const QString& text);
    [[nodiscard]] QComboBox* comboBox() const { return m_combo; }

  Q_SIGNALS:
    void chosen(const QString& id);
    void restoreDefaultRequested();

  private:
    void updateMark();

    Look m_look;
    ElidedLabel* m_label;
    QuietComboBox* m_combo;
    QToolButton* m_mark;
    std::optional<QString> m_default;
    std::optional<bool> m_changedForced;
};

}  // namespace gigasite::ui
