// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/tablesection.h"

#include "ui/inspector/itemedits.h"
#include "ui/inspector/rowbuttons.h"
#include "ui/ports/edits.h"
#include "ui/widgets/elidedlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

TableSection::TableSection(const FormContext& context, Kind kind, QWidget* parent)
    : QWidget(parent), m_context(context), m_kind(std::move(kind)), m_list(new QVBoxLayout) {
    auto* heading = new QLabel(m_kind.heading, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(Theme::font(FontRole::bodyBold));
    heading->setContentsMargins(12, 12, 12, 2);
    heading->setToolTip(plainToolTip(m_kind.help));
    m_add = new QPushButton(m_kind.add, this);
    m_add->setToolTip(plainToolTip(m_kind.help));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(m_add);
    foot->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(heading);
    layout->addLayout(m_list);
    layout->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &TableSection::addRow);
    update();
}

void TableSection::update() {
    const std::vector<model::Id> ids = itemIds(m_context.ports.feed.world(), at(0));
    const bool same = std::equal(ids.begin(), ids.end(), m_rows.begin(), m_rows.end(),
                                 [](model::Id id, const Row& row) { return id == row.id; });
    const bool outdated = std::any_of(m_rows.begin(), m_rows.end(),
                                      [](const Row& row) { return row.form->isOutdated(); });
    if (!same || outdated) {
        rebuild(ids);
    }
    for (const Row& row : m_rows) {
        row.form->update();
    }
}

void TableSection::rebuild(const std::vector<model::Id>& ids) {
    for (const Row& row : m_rows) {
        row.form->hide();
        row.form->deleteLater();
    }
    m_rows.clear();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        m_rows.push_back(buildRow(ids[i], i, ids.size()));
        m_list->addWidget(m_rows.back().form);
    }
}

TableSection::Row TableSection::buildRow(model::Id id, std::size_t index, std::size_t count) {
    Row row{id, new FieldForm(m_context, this)};
    const QString name = m_kind.row.arg(index + 1);
    row.form->setPlaceName(name);
    row.form->addHeading(name);
    for (const model::Field& field : model::fieldsOf(m_kind.entity)) {
        row.form->addField(at(id), field.id);
    }
    auto* buttons = new RowButtons(name, m_kind.ordered, row.form);
    buttons->setEnabledFor(true, index > 0, index + 1 < count);
    row.form->addWidget(buttons);
    connect(buttons, &RowButtons::duplicateRequested, this, [this, index] { duplicateRow(index); });
    connect(buttons, &RowButtons::removeRequested, this, [this, index] { eraseRow(index); });
    connect(buttons, &RowButtons::moveRequested, this,
            [this, index](int by) { moveRow(index, by); });
    return row;
}

bool TableSection::reveal(const model::Address& address, std::string_view fieldId) {
    if (address.kind != m_kind.entity) {
        return false;
    }
    if (!fieldId.empty()) {
        return std::any_of(m_rows.begin(), m_rows.end(),
                           [&](const Row& row) { return row.form->reveal(address, fieldId); });
    }
    m_rows.empty() ? m_add->setFocus(Qt::OtherFocusReason) : focusRow(0);
    return true;
}

std::size_t TableSection::focusedRow() const {
    const QWidget* focused = focusWidget();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [focused](const Row& row) {
        return focused && row.form->isAncestorOf(focused);
    });
    return static_cast<std::size_t>(found - m_rows.begin());
}

void TableSection::focusRow(std::size_t index) {
    if (index < m_rows.size()) {
        m_rows[index].form->reveal(at(m_rows[index].id), model::fieldsOf(m_kind.entity).front().id);
    }
}

bool TableSection::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isDuplicateKey(*event)) {
        // Within a row the key means the row, not the selected sites.
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TableSection::keyPressEvent(QKeyEvent* event) {
    const std::size_t row = focusedRow();
    const bool alt = event->modifiers() == Qt::AltModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (row == m_rows.size()) {
        QWidget::keyPressEvent(event);
    } else if (control && m_kind.ordered && event->key() == Qt::Key_Up) {
        moveRow(row, -1);
    } else if (control && m_kind.ordered && event->key() == Qt::Key_Down) {
        moveRow(row, 1);
    } else if (isDuplicateKey(*event)) {
        duplicateRow(row);
    } else if (alt && event->key() == Qt::Key_Delete) {
        eraseRow(row);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TableSection::addRow() {
    const model::Id id = m_context.ports.feed.plan().nextId;
    const model::Change change = model::Insert{at(id), m_kind.newRow()};
    [[maybe_unused]] const auto done =
        m_context.ports.edits.apply({&change, 1}, {"edit.other", {m_kind.add}});
    update();
    focusRow(m_rows.size() - 1);
}

void TableSection::duplicateRow(std::size_t index) {
    std::vector<model::Change> changes;
    if (addCopy(m_context.ports.feed, at(m_rows[index].id), changes) == 0) {
        return;
    }
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        changes, {"edit.other", {tr("Duplicate %1").arg(m_kind.row.arg(index + 1))}});
    update();
    focusRow(m_rows.size() - 1);
}

void TableSection::eraseRow(std::size_t index) {
    std::vector<model::Change> changes;
    addErasure(m_context.ports.feed.world(), at(m_rows[index].id), changes);
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        changes, {"edit.other", {tr("Remove %1").arg(m_kind.row.arg(index + 1))}});
    update();
    m_rows.empty() ? m_add->setFocus(Qt::OtherFocusReason)
                   : focusRow(std::min(index, m_rows.size() - 1));
}

void TableSection::moveRow(std::size_t index, int by) {
    const std::size_t other = by < 0 ? index - 1 : index + 1;
    if (other >= m_rows.size()) {
        return;
    }
    std::vector<model::Change> changes;
    addSwap(m_context.ports.feed, at(m_rows[index].id), at(m_rows[other].id), changes);
    const QString name = m_kind.row.arg(index + 1);
    [[maybe_unused]] const auto done = m_context.ports.edits.apply(
        changes,
        {"edit.other", {by < 0 ? tr("Move %1 up").arg(name) : tr("Move %1 down").arg(name)}});
    update();
    focusRow(other);
}

}  // namespace gigasite::ui
