// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/pastereader.h"

#include "model/catalog/catalog.h"
#include "model/engine/sitebasis.h"
#include "model/engine/violations.h"
#include "model/geo/mapdata.h"
#include "model/plan/change.h"
#include "model/template/sitetemplate.h"
#include "ui/inspector/fieldtext.h"
#include "ui/ports/edits.h"
#include "ui/sites/cellreader.h"
#include "ui/text/problemtext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace gigasite::ui {

namespace {

constexpr qsizetype kMostCharacters = qsizetype{1} << 25;
constexpr qsizetype kMostCells = 200;

QString translated(const char* text) {
    return QCoreApplication::translate("PasteReader", text);
}

QString counted(const char* text, std::size_t count) {
    return QCoreApplication::translate("PasteReader", text, nullptr, static_cast<int>(count));
}

QString folded(const QString& text) {
    return text.left(200).simplified().toCaseFolded();
}

QString quotedShort(const QString& text) {
    return translated(QT_TRANSLATE_NOOP("PasteReader", "“%1”")).arg(elideMiddle(oneLine(text)));
}

/// "IT capacity (GW)" -> "IT capacity" and "GW".
struct Header {
    QString label;
    QString unit;
};

Header headerOf(const QString& cell) {
    const QString text = unguardFormula(cell.left(400)).simplified();
    for (const auto& [open, close] : {std::pair{u'(', u')'}, std::pair{u'[', u']'}}) {
        const qsizetype at = text.lastIndexOf(QChar(open));
        if (at > 0 && text.endsWith(QChar(close))) {
            return {text.left(at).simplified(),
                    text.mid(at + 1, text.size() - at - 2).simplified()};
        }
    }
    return {text, {}};
}

/// Only digits, marks and signs: the unit of the header belongs to it.
bool isBare(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || c.isSpace() || QStringView(u".,'+-\u2212\u2013\u2019").contains(c);
    });
}

/// The pasted value of a column, null when there is no good one.
const model::Value* goodValue(const PasteSheet& sheet, const PasteRow& row, const char* id) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (sheet.columns[i].column->id == id && row.cells[i].state == PasteCell::State::good) {
            return &row.cells[i].value;
        }
    }
    return nullptr;
}

double numberOr(const model::Value* value, double otherwise) {
    return value ? std::get<double>(*value) : otherwise;
}

std::string textOr(const model::Value* value, const std::string& otherwise) {
    return value ? std::get<std::string>(*value) : otherwise;
}

/// Where a new site lies: as pasted, else where the map writes the name of its state or country.
std::optional<model::GeoPoint> pointOf(const PasteSheet& sheet, const PasteRow& row,
                                       const model::Facts& facts) {
    const auto* latitude = goodValue(sheet, row, "site.latitudeDeg");
    const auto* longitude = goodValue(sheet, row, "site.longitudeDeg");
    if (latitude && longitude) {
        return model::GeoPoint{std::get<double>(*longitude), std::get<double>(*latitude)};
    }
    if (!facts.map) {
        return std::nullopt;
    }
    const std::string code = textOr(goodValue(sheet, row, "site.state"), {});
    if (const model::UsState* state = facts.map->state(code)) {
        return state->labelPoint;
    }
    const std::string iso2 = textOr(goodValue(sheet, row, "site.country"), {});
    const model::Country* country = facts.map->country(iso2);
    return country ? std::optional(country->labelPoint) : std::nullopt;
}

class Reader {
  public:
    Reader(const PasteRequest& request, const std::stop_token& stop)
        : m_request(request),
          m_stop(stop),
          m_context{request.plan, request.world, request.facts, *request.names, request.asOf} {}

    PasteSheet run() {
        if (m_request.text.size() > kMostCharacters) {
            m_sheet.notes << translated(
                QT_TRANSLATE_NOOP("PasteReader", "This is too much text to be a table of sites."));
            return std::move(m_sheet);
        }
        SplitText split = splitTable(m_request.text, {model::kMaxSites + 1, kMostCells}, m_stop);
        if (split.rows.empty()) {
            return std::move(m_sheet);
        }
        indexNames();
        const bool headers = readHeaders(split.rows.front());
        if (!headers) {
            columnsAsShown(split);
        }
        noteLeftOut(split);
        if (m_sheet.columns.empty()) {
            return std::move(m_sheet);
        }
        m_sheet.notation = m_request.notation.value_or(guessNotation(split.rows, headers));
        m_notation = localeOf(m_sheet.notation, m_request.locale);
        for (std::size_t i = headers ? 1 : 0; i < split.rows.size(); ++i) {
            if (m_stop.stop_requested()) {
                return {};
            }
            readRow(split.rows[i], i + 1);
        }
        return std::move(m_sheet);
    }

  private:
    void indexNames() {
        for (const auto& entry : m_request.world.sites) {
            m_sites[QString::fromStdString(entry.value->info->name).trimmed()].push_back(entry.id);
        }
    }

    bool readHeaders(const QStringList& row) {
        QHash<QString, const SiteColumn*> byLabel;
        for (const SiteColumn& column : m_request.columns) {
            byLabel.insert(folded(columnLabel(column)), &column);
            byLabel.insert(folded(QString::fromStdString(column.id)), &column);
        }
        qsizetype filled = 0;
        std::vector<PasteColumn> found;
        QStringList unknown;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const Header header = headerOf(row[i]);
            if (header.label.isEmpty()) {
                continue;
            }
            ++filled;
            const SiteColumn* column = byLabel.value(folded(header.label));
            column ? found.push_back({column, i, header.unit}) : unknown.push_back(row[i]);
        }
        if (found.empty() || static_cast<qsizetype>(found.size()) * 2 < filled) {
            return false;
        }
        takeColumns(found);
        for (const QString& name : unknown) {
            m_sheet.notes << translated(QT_TRANSLATE_NOOP("PasteReader",
                                                          "Column %1 is not known and left out."))
                                 .arg(quotedShort(name));
        }
        return true;
    }

    void columnsAsShown(const SplitText& split) {
        qsizetype widest = 0;
        for (const QStringList& row : split.rows) {
            widest = std::max(widest, row.size());
        }
        std::vector<PasteColumn> found;
        qsizetype i = 0;
        for (; i < widest; ++i) {
            const auto shown = static_cast<std::size_t>(m_request.firstShown + i);
            if (shown >= m_request.shown.size()) {
                m_sheet.notes << counted(
                    QT_TRANSLATE_N_NOOP("PasteReader",
                                        "%n columns beyond those of the table are left out."),
                    static_cast<std::size_t>(widest - i));
                break;
            }
            if (const auto* column = findColumn(m_request.columns, m_request.shown[shown])) {
                found.push_back({column, i, {}});
            }
        }
        // One cell on a name renames the site; more are a table whose rows are named.
        m_renames = split.rows.size() == 1 && widest == 1;
        takeColumns(found);
    }

    void takeColumns(const std::vector<PasteColumn>& found) {
        QStringList results;
        for (const PasteColumn& one : found) {
            const bool twice =
                std::any_of(m_sheet.columns.begin(), m_sheet.columns.end(),
                            [&one](const PasteColumn& had) { return had.column == one.column; });
            if (!one.column->isInput()) {
                results << columnLabel(*one.column);
            } else if (!twice) {
                m_sheet.columns.push_back(one);
            }
        }
        if (!results.isEmpty()) {
            m_sheet.notes << translated(
                                 QT_TRANSLATE_NOOP("PasteReader", "Results are left out: %1."))
                                 .arg(results.join(QStringLiteral(", ")));
        }
        for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
            if (m_sheet.columns[i].column->id == kNameColumn && !m_renames) {
                m_nameAt = i;
            }
        }
    }

    void noteLeftOut(const SplitText& split) {
        if (split.rowsLeftOut > 0) {
            m_sheet.notes << counted(
                QT_TRANSLATE_N_NOOP("PasteReader",
                                    "%n rows were not read: a plan holds at most 10,000 sites."),
                split.rowsLeftOut);
        }
        if (split.cellsLeftOut > 0) {
            m_sheet.notes << counted(
                QT_TRANSLATE_N_NOOP("PasteReader",
                                    "%n cells beyond the 200th of a row were not "
                                    "read."),
                split.cellsLeftOut);
        }
    }

    Notation guessNotation(const TextRows& rows, bool headers) {
        std::size_t english = 0;
        std::size_t german = 0;
        for (std::size_t i = headers ? 1 : 0; i < rows.size(); ++i) {
            for (const PasteColumn& column : m_sheet.columns) {
                if (column.column->type != ColumnType::number || column.at >= rows[i].size()) {
                    continue;
                }
                const NotationHint hint = notationHint(rows[i][column.at].left(200));
                english += hint == NotationHint::english ? 1 : 0;
                german += hint == NotationHint::german ? 1 : 0;
            }
        }
        m_mixed = english > 0 && german > 0;
        if (english == german) {
            return m_request.locale.language() == QLocale::German ? Notation::german
                                                                  : Notation::english;
        }
        return german > english ? Notation::german : Notation::english;
    }

    void readRow(const QStringList& texts, std::size_t line) {
        PasteRow row;
        row.line = line;
        row.cells.resize(m_sheet.columns.size());
        if (std::all_of(texts.begin(), texts.end(), [](const QString& text) {
                return QStringView(text).trimmed().isEmpty();
            })) {
            ++m_position;
            return;
        }
        const QString reason = findSite(texts, row);
        if (reason.isEmpty()) {
            row.isNew ? readNew(texts, row) : readExisting(texts, row);
        } else {
            refuse(row, m_nameAt.value_or(0), text(texts, m_nameAt.value_or(0)), reason);
        }
        m_sheet.rows.push_back(std::move(row));
    }

    /// Sets site, isNew and name; the reason why there is no such site, else empty.
    QString findSite(const QStringList& texts, PasteRow& row) {
        if (!m_nameAt) {
            const std::size_t at = m_position++;
            if (at >= m_request.rows.size()) {
                return translated(QT_TRANSLATE_NOOP("PasteReader",
                                                    "The table has no more rows; a column of "
                                                    "names would say which site is meant."));
            }
            row.site = m_request.rows[at];
            const auto site = m_request.world.sites.find(row.site);
            row.name = site ? QString::fromStdString(site->info->name) : QString();
            return site ? QString()
                        : translated(QT_TRANSLATE_NOOP("PasteReader", "The site is gone."));
        }
        row.name = unguardFormula(text(texts, *m_nameAt)).trimmed();
        const auto found = m_sites.find(row.name);
        if (found != m_sites.end() && found->second.size() > 1) {
            return counted(QT_TRANSLATE_N_NOOP("PasteReader", "%n sites have this name."),
                           found->second.size());
        }
        if (m_taken.contains(row.name)) {
            return translated(
                QT_TRANSLATE_NOOP("PasteReader", "An earlier row has the same name."));
        }
        row.isNew = found == m_sites.end();
        row.site = row.isNew ? 0 : found->second.front();
        m_taken.insert(row.name);
        return {};
    }

    void readExisting(const QStringList& texts, PasteRow& row) {
        const auto site = m_request.world.sites.find(row.site);
        const model::Defaults defaults(*m_request.facts.catalog, m_request.plan, m_request.world,
                                       site.get());
        const std::size_t goodBefore = m_sheet.good;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const SiteColumn& column = *m_sheet.columns[i].column;
            const SiteCell now = inputCell(column, m_context, *site, defaults);
            row.cells[i].before = oneLine(cellText(column, now, m_request.locale));
            if (i == m_nameAt) {
                row.cells[i].state = PasteCell::State::same;
            } else {
                readInto(row, i, text(texts, i), now, whyReadOnly(column, *site));
            }
        }
        m_sheet.sites += m_sheet.good > goodBefore ? 1 : 0;
    }

    void readNew(const QStringList& texts, PasteRow& row) {
        const std::size_t name = *m_nameAt;
        const ReadCell read = readCell(*m_sheet.columns[name].column, text(texts, name), m_notation,
                                       *m_request.names, 0.0);
        if (!read.ok) {
            refuse(row, name, text(texts, name), read.reason);
            return;
        }
        if (m_request.world.sites.size() + m_sheet.added >= model::kMaxSites) {
            refuse(row, name, text(texts, name),
                   problemSentence({"plan.tooMany", {}, {std::to_string(model::kMaxSites)}}));
            return;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            row.cells[i].before = QStringLiteral("—");
            if (i != name) {
                readInto(row, i, text(texts, i), {}, {});
            }
        }
        if (!pointOf(m_sheet, row, m_request.facts)) {
            m_sheet.good -= static_cast<std::size_t>(std::count_if(
                row.cells.begin(), row.cells.end(),
                [](const PasteCell& cell) { return cell.state == PasteCell::State::good; }));
            for (PasteCell& cell : row.cells) {
                cell.state =
                    cell.state == PasteCell::State::good ? PasteCell::State::empty : cell.state;
            }
            refuse(row, name, text(texts, name),
                   translated(QT_TRANSLATE_NOOP("PasteReader",
                                                "No site has this name; a new one needs latitude "
                                                "and longitude, or a country.")));
            return;
        }
        row.cells[name] = {
            PasteCell::State::good, QStringLiteral("—"), oneLine(row.name), {}, read.value};
        ++m_sheet.good;
        ++m_sheet.added;
    }

    void readInto(PasteRow& row, std::size_t at, const QString& pasted, const SiteCell& now,
                  const QString& readOnly) {
        const PasteColumn& column = m_sheet.columns[at];
        if (QStringView(pasted).trimmed().isEmpty()) {
            return;
        }
        PasteCell& cell = row.cells[at];
        const ReadCell read = readPasted(column, pasted, now.number);
        if (!read.ok) {
            refuse(row, at, pasted, read.reason);
            return;
        }
        if (isSame(*column.column, read.value, now)) {
            cell.state = PasteCell::State::same;
            return;
        }
        if (!readOnly.isEmpty()) {
            refuse(row, at, pasted, readOnly);
            return;
        }
        cell.state = PasteCell::State::good;
        cell.value = read.value;
        cell.after = valueWords(*column.column, read.value);
        ++m_sheet.good;
    }

    /// In the table's notation; a number that can only be of the other one is read as that.
    ReadCell readPasted(const PasteColumn& column, const QString& pasted, double now) const {
        QString text = pasted;
        const QuantityKind kind = column.column->kind;
        const bool number = column.column->type == ColumnType::number;
        if (number && !column.unit.isEmpty() && pasted.size() < 200 && isBare(pasted) &&
            column.unit != unitText(kind, m_request.locale)) {
            text = pasted.trimmed() + u' ' + column.unit;
        }
        const NotationHint hint = number ? notationHint(pasted.left(200)) : NotationHint::none;
        if (hint == NotationHint::either && m_mixed) {
            return {false,
                    {},
                    translated(QT_TRANSLATE_NOOP("PasteReader",
                                                 "The table has numbers in English and in German; "
                                                 "this one could be either."))};
        }
        const bool other = (hint == NotationHint::english || hint == NotationHint::german) &&
                           (hint == NotationHint::german) != (m_sheet.notation == Notation::german);
        const Notation notation =
            (m_sheet.notation == Notation::german) != other ? Notation::german : Notation::english;
        return readCell(*column.column, text, localeOf(notation, m_request.locale),
                        *m_request.names, std::isnan(now) ? 0.0 : now);
    }

    [[nodiscard]] bool isSame(const SiteColumn& column, const model::Value& value,
                              const SiteCell& now) const {
        if (std::holds_alternative<std::monostate>(value)) {
            return now.kind != SiteCell::Kind::own;
        }
        if (const auto* real = std::get_if<double>(&value)) {
            return isSameNumber(*real, now.number);
        }
        if (column.isNumeric()) {
            return static_cast<double>(std::get<std::int64_t>(value)) == now.number;
        }
        return now.kind != SiteCell::Kind::nothing &&
               valueWords(column, value) == oneLine(now.text);
    }

    [[nodiscard]] QString valueWords(const SiteColumn& column, const model::Value& value) const {
        if (!column.isNumeric() && column.type != ColumnType::text) {
            return m_request.names->text(column, NameBook::idOf(column, value));
        }
        return oneLine(valueText(*column.field, value, m_request.locale));
    }

    void refuse(PasteRow& row, std::size_t at, const QString& pasted, const QString& reason) {
        PasteCell& cell = row.cells[at];
        cell.state = PasteCell::State::bad;
        cell.after = elideMiddle(oneLine(pasted));
        cell.reason = reason;
        ++m_sheet.bad;
    }

    [[nodiscard]] QString text(const QStringList& texts, std::size_t column) const {
        const qsizetype at = m_sheet.columns[column].at;
        return at < texts.size() ? texts[at] : QString();
    }

    const PasteRequest& m_request;
    const std::stop_token& m_stop;
    CellContext m_context;
    QLocale m_notation;
    PasteSheet m_sheet;
    std::map<QString, std::vector<model::Id>> m_sites;
    QSet<QString> m_taken;
    std::optional<std::size_t> m_nameAt;
    std::size_t m_position = 0;
    bool m_renames = false;
    bool m_mixed = false;  ///< numbers in both notations
};

struct WrittenPlace {
    std::string country;
    std::string state;
    bool byHand = false;
};

/// Country and state of a place with what the table says about them; another country than the
/// map's has none of its states.
WrittenPlace placeOf(const model::Place& place, const model::Value* country,
                     const model::Value* state) {
    WrittenPlace written;
    written.country = textOr(country, place.countryIso2);
    const bool elsewhere = written.country != place.countryIso2;
    written.state = textOr(state, elsewhere ? std::string() : place.stateCode);
    written.byHand = elsewhere || written.state != place.stateCode;
    return written;
}

bool isPlaceOrPosition(const std::string& id) {
    return id == "site.latitudeDeg" || id == "site.longitudeDeg" || id == "site.country" ||
           id == "site.state";
}

void addPlaceChanges(const PasteSheet& sheet, const PasteRow& row, const PasteRequest& request,
                     const model::SiteInfo& info, std::vector<model::Change>& changes) {
    const model::Address at = siteAt(row.site);
    const auto* latitude = goodValue(sheet, row, "site.latitudeDeg");
    const auto* longitude = goodValue(sheet, row, "site.longitudeDeg");
    const auto* country = goodValue(sheet, row, "site.country");
    const auto* state = goodValue(sheet, row, "site.state");
    for (const auto& [value, id] :
         {std::pair{latitude, "site.latitudeDeg"}, std::pair{longitude, "site.longitudeDeg"}}) {
        if (value) {
            changes.push_back(setField(at, id, *value));
        }
    }
    const bool moves = (latitude || longitude) && !info.placeOverridden && request.facts.map;
    if (!moves && !country && !state) {
        return;
    }
    const model::Place place =
        moves ? request.facts.map->lookUp(numberOr(latitude, info.latitudeDeg),
                                          numberOr(longitude, info.longitudeDeg))
              : model::Place{info.country, info.state};
    const WrittenPlace written = placeOf(place, country, state);
    changes.push_back(setField(at, "site.country", written.country));
    changes.push_back(setField(at, "site.state", written.state));
    if (written.byHand) {
        changes.push_back(setField(at, "site.placeOverridden", true));
    }
}

/// The template's site for a row, named and placed.
model::Insert templateSite(const PasteSheet& sheet, const PasteRow& row,
                           const PasteRequest& request, const model::GeoPoint& point,
                           const WrittenPlace& place, model::Id& nextId) {
    model::SiteRequest wanted;
    wanted.itMw = numberOr(goodValue(sheet, row, "phase.itCapacityMw"),
                           model::typicalItMw(*request.facts.catalog, wanted.kind));
    wanted.start =
        std::max(request.plan.header->startQuarter, model::asOfQuarter(*request.plan.header));
    wanted.name = row.name.toStdString();
    wanted.latitudeDeg = point.latitudeDeg;
    wanted.longitudeDeg = point.longitudeDeg;
    wanted.country = place.country;
    wanted.state = place.state;
    model::SiteInfo info;
    info.latitudeDeg = point.latitudeDeg;
    info.longitudeDeg = point.longitudeDeg;
    std::vector<model::Problem> notes;
    const auto climate =
        model::climateAt(model::climateRequestFor(info), request.facts, wanted.name, notes);
    return model::siteFromTemplate(
        wanted, {*request.facts.catalog, request.plan, request.world, *climate}, nextId);
}

model::Insert insertOf(const PasteSheet& sheet, const PasteRow& row, const PasteRequest& request,
                       const model::GeoPoint& point, model::Id& nextId) {
    const model::Place found =
        request.facts.map ? request.facts.map->lookUp(point.latitudeDeg, point.longitudeDeg)
                          : model::Place{};
    const WrittenPlace written =
        placeOf(found, goodValue(sheet, row, "site.country"), goodValue(sheet, row, "site.state"));
    model::Insert insert = templateSite(sheet, row, request, point, written, nextId);
    model::Site site = *std::get<model::Ref<model::Site>>(insert.payload);
    auto info = std::make_shared<model::SiteInfo>(*site.info);
    auto grid = std::make_shared<model::Grid>(*site.grid);
    const auto first = site.phases.begin();
    auto phase = std::make_shared<model::Phase>(*(*first).value);
    info->placeOverridden = written.byHand;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const SiteColumn& column = *sheet.columns[i].column;
        if (row.cells[i].state != PasteCell::State::good || isPlaceOrPosition(column.id)) {
            continue;
        }
        model::Value value = row.cells[i].value;
        if (column.field->type == model::ValueType::steps) {
            value =
                model::Steps{{request.plan.header->startQuarter.index, std::get<double>(value)}};
        }
        void* leaf = column.source == ColumnSource::siteField   ? static_cast<void*>(info.get())
                     : column.source == ColumnSource::gridField ? static_cast<void*>(grid.get())
                                                                : static_cast<void*>(phase.get());
        column.field->set(leaf, value);
    }
    site.info = std::move(info);
    site.grid = std::move(grid);
    site.phases.set((*first).id, std::move(phase));
    insert.payload = std::make_shared<const model::Site>(std::move(site));
    return insert;
}

}  // namespace

QString PasteSheet::sentence(std::size_t row, std::size_t column) const {
    const PasteCell& cell = rows[row].cells[column];
    return fillArguments(translated(QT_TRANSLATE_NOOP("PasteReader", "Row %1, %2, %3: %4")),
                         {QString::number(rows[row].line), columnLabel(*columns[column].column),
                          quotedShort(cell.after), cell.reason});
}

PasteSheet readPaste(const PasteRequest& request, const std::stop_token& stop) {
    return Reader(request, stop).run();
}

std::vector<model::Change> pasteChanges(const PasteSheet& sheet, const PasteRequest& request,
                                        const std::stop_token& stop) {
    const CellContext context{request.plan, request.world, request.facts, *request.names,
                              request.asOf};
    std::vector<model::Change> changes;
    model::Id nextId = request.plan.nextId;
    for (const PasteRow& row : sheet.rows) {
        if (row.isNew) {
            if (!goodValue(sheet, row, kNameColumn)) {
                continue;
            }
            if (stop.stop_requested()) {
                return {};
            }
            if (const auto point = pointOf(sheet, row, request.facts)) {
                changes.emplace_back(insertOf(sheet, row, request, *point, nextId));
            }
            continue;
        }
        const auto site = request.world.sites.find(row.site);
        if (!site) {
            continue;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const SiteColumn& column = *sheet.columns[i].column;
            if (row.cells[i].state == PasteCell::State::good && !isPlaceOrPosition(column.id)) {
                const auto own = changesFor(column, context, row.site, *site, row.cells[i].value);
                changes.insert(changes.end(), own.begin(), own.end());
            }
        }
        addPlaceChanges(sheet, row, request, *site->info, changes);
    }
    return changes;
}

}  // namespace gigasite::ui
