// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/parserelative.h"
#include "ui/theme/look.h"
#include "ui/widgets/quantityslider.h"

#include <QColor>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace gigasite::ui {

class ElidedLabel;
class QuantityEdit;

/// Where a default comes from; shown in the tooltip. All plain text, all may be empty.
struct Provenance {
    QString source;
    QString year;
    QString grade;
    QString range;  // "0.85 to 0.95"
};

struct QuantitySpec {
    QString label;
    QuantityKind kind = QuantityKind::power;
    QuantityRange range{0.0, 1.0};    // hard limits, base units
    std::optional<ScaleKind> slider;  // none: label and number only (28 px row)
    double sliderMinimum = 0.0;       // linear sliders; maximum: setSliderMaximum
    double sliderMaximum = 0.0;       // 0: range.maximum
};

/// One row: label, number with unit, mark of a changed value, and (52 px) a slider below.
/// committed() alone is a typed value; dragStarted() ... previewed() ... committed() or
/// dragAborted() is one gesture of the slider. restoreDefaultRequested() asks to go back to the
/// catalogue's value, or to none (button ◆, double-click on the slider, an emptied number).
class QuantityField : public QWidget {
    Q_OBJECT

  public:
    QuantityField(const Look& look, const QuantitySpec& spec, QWidget* parent = nullptr);

    void setValue(double value);
    [[nodiscard]] double value() const;
    /// nullopt: no default, no mark. The field compares to a relative 1e-9.
    void setDefault(std::optional<double> value, const Provenance& provenance = {});
    /// The value may be taken away although no default is known: the mark offers that.
    void setClearable(bool clearable);
    /// One sentence on what the field does, for the tooltip.
    void setHelp(const QString& help);
    /// Overrides the comparison (a value may be set explicitly to the default).
    void setChanged(bool changed);
    [[nodiscard]] bool isChanged() const { return m_changed; }
    /// The slider's scale follows 1-2-5 >= 3 x peak and 1.25 x value; also snaps to the peak.
    void setDesignPeak(double peak);
    void setRange(const QuantityRange& range);
    /// Fixed end of the slider; typing beyond still widens it.
    void setSliderMaximum(double maximum);
    /// A drawn limit ┆ the slider snaps to, with its reason ("835 MW, all the plant has").
    void setLimitMark(std::optional<double> value, const QString& label = {});
    void setMixed(bool mixed);
    /// The numbers of all places the field stands for, see QuantityEdit::setValues().
    void setValues(const std::vector<double>& values);
    /// True while committed() comes from a press of Up or Down: such steps may merge.
    [[nodiscard]] bool isStepping() const { return m_stepping; }
    /// After setValue(): nothing is set and nothing stands in.
    void setOpen(bool open);
    /// 4 px at the left edge (colour of the source or of the scenario that owns the value).
    void setColorBar(std::optional<QColor> color);
    /// Quiet words beside the label ("PPA", "over grid", "backup only").
    void setChips(const QStringList& chips);
    void setLabel(const QString& label);
    /// A widget between the number and the mark (the hours of a battery). Takes ownership.
    void addTrailing(QWidget* widget);
    /// A text below with one action ("Earliest 2034 Q3" / "Use it"); empty text hides it.
    void setHint(const QString& text, const QString& action = {});
    void setReadOnly(bool readOnly);

    [[nodiscard]] QuantityEdit* edit() const { return m_edit; }
    [[nodiscard]] QuantitySlider* slider() const { return m_slider; }  // null without slider
    void flush();

  Q_SIGNALS:
    void dragStarted();
    void previewed(double value);
    void committed(double value);
    void adjusted(const gigasite::ui::RelativeQuantity& change);
    void dragAborted();
    void restoreDefaultRequested();
    void hintActivated();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void buildRow();
    void buildBelow();
    void connectParts();
    void updateScale();
    void updateMarks();
    void updateChanged();
    void updateToolTips();
    void showReason(const QString& reason);
    void stepBy(int steps);
    [[nodiscard]] QString provenanceText() const;
    [[nodiscard]] QString rangeText() const;

    Look m_look;
    QuantitySpec m_spec;
    ElidedLabel* m_label = nullptr;
    QLabel* m_chips = nullptr;
    QHBoxLayout* m_row = nullptr;
    QuantityEdit* m_edit = nullptr;
    QToolButton* m_mark = nullptr;
    QuantitySlider* m_slider = nullptr;
    QLabel* m_reason = nullptr;
    QWidget* m_hintRow = nullptr;
    QLabel* m_hint = nullptr;
    QToolButton* m_hintAction = nullptr;
    std::optional<QColor> m_colorBar;
    std::optional<double> m_default;
    std::optional<double> m_limit;
    std::optional<bool> m_changedForced;
    QString m_limitLabel;
    QString m_help;
    Provenance m_provenance;
    double m_peak = 0.0;
    double m_fixedMaximum = 0.0;
    bool m_changed = false;
    bool m_clearable = false;
    bool m_stepping = false;
};

}  // namespace gigasite::ui
