// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"

#include "model/catalog/catalogdata.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace gigasite::model {

namespace {

template <class Row>
std::span<const Row> rowsOf(const Indexed<Row>& table) {
    return table.rows;
}

std::string pairId(std::string_view first, std::string_view second) {
    return std::string(first) + '/' + std::string(second);
}

using Files = std::map<std::string, std::string_view, std::less<>>;

Result<Files> byName(std::span<const NamedBytes> files) {
    const std::vector<std::string> wanted = catalogFileNames();
    Files result;
    for (const NamedBytes& file : files) {
        if (std::ranges::find(wanted, file.fileName) == wanted.end()) {
            return Problem{"catalog.unknownFile", file.fileName, {}};
        }
        if (!result.emplace(file.fileName, file.bytes).second) {
            return Problem{"catalog.duplicateFile", file.fileName, {}};
        }
    }
    for (const std::string& name : wanted) {
        if (!result.contains(name)) {
            return Problem{"catalog.missingFile", name, {}};
        }
    }
    return result;
}

Result<RawTable> readTable(const TableSpec& spec, std::string_view bytes) {
    Result<CsvTable> table = readCsv(spec.fileName(), bytes);
    if (!table) {
        return table.problem();
    }
    if (const auto checked = checkHeader(spec, table.value().header); !checked) {
        return checked.problem();
    }
    return RawTable{std::move(table.value().rows)};
}

struct Manifest {
    std::string version;
    std::map<std::string, std::size_t, std::less<>> rowCounts;
};

Result<Manifest> readManifest(std::string_view bytes) {
    const TableSpec& spec = manifestSpec();
    const Result<RawTable> table = readTable(spec, bytes);
    if (!table) {
        return table.problem();
    }
    if (const auto checked = checkRows(spec, table.value()); !checked) {
        return checked.problem();
    }
    Manifest manifest;
    for (const CsvRow& row : table.value().rows) {
        const std::string& version = row.cells[2];
        if (!manifest.version.empty() && manifest.version != version) {
            return Problem{
                "catalog.badVersion", cellPlace(spec, row, 2), {version, manifest.version}};
        }
        manifest.version = version;
        manifest.rowCounts[row.cells[0]] =
            static_cast<std::size_t>(parseNumber(row.cells[1]).value_or(0.0));
    }
    return manifest;
}

}  // namespace

std::vector<std::string> catalogFileNames() {
    std::vector<std::string> names{manifestSpec().fileName()};
    for (const TableSpec& spec : tableSpecs()) {
        names.push_back(spec.fileName());
    }
    return names;
}

Catalog::Catalog() : m_data(std::make_shared<const Data>()) {
}

Catalog::Catalog(std::shared_ptr<const Data> data) : m_data(std::move(data)) {
}

Result<Catalog> Catalog::load(std::span<const NamedBytes> files) {
    const Result<Files> named = byName(files);
    if (!named) {
        return named.problem();
    }
    Result<Manifest> manifest = readManifest(named.value().find(manifestSpec().fileName())->second);
    if (!manifest) {
        return manifest.problem();
    }
    RawTables raw;
    for (const TableSpec& spec : tableSpecs()) {
        Result<RawTable> table = readTable(spec, named.value().find(spec.fileName())->second);
        if (!table) {
            return table.problem();
        }
        const std::size_t found = table.value().rows.size();
        const std::size_t expected = manifest.value().rowCounts[spec.fileName()];
        if (found != expected) {
            return Problem{"catalog.rowCount",
                           spec.fileName(),
                           {std::to_string(expected), std::to_string(found)}};
        }
        raw.push_back(std::move(table).value());
    }
    auto data = Data::make(std::move(manifest.value().version), std::move(raw));
    if (!data) {
        return data.problem();
    }
    return Catalog(data.value());
}

const std::string& Catalog::version() const {
    return m_data->version;
}

const CountryRow* Catalog::country(std::string_view iso2) const {
    return m_data->countries.find(iso2);
}

const StateRow* Catalog::state(std::string_view code) const {
    return m_data->states.find(code);
}

const MarketRow* Catalog::market(std::string_view id) const {
    return m_data->markets.find(id);
}

const TechnologyRow* Catalog::technology(std::string_view id) const {
    return m_data->technologies.find(id);
}

const FuelRow* Catalog::fuel(std::string_view id) const {
    return m_data->fuels.find(id);
}

const AcceleratorRow* Catalog::accelerator(std::string_view id) const {
    return m_data->accelerators.find(id);
}

const DealRow* Catalog::deal(std::string_view id) const {
    return m_data->deals.find(id);
}

const CampusRow* Catalog::campus(std::string_view id) const {
    return m_data->campuses.find(id);
}

const RuleSetRow* Catalog::ruleSet(std::string_view id) const {
    return m_data->ruleSets.find(id);
}

const RuleCountryRow* Catalog::ruleFor(std::string_view ruleSetId, std::string_view iso2) const {
    return m_data->ruleCountries.find(pairId(ruleSetId, iso2));
}

const ProgrammeFactRow* Catalog::programmeFact(std::string_view id) const {
    return m_data->programmeFacts.find(id);
}

const ParameterRow* Catalog::parameter(std::string_view key, std::string_view scope) const {
    return m_data->parameters.find(pairId(key, scope));
}

std::span<const CountryRow> Catalog::countries() const {
    return rowsOf(m_data->countries);
}

std::span<const StateRow> Catalog::states() const {
    return rowsOf(m_data->states);
}

std::span<const MarketRow> Catalog::markets() const {
    return rowsOf(m_data->markets);
}

std::span<const TechnologyRow> Catalog::technologies() const {
    return rowsOf(m_data->technologies);
}

std::span<const FuelRow> Catalog::fuels() const {
    return rowsOf(m_data->fuels);
}

std::span<const AcceleratorRow> Catalog::accelerators() const {
    return rowsOf(m_data->accelerators);
}

std::span<const ParameterRow> Catalog::parameters() const {
    return rowsOf(m_data->parameters);
}

std::span<const DealRow> Catalog::deals() const {
    return rowsOf(m_data->deals);
}

std::span<const CampusRow> Catalog::campuses() const {
    return rowsOf(m_data->campuses);
}

std::span<const RuleSetRow> Catalog::ruleSets() const {
    return rowsOf(m_data->ruleSets);
}

std::span<const RuleCountryRow> Catalog::ruleCountries() const {
    return rowsOf(m_data->ruleCountries);
}

std::span<const ProgrammeFactRow> Catalog::programmeFacts() const {
    return rowsOf(m_data->programmeFacts);
}

std::vector<const RuleSetRow*> Catalog::ruleSetsInForce(Date day) const {
    std::vector<const RuleSetRow*> result;
    for (const RuleSetRow& rules : ruleSets()) {
        if (rules.inForceFrom <= day && (!rules.inForceUntil || day < *rules.inForceUntil)) {
            result.push_back(&rules);
        }
    }
    return result;
}

ExportAccess Catalog::exportAccess(std::string_view iso2, Date day) const {
    ExportAccess access = ExportAccess::Open;
    for (const RuleSetRow* rules : ruleSetsInForce(day)) {
        if (const RuleCountryRow* row = ruleFor(rules->id, iso2)) {
            access = std::max(access, row->access);
        }
    }
    return access;
}

double Catalog::priceFactor(int fromYear, int toYear) const {
    const std::map<int, double>& index = m_data->priceIndex;
    if (index.empty()) {
        return 1.0;
    }
    const auto at = [&index](int year) {
        const auto found = index.upper_bound(year);
        return found == index.begin() ? found->second : std::prev(found)->second;
    };
    return at(toYear) / at(fromYear);
}

}  // namespace gigasite::model
