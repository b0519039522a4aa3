// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/sitetablemodel.h"

#include "model/catalog/catalog.h"
#include "ui/inspector/fieldtext.h"
#include "ui/inspector/sitestatus.h"
#include "ui/sites/tabletext.h"
#include "ui/text/numberformat.h"
#include "ui/text/problemtext.h"
#include "ui/widgets/elidedlabel.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace gigasite::ui {

namespace {

constexpr int kNoSeverity = -1;

/// Changes outside of sites that defaults or the energisation depend on.
bool concernsAll(const ChangeSet& changes) {
    return changes.everything || changes.header ||
           std::any_of(changes.addresses.begin(), changes.addresses.end(),
                       [](const model::Address& address) {
                           return address.kind == model::EntityKind::limits ||
                                  address.kind == model::EntityKind::prices;
                       });
}

}  // namespace

SiteTableModel::SiteTableModel(const Look& look, const Ports& ports, const ViewState& view,
                               QObject* parent)
    : QAbstractTableModel(parent),
      m_look(look),
      m_ports(ports),
      m_view(view),
      m_all(allSiteColumns()) {
    setColumns(defaultColumnIds());
    connect(&ports.feed, &PlanFeed::planChanged, this, &SiteTableModel::planChanged);
    connect(&ports.feed, &PlanFeed::resultReady, this, &SiteTableModel::updateResults);
    connect(&view, &ViewState::asOfChanged, this, &SiteTableModel::updateResults);
}

int SiteTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SiteTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SiteTableModel::data(const QModelIndex& index, int role) const {
    const Row& row = at(index.row());
    switch (role) {
        case idRole:
            return row.id;
        case plannedRole:
            return row.plannedMw;
        case onlineRole:
            return row.onlineMw;
        case heldRole:
            return row.heldMw;
        case bindingRole:
            return static_cast<int>(row.binding);
        case severityRole:
            return row.severity;
        default:
            return columnData(row, index.column(), role);
    }
}

QVariant SiteTableModel::columnData(const Row& row, int column, int role) const {
    const SiteColumn& shown = m_columns[static_cast<std::size_t>(column)];
    const SiteCell& cell = row.cells[static_cast<std::size_t>(column)];
    switch (role) {
        case Qt::DisplayRole:
            return oneLine(cellText(shown, cell, m_look.locale));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(
                Qt::AlignVCenter | (shown.isNumeric() ? Qt::AlignRight : Qt::AlignLeft)));
        case standInRole:
            return cell.kind == SiteCell::Kind::standIn;
        case Qt::ToolTipRole:
            return plainToolTip(toolTip(row, column));
        case Qt::AccessibleTextRole:
            return column == 0
                       ? tr("%1, %2 online")
                             .arg(oneLine(row.name),
                                  formatQuantityPair(row.onlineMw, row.plannedMw,
                                                     QuantityKind::power, m_look.locale))
                       : QStringLiteral("%1: %2").arg(
                             columnLabel(shown), oneLine(cellText(shown, cell, m_look.locale)));
        default:
            return {};
    }
}

QString SiteTableModel::toolTip(const Row& row, int column) const {
    const SiteColumn& shown = m_columns[static_cast<std::size_t>(column)];
    const SiteCell& cell = row.cells[static_cast<std::size_t>(column)];
    QStringList lines;
    if (column == 0) {
        lines << oneLine(row.name, 400)
              << tr("%1 online")
                     .arg(formatQuantityPair(row.onlineMw, row.plannedMw, QuantityKind::power,
                                             m_look.locale));
        const QString cause = clockName(row.binding);
        if (!cause.isEmpty()) {
            lines << tr("Held back by %1").arg(cause);
        }
        return lines.join(u'\n');
    }
    const bool number = shown.isNumeric() && cell.number == cell.number;
    lines << QStringLiteral("%1: %2").arg(
        columnLabel(shown),
        number ? formatQuantity(cell.number, shown.kind, m_look.locale, Digits::full)
               : oneLine(cellText(shown, cell, m_look.locale), 400));
    if (cell.kind == SiteCell::Kind::standIn) {
        lines << tr("Not set: figure of the catalogue.");
    }
    if (const auto site = m_ports.feed.world().sites.find(row.id); site && shown.isInput()) {
        const QString why = whyReadOnly(shown, *site);
        lines << (why.isEmpty() ? tr("F2 or a double-click edits.") : why);
    }
    return lines.join(u'\n');
}

QVariant SiteTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return {};
    }
    const SiteColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return column.source == ColumnSource::heldMw && m_cause != model::Binding::none
                       ? tr("MW held by %1").arg(clockName(m_cause))
                       : columnLabel(column);
        case Qt::ToolTipRole: {
            const QString help = columnHelp(column);
            const QString quarter =
                column.isAsOf()
                    ? tr("As of %1.").arg(formatQuarter(m_view.asOf().index, m_look.locale))
                    : QString();
            const QStringList lines{columnLabel(column), help, quarter,
                                    tr("Click sorts, drag moves, right click chooses columns.")};
            return plainToolTip(
                QStringList(lines).filter(QRegularExpression(QStringLiteral("."))).join(u'\n'));
        }
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(
                Qt::AlignVCenter | (column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft)));
        default:
            return {};
    }
}

Qt::ItemFlags SiteTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const SiteColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    const auto site = siteAtRow(index.row());
    if (site && whyReadOnly(column, *site).isEmpty()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

void SiteTableModel::setColumns(const std::vector<std::string>& ids) {
    std::vector<SiteColumn> columns{*findColumn(m_all, kNameColumn)};
    for (const std::string& id : ids) {
        const SiteColumn* column = findColumn(m_all, id);
        if (column && !findColumn(columns, id)) {
            columns.push_back(*column);
        }
    }
    beginResetModel();
    m_columns = std::move(columns);
    rebuild();
    endResetModel();
}

int SiteTableModel::columnOf(const std::string& id) const {
    const SiteColumn* column = findColumn(m_columns, id);
    return column ? static_cast<int>(column - m_columns.data()) : -1;
}

int SiteTableModel::rowOf(model::Id site) const {
    const auto found = m_rowOf.find(site);
    return found == m_rowOf.end() ? -1 : found->second;
}

void SiteTableModel::setCause(model::Binding cause) {
    if (cause != m_cause) {
        m_cause = cause;
        updateResults();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

CellContext SiteTableModel::context() const {
    return {m_ports.feed.plan(), m_ports.feed.world(), m_ports.feed.facts(), *m_names,
            m_view.asOf()};
}

model::Ref<model::Site> SiteTableModel::siteAtRow(int row) const {
    return m_ports.feed.world().sites.find(at(row).id);
}

void SiteTableModel::planChanged() {
    const ChangeSet& changes = m_ports.feed.lastChanges();
    if (m_namesOf != m_ports.feed.facts().catalog.get()) {
        beginResetModel();
        rebuild();
        endResetModel();
        Q_EMIT updated();
        return;
    }
    std::set<model::Id> touched;
    if (concernsAll(changes)) {
        for (const auto& entry : m_ports.feed.world().sites) {
            touched.insert(entry.id);
        }
    }
    for (const model::Address& address : changes.addresses) {
        touched.insert(address.site);
    }
    matchRows();
    updateInputs({touched.begin(), touched.end()});
    Q_EMIT updated();
}

/// Rows for exactly the sites of the world, told as insertions and removals.
void SiteTableModel::matchRows() {
    const model::Table<model::Site>& sites = m_ports.feed.world().sites;
    const auto gone = [&sites](const Row& row) { return sites.find(row.id) == nullptr; };
    bool changed = false;
    for (int end = rowCount(); end > 0;) {
        if (!gone(at(end - 1))) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && gone(at(first - 1))) {
            --first;
        }
        beginRemoveRows({}, first, end - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
        endRemoveRows();
        end = first;
        changed = true;
    }
    if (m_rows.size() == sites.size()) {
        if (changed) {
            indexRows();
        }
        return;
    }
    const auto result = m_ports.feed.result();
    const Severities worst = severities(result.get());
    std::vector<Row> fresh;
    int row = 0;
    const auto insertFresh = [this, &fresh, &row] {
        if (!fresh.empty()) {
            const int count = static_cast<int>(fresh.size());
            beginInsertRows({}, row, row + count - 1);
            m_rows.insert(m_rows.begin() + row, std::make_move_iterator(fresh.begin()),
                          std::make_move_iterator(fresh.end()));
            endInsertRows();
            row += count;
            fresh.clear();
        }
    };
    for (const auto& entry : sites) {
        if (row < rowCount() && at(row).id == entry.id) {
            insertFresh();
            ++row;
            continue;
        }
        Row one;
        one.id = entry.id;
        fillInputs(one, *entry.value);
        fillAsOf(one, *entry.value, result.get(), worst);
        fresh.push_back(std::move(one));
    }
    insertFresh();
    indexRows();
}

void SiteTableModel::rebuild() {
    const model::Facts& facts = m_ports.feed.facts();
    if (!m_names || m_namesOf != facts.catalog.get()) {
        m_names = std::make_shared<const NameBook>(facts, m_look.locale);
        m_namesOf = facts.catalog.get();
    }
    const auto result = m_ports.feed.result();
    const Severities worst = severities(result.get());
    m_rows.clear();
    for (const auto& entry : m_ports.feed.world().sites) {
        Row row;
        row.id = entry.id;
        fillInputs(row, *entry.value);
        fillAsOf(row, *entry.value, result.get(), worst);
        m_rows.push_back(std::move(row));
    }
    indexRows();
}

void SiteTableModel::indexRows() {
    m_rowOf.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rowOf.emplace(m_rows[i].id, static_cast<int>(i));
    }
}

void SiteTableModel::updateInputs(const std::vector<model::Id>& sites) {
    const auto result = m_ports.feed.result();
    const Severities worst = severities(result.get());
    for (const model::Id id : sites) {
        const int row = rowOf(id);
        const auto site = row < 0 ? nullptr : siteAtRow(row);
        if (!site) {
            continue;
        }
        Row renewed;
        renewed.id = id;
        fillInputs(renewed, *site);
        fillAsOf(renewed, *site, result.get(), worst);
        if (!(renewed == at(row))) {
            m_rows[static_cast<std::size_t>(row)] = std::move(renewed);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

void SiteTableModel::updateResults() {
    const auto result = m_ports.feed.result();
    const Severities worst = severities(result.get());
    int firstChanged = -1;
    const auto tell = [this, &firstChanged](int end) {
        if (firstChanged >= 0) {
            Q_EMIT dataChanged(index(firstChanged, 0), index(end - 1, columnCount() - 1));
            firstChanged = -1;
        }
    };
    for (int i = 0; i < rowCount(); ++i) {
        Row& row = m_rows[static_cast<std::size_t>(i)];
        Row renewed = row;
        if (const auto site = siteAtRow(i)) {
            fillAsOf(renewed, *site, result.get(), worst);
        }
        if (renewed == row) {
            tell(i);
            continue;
        }
        row = std::move(renewed);
        firstChanged = firstChanged < 0 ? i : firstChanged;
    }
    tell(rowCount());
    Q_EMIT updated();
}

void SiteTableModel::fillInputs(Row& row, const model::Site& site) const {
    const CellContext from = context();
    const model::Defaults defaults(*from.facts.catalog, from.plan, from.world, &site);
    row.name = QString::fromStdString(site.info->name);
    const auto named = [this, &from](const char* column, const std::string& id) {
        return from.names.text(*findColumn(m_all, column), id);
    };
    row.searchText = QStringList{row.name, named("site.country", site.info->country),
                                 named("site.state", site.info->state),
                                 QString::fromStdString(defaults.grid().marketId)}
                         .join(u'\n')
                         .toCaseFolded();
    row.cells.resize(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const SiteColumn& column = m_columns[i];
        if (column.isInput() || column.source == ColumnSource::energisation) {
            row.cells[i] = inputCell(column, from, site, defaults);
        }
    }
}

void SiteTableModel::fillAsOf(Row& row, const model::Site& site, const model::PlanResult* result,
                              const Severities& severities) const {
    const model::SiteResult* own = result ? result->site(row.id) : nullptr;
    const bool known = own && own->quarters.quarters() > 0;
    const int quarter =
        known ? std::clamp(m_view.asOf() - result->start, 0, own->quarters.quarters() - 1) : 0;
    row.plannedMw = known ? own->quarters.at(model::MetricId::plannedMw, quarter) : 0.0;
    row.onlineMw = known ? own->quarters.at(model::MetricId::onlineMw, quarter) : 0.0;
    row.heldMw = known ? heldMw(own->quarters, quarter, m_cause) : 0.0;
    row.binding = known ? shownBinding(*own, quarter) : model::Binding::none;
    const auto found = severities.find(row.id);
    row.severity = found == severities.end() ? kNoSeverity : found->second;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const SiteColumn& column = m_columns[i];
        if (!column.isAsOf()) {
            continue;
        }
        if (column.isInput()) {
            const auto steps = std::get<model::Steps>(column.field->get(site.grid.get()));
            row.cells[i].number = model::valueAt(steps, m_view.asOf().index);
        } else {
            row.cells[i] = known ? resultCell(column, *own, quarter, m_cause) : SiteCell{};
        }
    }
}

SiteTableModel::Severities SiteTableModel::severities(const model::PlanResult* result) const {
    Severities worst;
    if (!result) {
        return worst;
    }
    for (const model::Violation& violation : result->violations) {
        if (violation.site == 0 || violation.severity == model::Severity::note) {
            continue;
        }
        const int severity = static_cast<int>(violation.severity);
        const auto [at, isNew] = worst.emplace(violation.site, severity);
        at->second = std::min(at->second, severity);
    }
    return worst;
}

QString SiteTableModel::edit(int row, int column, const model::Value& value) {
    const SiteColumn& shown = m_columns[static_cast<std::size_t>(column)];
    const auto site = siteAtRow(row);
    if (!site) {
        return {};
    }
    const QString why = whyReadOnly(shown, *site);
    if (!why.isEmpty()) {
        return why;
    }
    const model::Id id = at(row).id;
    if (currentValue(shown, *site) == value) {
        return {};
    }
    const auto changes = changesFor(shown, context(), id, *site, value);
    const auto done = m_ports.edits.apply(changes, labelFor(shown, at(row), *site, value));
    return done ? QString() : problemText(done.problem());
}

EditLabel SiteTableModel::labelFor(const SiteColumn& column, const Row& row,
                                   const model::Site& site, const model::Value& value) const {
    const QString fieldId = QString::fromStdString(column.id);
    if (column.id == kNameColumn) {
        return {"edit.rename",
                {oneLine(row.name), oneLine(QString::fromStdString(std::get<std::string>(value)))}};
    }
    const bool onePhase = column.source == ColumnSource::phaseField && site.phases.size() == 1;
    const QString name = oneLine(row.name);
    const QString place = onePhase ? tr("%1, phase %2").arg(name).arg(1) : name;
    if (std::holds_alternative<std::monostate>(value)) {
        return {"edit.reset", {fieldId, place}};
    }
    const auto text = [this, &column](const model::Value& shown) {
        return column.type == ColumnType::choice && std::holds_alternative<std::string>(shown)
                   ? m_names->text(column, std::get<std::string>(shown))
                   : oneLine(valueText(*column.field, shown, m_look.locale));
    };
    return {"edit.set", {fieldId, place, text(value), text(currentValue(column, site))}};
}

}  // namespace gigasite::ui
