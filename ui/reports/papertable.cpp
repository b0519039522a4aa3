// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/papertable.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace gigasite::ui {

namespace {

constexpr double kPadding = 4.0;
constexpr double kBetween = 12.0;
constexpr PaperFont kCellFont = PaperFont::label;

struct Cell {
    QRectF rect;
    QStringList lines;
    bool right = false;
};

/// A row with its text broken to the columns; y counts from its own top.
struct SetRow {
    std::vector<Cell> cells;
    double height = 0.0;
    PaperRow::Kind kind = PaperRow::Kind::body;
    bool header = false;
};

class TableSetter {
  public:
    TableSetter(const std::vector<PaperColumn>& columns, const QRectF& body)
        : m_columns(columns), m_left(body.left()), m_width(body.width()) {
        const double weights = std::accumulate(
            columns.begin(), columns.end(), 0.0,
            [](double sum, const PaperColumn& column) { return sum + column.weight; });
        m_unit = (m_width - kBetween * static_cast<double>(columns.size() - 1)) / weights;
    }

    [[nodiscard]] SetRow header() const {
        QStringList titles;
        for (const PaperColumn& column : m_columns) {
            titles << column.title;
        }
        SetRow row = set({titles, PaperRow::Kind::total});
        row.header = true;
        // Titles stand on the line under them, however many lines they take.
        for (Cell& cell : row.cells) {
            cell.rect.moveBottom(row.height - kPadding);
        }
        return row;
    }

    [[nodiscard]] SetRow set(const PaperRow& source) const {
        SetRow row;
        row.kind = source.kind;
        if (source.kind == PaperRow::Kind::section) {
            row.cells.push_back(cellAt(m_left, m_width, source.cells.value(0), 1, true));
        } else {
            double x = m_left;
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                const PaperColumn& column = m_columns[i];
                const double width = column.weight * m_unit;
                row.cells.push_back(cellAt(x, width, source.cells.value(static_cast<int>(i)),
                                           column.maxLines, source.kind == PaperRow::Kind::total));
                row.cells.back().right = column.number;
                x += width + kBetween;
            }
        }
        const double gap = source.kind == PaperRow::Kind::section ? 2.0 * kPadding : kPadding;
        for (Cell& cell : row.cells) {
            cell.rect.moveTop(gap);
            row.height = std::max(row.height, cell.rect.bottom() + kPadding);
        }
        return row;
    }

  private:
    [[nodiscard]] static Cell cellAt(double x, double width, const QString& text, int maxLines,
                                     bool bold) {
        Cell cell;
        cell.lines =
            brokenLines(text, paperFont(bold ? PaperFont::bold : kCellFont), width, maxLines);
        cell.rect = QRectF(
            x, 0.0, width,
            lineHeight(kCellFont) * static_cast<double>(std::max<qsizetype>(1, cell.lines.size())));
        return cell;
    }

    const std::vector<PaperColumn>& m_columns;
    double m_left;
    double m_width;
    double m_unit = 1.0;
};

void paintRow(QPainter& painter, const SetRow& row, const QRectF& place, const Theme& theme) {
    const bool bold = row.header || row.kind != PaperRow::Kind::body;
    for (const Cell& cell : row.cells) {
        drawLines(painter, cell.rect.translated(0.0, place.top()), cell.lines,
                  bold ? PaperFont::bold : kCellFont, row.header ? theme.secondInk() : theme.ink(),
                  cell.right ? Qt::AlignRight : Qt::AlignLeft);
    }
    const bool strong = row.header;
    painter.setPen(QPen(strong ? theme.ink() : theme.gridLine(), strong ? 1.0 : 0.75));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    if (row.kind == PaperRow::Kind::total && !row.header) {
        painter.setPen(QPen(theme.ink(), 1.0));
        painter.drawLine(place.topLeft(), place.topRight());
    }
}

void place(Paper& paper, const std::shared_ptr<const SetRow>& row) {
    const QRectF at(paper.body().left(), paper.y(), paper.body().width(), row->height);
    const Theme theme = paper.look().theme;
    paper.add([row, at, theme](QPainter& painter) { paintRow(painter, *row, at, theme); });
    paper.skip(row->height);
}

}  // namespace

void addTable(Paper& paper, const std::vector<PaperColumn>& columns,
              const std::vector<PaperRow>& rows, const QString& headingOfNextPages) {
    const TableSetter setter(columns, paper.body());
    const auto header = std::make_shared<const SetRow>(setter.header());
    std::vector<std::shared_ptr<const SetRow>> set;
    set.reserve(rows.size());
    for (const PaperRow& row : rows) {
        set.push_back(std::make_shared<const SetRow>(setter.set(row)));
    }
    const double first = set.empty() ? 0.0 : set.front()->height;
    if (!paper.fits(header->height + first)) {
        paper.continuePage(headingOfNextPages);
    }
    place(paper, header);
    for (std::size_t i = 0; i < set.size(); ++i) {
        double needed = set[i]->height;
        if (set[i]->kind == PaperRow::Kind::section && i + 1 < set.size()) {
            needed += set[i + 1]->height;
        }
        if (!paper.fits(needed)) {
            paper.continuePage(headingOfNextPages);
            place(paper, header);
        }
        place(paper, set[i]);
    }
}

}  // namespace gigasite::ui
