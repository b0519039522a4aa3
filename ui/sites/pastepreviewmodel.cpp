// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/pastepreviewmodel.h"

#include "ui/widgets/elidedlabel.h"

#include <algorithm>
#include <utility>

namespace gigasite::ui {

SheetRef holdSheet(PasteSheet sheet, std::shared_ptr<const PasteRequest> request) {
    struct Held {
        PasteSheet sheet;
        std::shared_ptr<const PasteRequest> request;
    };
    const auto held = std::make_shared<const Held>(Held{std::move(sheet), std::move(request)});
    return {held, &held->sheet};
}

PastePreviewModel::PastePreviewModel(const Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_look(look), m_sheet(std::make_shared<const PasteSheet>()) {
}

void PastePreviewModel::setSheet(SheetRef sheet) {
    beginResetModel();
    m_sheet = std::move(sheet);
    endResetModel();
}

int PastePreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet->rows.size());
}

int PastePreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet->columns.size()) + 1;
}

QVariant PastePreviewModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.column() == 0 ? nameData(m_sheet->rows[row], role)
                               : cellData(row, static_cast<std::size_t>(index.column()) - 1, role);
}

QVariant PastePreviewModel::nameData(const PasteRow& row, int role) const {
    const bool added =
        row.isNew && std::any_of(row.cells.begin(), row.cells.end(), [](const PasteCell& cell) {
            return cell.state == PasteCell::State::good;
        });
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return added ? tr("%1 (new)").arg(oneLine(row.name)) : oneLine(row.name);
        case Qt::ToolTipRole:
            return plainToolTip(tr("Row %1 of the pasted table").arg(row.line));
        default:
            return {};
    }
}

QString PastePreviewModel::textOf(const PasteCell& cell) {
    switch (cell.state) {
        case PasteCell::State::good:
            return QStringLiteral("%1 → %2").arg(cell.before, cell.after);
        case PasteCell::State::bad:
            return QStringLiteral("✕ %1").arg(cell.after);
        default:
            return cell.before;
    }
}

QVariant PastePreviewModel::cellData(std::size_t row, std::size_t column, int role) const {
    const PasteCell& cell = m_sheet->rows[row].cells[column];
    const bool bad = cell.state == PasteCell::State::bad;
    switch (role) {
        case Qt::DisplayRole:
            return textOf(cell);
        case Qt::ForegroundRole:
            return bad                                    ? m_look.theme.errorInk()
                   : cell.state == PasteCell::State::good ? m_look.theme.ink()
                                                          : m_look.theme.secondInk();
        case Qt::FontRole: {
            QFont font = Theme::font(cell.state == PasteCell::State::good ? FontRole::bodyBold
                                                                          : FontRole::body);
            font.setUnderline(bad);
            return font;
        }
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            const QString words = bad ? m_sheet->sentence(row, column) : textOf(cell);
            return role == Qt::ToolTipRole ? plainToolTip(words) : words;
        }
        default:
            return {};
    }
}

QVariant PastePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return static_cast<int>(m_sheet->rows[static_cast<std::size_t>(section)].line);
    }
    return section == 0
               ? tr("Site")
               : columnLabel(*m_sheet->columns[static_cast<std::size_t>(section) - 1].column);
}

void BadCellModel::setSheet(SheetRef held) {
    beginResetModel();
    m_sheet = std::move(held);
    const PasteSheet& sheet = *m_sheet;
    m_cells.clear();
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.rows[row].cells.size(); ++column) {
            if (sheet.rows[row].cells[column].state == PasteCell::State::bad) {
                m_cells.emplace_back(row, column);
            }
        }
    }
    endResetModel();
}

int BadCellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

QVariant BadCellModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const auto [row, column] = m_cells[static_cast<std::size_t>(index.row())];
    const QString words = m_sheet->sentence(row, column);
    return role == Qt::ToolTipRole ? plainToolTip(words) : words;
}

std::pair<int, int> BadCellModel::cellAt(int row) const {
    const auto [at, column] = m_cells[static_cast<std::size_t>(row)];
    return {static_cast<int>(at), static_cast<int>(column) + 1};
}

}  // namespace gigasite::ui
