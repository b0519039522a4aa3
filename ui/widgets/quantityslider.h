// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/quantitykind.h"
#include "ui/theme/look.h"
#include "ui/widgets/sliderscale.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace gigasite::ui {

/// Where a drag snaps, and what is drawn there: ◆ default, | before, ┆ limit, nothing for snapOnly.
enum class MarkKind { defaultValue, before, limit, snapOnly };

struct SliderMark {
    double value = 0.0;
    MarkKind kind = MarkKind::snapOnly;
    QString label;  // plain text for the tooltip and screen readers ("835 MW, all the plant has")
};

/// A slider over one quantity in base units. One gesture (drag, click on the track, run of key
/// presses within a second) emits dragStarted, previewed for each value, then exactly one of
/// committed or dragAborted (also when the value is back where it began). A value set from outside
/// during a gesture is ignored: the owner shows the plan's value again when the gesture ends.
class QuantitySlider : public QWidget {
    Q_OBJECT

  public:
    QuantitySlider(const Look& look, QuantityKind kind, QWidget* parent = nullptr);
    ~QuantitySlider() override;

    void setScale(const SliderScale& scale);  // during a gesture: applied after it
    [[nodiscard]] const SliderScale& scale() const { return m_scale; }
    void setValue(double value);  // emits nothing
    [[nodiscard]] double value() const { return m_value; }
    void setMarks(std::vector<SliderMark> marks);
    void setDefaultValue(std::optional<double> value);
    /// Handle hollow, no value announced: several sites differ.
    void setMixed(bool mixed);
    [[nodiscard]] bool isInGesture() const { return m_gesture != Gesture::none; }
    /// Ends a pending run of keys or click at once (before undo, selection change or close).
    void flush();

    [[nodiscard]] QString valueText() const;  // for accessibility
    [[nodiscard]] QuantityKind kind() const { return m_kind; }
    /// For assistive technology: one gesture that sets the value.
    void setValueByUser(double value);
    /// Where the handle's centre stands for a value, in widget coordinates.
    [[nodiscard]] QPointF handleCenter(double value) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void dragStarted();
    void previewed(double value);
    void committed(double value);
    void dragAborted();
    void restoreDefaultRequested();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    /// armed: pressed on the handle, not yet moved. clicked: released on the track, a double-click
    /// may follow. keys: the run may go on.
    enum class Gesture { none, armed, dragging, clicked, keys };

    void begin(Gesture gesture);
    void preview(double value);
    void commit();
    void abort();
    void end();
    void dragTo(double x, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] double snapped(double travel, bool fine) const;
    void keyTo(double value);
    [[nodiscard]] std::optional<double> keyTarget(const QKeyEvent* event) const;
    [[nodiscard]] double trackLeft() const;
    [[nodiscard]] double trackWidth() const;
    void paintTrack(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintMark(QPainter& painter, const SliderMark& mark) const;
    void paintHandle(QPainter& painter) const;
    void paintEnds(QPainter& painter) const;
    [[nodiscard]] QString endText(double value) const;
    [[nodiscard]] QString toolTipAt(const QPointF& position) const;

    Look m_look;
    QuantityKind m_kind;
    SliderScale m_scale;
    std::optional<SliderScale> m_nextScale;
    std::optional<double> m_default;
    std::vector<SliderMark> m_marks;
    double m_value = 0.0;
    double m_before = 0.0;
    double m_pressX = 0.0;
    double m_lastX = 0.0;
    double m_travel = 0.0;  // unrounded position of the hand
    double m_wheelTurn = 0.0;
    int m_leftText = 0;  // widths of the end labels, fixed while the scale is
    int m_rightText = 0;
    Gesture m_gesture = Gesture::none;
    bool m_mixed = false;
    bool m_moved = false;  // since the press
    bool m_hovered = false;
    bool m_focusedByClick = false;
    QTimer m_settle;
};

}  // namespace gigasite::ui
