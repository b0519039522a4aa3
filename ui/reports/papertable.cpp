// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/papertable.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace gigasite::ui {

namespace {

constexpr double kBetween = 12.0;
constexpr int kTitleLines = 3;

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
    PaperFont font = PaperFont::label;
    bool header = false;
};

class TableSetter {
  public:
    TableSetter(const std::vector<PaperColumn>& columns, const QRectF& body, TableDensity density)
        : m_columns(columns),
          m_left(body.left()),
          m_width(body.width()),
          m_font(density == TableDensity::dense ? PaperFont::fine : PaperFont::label),
          m_padding(density == TableDensity::dense ? 2.5 : 4.0) {
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
        SetRow row = set({titles, PaperRow::Kind::total}, kTitleLines);
        row.header = true;
        // Titles stand on the line under them, however many lines they take.
        for (Cell& cell : row.cells) {
            cell.rect.moveBottom(row.height - m_padding);
        }
        return row;
    }

    [[nodiscard]] SetRow set(const PaperRow& source, int maxLines = 0) const {
        SetRow row;
        row.kind = source.kind;
        row.font = source.kind == PaperRow::Kind::body ? m_font : PaperFont::bold;
        if (source.kind == PaperRow::Kind::section) {
            row.cells.push_back(cellAt(m_left, m_width, source.cells.value(0), 1, row.font));
        } else {
            double x = m_left;
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                const PaperColumn& column = m_columns[i];
                const double width = column.weight * m_unit;
                row.cells.push_back(cellAt(x, width, source.cells.value(static_cast<int>(i)),
                                           maxLines > 0 ? maxLines : column.maxLines, row.font));
                row.cells.back().right = column.number;
                x += width + kBetween;
            }
        }
        const double above = source.kind == PaperRow::Kind::section ? 2.5 * m_padding : m_padding;
        for (Cell& cell : row.cells) {
            cell.rect.moveTop(above);
            row.height = std::max(row.height, cell.rect.bottom() + m_padding);
        }
        return row;
    }

  private:
    [[nodiscard]] static Cell cellAt(double x, double width, const QString& text, int maxLines,
                                     PaperFont font) {
        Cell cell;
        cell.lines = brokenLines(text, paperFont(font), width, maxLines);
        const auto lines = static_cast<double>(std::max<qsizetype>(1, cell.lines.size()));
        cell.rect = QRectF(x, 0.0, width, lineHeight(font) * lines);
        return cell;
    }

    const std::vector<PaperColumn>& m_columns;
    double m_left;
    double m_width;
    PaperFont m_font;
    double m_padding;
    double m_unit = 1.0;
};

void paintRow(QPainter& painter, const SetRow& row, const QRectF& place, const Theme& theme) {
    for (const Cell& cell : row.cells) {
        drawLines(painter, cell.rect.translated(0.0, place.top()), cell.lines, row.font,
                  row.header ? theme.secondInk() : theme.ink(),
                  cell.right ? Qt::AlignRight : Qt::AlignLeft);
    }
    painter.setPen(QPen(row.header ? theme.ink() : theme.gridLine(), row.header ? 1.0 : 0.75));
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
              const std::vector<PaperRow>& rows, const QString& headingOfNextPages,
              TableDensity density) {
    const TableSetter setter(columns, paper.body(), density);
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
