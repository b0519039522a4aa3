// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitecelldelegate.h"

#include "ui/charts/chartstyle.h"
#include "ui/shell/viewstate.h"
#include "ui/sites/causeicon.h"
#include "ui/sites/cellreader.h"
#include "ui/sites/siteorder.h"
#include "ui/sites/sitetablemodel.h"
#include "ui/text/numberformat.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/quantityedit.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kBarWidth = 36;
constexpr int kValueWidth = 54;
constexpr int kMargin = 8;
constexpr int kGap = 6;
constexpr int kBadge = 14;
constexpr int kCause = 12;
constexpr int kMostTyped = 1 << 20;  // the plan's own limit names the reason

bool isSelected(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_Selected);
}

}  // namespace

SiteCellDelegate::SiteCellDelegate(const Look& look, SiteTableModel& model, const SiteOrder& order,
                                   const ViewState& view, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look), m_model(model), m_order(order), m_view(view) {
}

QSize SiteCellDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const QFontMetrics metrics(Theme::font(FontRole::body));
    const int extra = index.column() == 0 ? kBadge + kGap : kCause;
    const int width =
        metrics.horizontalAdvance(index.data().toString().left(60)) + 2 * kMargin + extra;
    return {std::max(width, option.fontMetrics.averageCharWidth()), kRowHeight};
}

QColor SiteCellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
    const Theme& theme = m_look.theme;
    const model::Id id = index.data(SiteTableModel::idRole).toUInt();
    if (isSelected(option)) {
        painter.fillRect(option.rect, theme.accent());
        return theme.accentText();
    }
    if (id == m_view.hoveredSite()) {
        painter.fillRect(option.rect, theme.gridLine());
    }
    return theme.ink();
}

void SiteCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    const QColor ink = paintGround(*painter, option, index);
    if (m_compact) {
        paintCompact(*painter, option, index, ink);
    } else {
        paintCell(*painter, option, index, ink);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(isSelected(option) ? ink : m_look.theme.accent(), 1.0, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

void SiteCellDelegate::paintCompact(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index, const QColor& ink) const {
    const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRect value(inner.right() - kValueWidth, inner.top(), kValueWidth, inner.height());
    const QRect bar(value.left() - kBarWidth - kGap, inner.center().y() - 3, kBarWidth, 6);
    const QRectF cause(bar.left() - kCause - kGap, inner.center().y() - kCause / 2, kCause, kCause);
    const int left =
        inner.left() + paintBadge(painter, inner, index.data(SiteTableModel::severityRole).toInt());
    const auto binding =
        static_cast<model::Binding>(index.data(SiteTableModel::bindingRole).toInt());
    const bool isHeld = binding != model::Binding::none;
    const int right = isHeld ? static_cast<int>(cause.left()) : bar.left();
    const QRect name(left, inner.top(), right - left - kGap, inner.height());
    painter.setPen(ink);
    painter.setFont(Theme::font(FontRole::body));
    painter.drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    const bool held = m_order.isHeldOnly();
    const double mw =
        index.data(held ? SiteTableModel::heldRole : SiteTableModel::plannedRole).toDouble();
    painter.setFont(Theme::font(FontRole::label));
    painter.drawText(value, Qt::AlignVCenter | Qt::AlignRight,
                     mw > 0.0 ? formatPower(mw, m_look.locale) : QStringLiteral("—"));
    paintCause(painter, cause, binding, m_look.theme, isSelected(option) ? ink : QColor());
    paintBar(painter, bar, index, ink);
}

void SiteCellDelegate::paintBar(QPainter& painter, const QRect& bar, const QModelIndex& index,
                                const QColor& ink) const {
    const double planned = index.data(SiteTableModel::plannedRole).toDouble();
    if (planned <= 0.0) {
        return;
    }
    const double online = index.data(SiteTableModel::onlineRole).toDouble();
    const auto binding =
        static_cast<model::Binding>(index.data(SiteTableModel::bindingRole).toInt());
    painter.setPen(QPen(ink, 1.0));
    painter.setBrush(bindingColor(m_look.theme, binding));
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    QRect done = bar;
    done.setWidth(static_cast<int>(bar.width() * std::clamp(online / planned, 0.0, 1.0)));
    painter.fillRect(done, ink);
}

int SiteCellDelegate::paintBadge(QPainter& painter, const QRect& box, int severity) const {
    if (severity < 0) {
        return 0;
    }
    const bool error = static_cast<model::Severity>(severity) == model::Severity::error;
    const State state = error ? State::failed : State::stale;
    const QRectF disc(box.left(), box.center().y() - kBadge / 2 + 1, kBadge, kBadge);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.theme.stateFill(state).value_or(m_look.theme.errorInk()));
    painter.drawEllipse(disc);
    painter.setPen(m_look.theme.stateText(state));
    painter.setFont(Theme::font(FontRole::label));
    painter.drawText(disc, Qt::AlignCenter, error ? Theme::stateGlyph(state) : QStringLiteral("!"));
    painter.restore();
    return kBadge + kGap;
}

void SiteCellDelegate::paintCell(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, const QColor& ink) const {
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(index.column())];
    QRect inner =
        option.rect.adjusted(kMargin, 0, column.isNumeric() ? -kNumberMargin : -kMargin, 0);
    if (index.column() == 0) {
        inner.setLeft(inner.left() +
                      paintBadge(painter, inner, index.data(SiteTableModel::severityRole).toInt()));
    } else if (column.source == ColumnSource::cause) {
        const QRectF icon(inner.left(), inner.center().y() - kCause / 2, kCause, kCause);
        const auto binding =
            static_cast<model::Binding>(index.data(SiteTableModel::bindingRole).toInt());
        paintCause(painter, icon, binding, m_look.theme, isSelected(option) ? ink : QColor());
        inner.setLeft(inner.left() + kCause + kGap);
    }
    const bool nothingHeld = column.source == ColumnSource::heldMw &&
                             index.data(SiteTableModel::heldRole).toDouble() <= 0.0;
    const bool standIn = index.data(SiteTableModel::standInRole).toBool();
    const bool quiet = (standIn || nothingHeld) && !isSelected(option);
    painter.setPen(quiet ? m_look.theme.secondInk() : ink);
    painter.setFont(Theme::font(FontRole::body));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter.drawText(
        inner, static_cast<int>(alignment),
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
}

QWidget* SiteCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex& index) const {
    const QModelIndex source = m_order.mapToSource(index);
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(source.column())];
    Q_EMIT told({});
    QWidget* editor = column.isNumeric()                ? numberEditor(parent, source)
                      : column.type == ColumnType::text ? textEditor(parent, source)
                                                        : choiceEditor(parent, source);
    editor->setFont(Theme::font(FontRole::body));
    editor->setAccessibleName(columnLabel(column));
    editor->setToolTip(index.data(Qt::ToolTipRole).toString());
    return editor;
}

QWidget* SiteCellDelegate::numberEditor(QWidget* parent, const QModelIndex& source) const {
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(source.column())];
    const SiteCell& cell = m_model.cell(source.row(), source.column());
    auto* edit = new QuantityEdit(m_look, column.kind, parent);
    edit->setLabel(columnLabel(column));
    edit->setRange({column.field->minimum, column.field->maximum});
    if (std::isnan(cell.number)) {
        edit->setOpen(true);
    } else {
        edit->setValue(cell.number);
    }
    const model::Id site = m_model.idAt(source.row());
    connect(edit, &QuantityEdit::committed, this,
            [this, site, id = column.id, &field = *column.field](double value) {
                const bool real =
                    field.type == model::ValueType::real || field.type == model::ValueType::steps;
                set(site, id,
                    real ? model::Value(value) : model::Value(std::int64_t{std::llround(value)}));
            });
    edit->setClearable(column.field->optional && cell.kind == SiteCell::Kind::own);
    connect(edit, &QuantityEdit::cleared, this,
            [this, site, id = column.id] { set(site, id, {}); });
    connect(edit, &QuantityEdit::refused, this, &SiteCellDelegate::told);
    connect(edit, &QuantityEdit::recovered, this, [this] { Q_EMIT told({}); });
    return edit;
}

QWidget* SiteCellDelegate::choiceEditor(QWidget* parent, const QModelIndex& source) const {
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(source.column())];
    auto* combo = new QuietComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const NameBook::Entry& entry : m_model.names()->entries(column)) {
        combo->addItem(entry.text, QString::fromStdString(entry.id));
    }
    auto* self = const_cast<SiteCellDelegate*>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

QWidget* SiteCellDelegate::textEditor(QWidget* parent, const QModelIndex&) const {
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(kMostTyped);
    return edit;
}

void SiteCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QModelIndex source = m_order.mapToSource(index);
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(source.column())];
    const auto site = m_model.siteAtRow(source.row());
    if (qobject_cast<QuantityEdit*>(editor) || !site || !column.isInput()) {
        return;
    }
    const std::string id = NameBook::idOf(column, currentValue(column, *site));
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        combo->setCurrentIndex(combo->findData(QString::fromStdString(id)));
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        if (!edit->isModified()) {
            edit->setText(QString::fromStdString(id));
        }
    }
}

void SiteCellDelegate::setModelData(QWidget* editor, QAbstractItemModel*,
                                    const QModelIndex& index) const {
    const QModelIndex source = m_order.mapToSource(index);
    const SiteColumn& column = m_model.columns()[static_cast<std::size_t>(source.column())];
    const model::Id site = m_model.idAt(source.row());
    if (qobject_cast<QuantityEdit*>(editor)) {
        return;  // it has told its value by itself
    }
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        if (combo->currentIndex() >= 0) {
            set(site, column.id,
                NameBook::valueOf(column, combo->currentData().toString().toStdString()));
        }
        return;
    }
    const auto* edit = qobject_cast<QLineEdit*>(editor);
    if (!edit || !edit->isModified()) {
        return;
    }
    const ReadCell read = readCell(column, edit->text(), m_look.locale, *m_model.names(), 0.0);
    if (read.ok) {
        set(site, column.id, read.value);
    } else {
        Q_EMIT told(read.reason);
    }
}

void SiteCellDelegate::set(model::Id site, const std::string& column,
                           const model::Value& value) const {
    const int row = m_model.rowOf(site);
    const int shown = m_model.columnOf(column);
    if (row >= 0 && shown >= 0) {
        Q_EMIT told(m_model.edit(row, shown, value));
    }
}

void SiteCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

bool SiteCellDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (auto* number = qobject_cast<QuantityEdit*>(watched)) {
        return filterNumber(*number, *event) || QStyledItemDelegate::eventFilter(watched, event);
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

/// Enter and Tab leave the field only when it took what was typed.
bool SiteCellDelegate::filterNumber(QuantityEdit& editor, QEvent& event) {
    if (event.type() != QEvent::KeyPress) {
        return false;
    }
    QObject& edit = editor;
    const int key = static_cast<QKeyEvent&>(event).key();
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab: {
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            edit.event(&enter);
            if (!editor.isRefused()) {
                Q_EMIT closeEditor(&editor, key == Qt::Key_Tab       ? EditNextItem
                                            : key == Qt::Key_Backtab ? EditPreviousItem
                                                                     : NoHint);
            }
            return true;
        }
        case Qt::Key_Escape:
            edit.event(&event);
            Q_EMIT closeEditor(&editor, RevertModelCache);
            return true;
        default:
            return false;
    }
}

}  // namespace gigasite::ui
