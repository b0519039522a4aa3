// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogdata.h"
#include "model/core/hash.h"

#include <algorithm>
#include <set>
#include <utility>

/// Rows as text: what a project file stores and gives back.
namespace gigasite::model {

namespace {

CatalogRow asText(const TableSpec& spec, const CsvRow& row) {
    CatalogRow result{spec.name, rowId(spec, row), {}};
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        if (!row.cells[i].empty()) {
            result.cells.emplace_back(spec.columns[i].name, row.cells[i]);
        }
    }
    return result;
}

Result<CsvRow> fromText(const TableSpec& spec, const CatalogRow& row) {
    const std::string place = row.table + ':' + row.id;
    CsvRow result{0, std::vector<std::string>(spec.columns.size())};
    std::set<std::size_t> given;
    for (const auto& [name, text] : row.cells) {
        const std::optional<std::size_t> column = spec.find(name);
        if (!column) {
            return Problem{"catalog.unknownColumn", place, {name}};
        }
        if (!given.insert(*column).second) {
            return Problem{"catalog.duplicateColumn", place, {name}};
        }
        if (text.size() > kCsvMaxCellBytes) {
            return Problem{
                "catalog.tooLarge", place + ':' + name, {"cell", std::to_string(kCsvMaxCellBytes)}};
        }
        result.cells[*column] = text;
    }
    if (rowId(spec, result) != row.id) {
        return Problem{"catalog.badRowId", place, {rowId(spec, result)}};
    }
    return result;
}

std::size_t tableIndex(const TableSpec& spec) {
    return static_cast<std::size_t>(&spec - tableSpecs().data());
}

/// Takes the place of the row with the same id, else goes to the end.
void put(const TableSpec& spec, RawTable& table, CsvRow row) {
    const std::string id = rowId(spec, row);
    const auto same = std::ranges::find_if(
        table.rows, [&](const CsvRow& other) { return rowId(spec, other) == id; });
    if (same == table.rows.end()) {
        table.rows.push_back(std::move(row));
    } else {
        *same = std::move(row);
    }
}

struct NewRow {
    const TableSpec* spec = nullptr;
    CsvRow row;
};

Result<std::vector<NewRow>> readRows(std::span<const CatalogRow> rows) {
    std::vector<NewRow> result;
    std::set<std::pair<std::string, std::string>> ids;
    for (const CatalogRow& row : rows) {
        const TableSpec* spec = findTableSpec(row.table);
        if (spec == nullptr) {
            return Problem{"catalog.unknownTable", row.table + ':' + row.id, {row.table}};
        }
        if (!ids.emplace(row.table, row.id).second) {
            return Problem{"catalog.duplicateId",
                           row.table + ':' + row.id,
                           {spec->columns[0].name, row.id, row.id}};
        }
        Result<CsvRow> read = fromText(*spec, row);
        if (!read) {
            return read.problem();
        }
        result.push_back({spec, std::move(read).value()});
    }
    return result;
}

/// In a table of groups the rows of a given group are all replaced.
void dropGroups(const std::vector<NewRow>& rows, RawTables& raw) {
    std::set<std::pair<std::size_t, std::string>> groups;
    for (const NewRow& added : rows) {
        if (added.spec->keyColumns == 2) {
            groups.emplace(tableIndex(*added.spec), added.row.cells[0]);
        }
    }
    for (const auto& [table, group] : groups) {
        std::erase_if(raw[table].rows,
                      [&name = group](const CsvRow& row) { return row.cells[0] == name; });
    }
}

/// Collects rows and, one after the other, the rows they refer to.
class Selection {
  public:
    explicit Selection(const RawTables& raw) : m_raw(raw) {}

    void add(const RowKey& key) {
        const TableSpec* spec = findTableSpec(key.table);
        if (spec == nullptr || !m_asked.emplace(key.table, key.id).second) {
            return;
        }
        const std::vector<CsvRow>& rows = m_raw[tableIndex(*spec)].rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool wanted = key.id.empty() || rowId(*spec, rows[i]) == key.id ||
                                (spec->keyColumns == 2 && rows[i].cells[0] == key.id);
            if (wanted && m_taken.emplace(tableIndex(*spec), i).second) {
                follow(*spec, rows[i]);
            }
        }
    }

    [[nodiscard]] std::vector<CatalogRow> rows() const {
        std::vector<CatalogRow> result;
        for (const auto& [table, row] : m_taken) {
            result.push_back(asText(tableSpecs()[table], m_raw[table].rows[row]));
        }
        return result;
    }

  private:
    void follow(const TableSpec& spec, const CsvRow& row) {
        for (std::size_t i = 0; i < spec.columns.size(); ++i) {
            if (spec.columns[i].followed && !row.cells[i].empty()) {
                add({spec.columns[i].argument, row.cells[i]});
            }
        }
        for (const TableSpec& other : tableSpecs()) {
            if (other.groupOf == spec.name) {
                add({other.name, row.cells[0]});
            }
        }
    }

    const RawTables& m_raw;
    std::set<std::pair<std::string, std::string>> m_asked;
    std::set<std::pair<std::size_t, std::size_t>> m_taken;
};

}  // namespace

std::uint64_t hashOf(const CatalogRow& row) {
    Hasher hasher;
    hasher.add(std::string_view(row.table));
    hasher.add(std::string_view(row.id));
    for (const auto& [name, text] : row.cells) {
        hasher.add(std::string_view(name));
        hasher.add(std::string_view(text));
    }
    return hasher.result();
}

Result<Catalog> Catalog::withRows(std::span<const CatalogRow> rows) const {
    Result<std::vector<NewRow>> read = readRows(rows);
    if (!read) {
        return read.problem();
    }
    RawTables raw = m_data->raw;
    raw.resize(tableSpecs().size());
    dropGroups(read.value(), raw);
    for (NewRow& added : read.value()) {
        put(*added.spec, raw[tableIndex(*added.spec)], std::move(added.row));
    }
    auto data = Data::make(m_data->version, std::move(raw));
    if (!data) {
        return data.problem();
    }
    return Catalog(data.value());
}

std::vector<CatalogRow> Catalog::rowsFor(std::span<const RowKey> keys) const {
    if (m_data->raw.empty()) {
        return {};
    }
    Selection selection(m_data->raw);
    for (const RowKey& key : keys) {
        selection.add(key);
    }
    return selection.rows();
}

}  // namespace gigasite::model
