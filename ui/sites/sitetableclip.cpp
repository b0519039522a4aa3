// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/pastepreview.h"
#include "ui/sites/siteorder.h"
#include "ui/sites/sitetable.h"
#include "ui/text/problemtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

/// Copy to and paste from a spreadsheet.
namespace gigasite::ui {

std::vector<model::Id> SiteTable::shownIds(bool selectedOnly) const {
    std::vector<model::Id> ids;
    for (int row = 0; row < m_order->rowCount(); ++row) {
        const QModelIndex index = m_order->index(row, 0);
        if (!selectedOnly || m_table->selectionModel()->isSelected(index)) {
            ids.push_back(idOf(index));
        }
    }
    return ids;
}

QString SiteTable::copyText() const {
    std::vector<model::Id> ids = shownIds(true);
    if (ids.empty()) {
        ids = shownIds(false);
    }
    std::vector<int> columns;
    QStringList headers;
    for (const std::string& id : columnsInOrder()) {
        const int at = m_model->columnOf(id);
        const SiteColumn& column = m_model->columns()[static_cast<std::size_t>(at)];
        const QString unit =
            column.type == ColumnType::number ? unitText(column.kind, m_look.locale) : QString();
        columns.push_back(at);
        headers << (unit.isEmpty() ? columnLabel(column)
                                   : QStringLiteral("%1 (%2)").arg(columnLabel(column), unit));
    }
    TextRows rows{headers};
    for (const model::Id id : ids) {
        QStringList cells;
        for (const int at : columns) {
            const SiteColumn& column = m_model->columns()[static_cast<std::size_t>(at)];
            const SiteCell& cell = m_model->cell(m_model->rowOf(id), at);
            cells << (column.isNumeric()
                          ? spreadsheetNumber(cell.number, column.kind, m_look.locale)
                          : guardFormula(cell.text));
        }
        rows.push_back(std::move(cells));
    }
    return joinTable(rows);
}

void SiteTable::copy() {
    QGuiApplication::clipboard()->setText(copyText());
    const auto selected = static_cast<int>(shownIds(true).size());
    const int count = selected > 0 ? selected : m_order->rowCount();
    showNote(tr("%n sites copied", nullptr, count), false);
}

void SiteTable::pasteClipboard() {
    if (!paste(QGuiApplication::clipboard()->text())) {
        showNote(tr("The clipboard holds no text."), true);
    }
}

PastePreview* SiteTable::paste(const QString& text) {
    if (QStringView(text).trimmed().isEmpty()) {
        return nullptr;
    }
    showNote({}, false);
    const std::vector<model::Id> ids = shownIds(false);
    const QModelIndex current = m_table->currentIndex();
    const int row = std::max(0, current.row());
    PasteRequest request;
    request.text = text;
    request.columns = m_model->allColumns();
    request.shown = columnsInOrder();
    request.firstShown =
        m_compact ? 0 : m_table->horizontalHeader()->visualIndex(std::max(0, current.column()));
    request.rows.assign(ids.begin() + std::min<std::ptrdiff_t>(row, std::ssize(ids)), ids.end());
    request.plan = m_ports.feed.plan();
    request.world = m_ports.feed.world();
    request.facts = m_ports.feed.facts();
    request.names = m_model->names();
    request.asOf = m_view.asOf();
    request.locale = m_look.locale;
    auto* preview = new PastePreview(m_look, std::move(request), this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &PastePreview::changesReady, this, [this, preview] { takePaste(*preview); });
    preview->open();
    return preview;
}

void SiteTable::takePaste(PastePreview& preview) {
    const int cells = static_cast<int>(preview.sheet().good);
    const auto done = m_ports.edits.apply(preview.changes(),
                                          {"edit.other", {tr("Paste %n cells", nullptr, cells)}});
    if (!done) {
        preview.showProblem(problemText(done.problem()));
        return;
    }
    preview.accept();
    showNote(tr("%n cells pasted", nullptr, cells), false);
}

}  // namespace gigasite::ui
