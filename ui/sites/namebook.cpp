// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/namebook.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/inspector/fieldtext.h"
#include "ui/map/placename.h"

#include <QCoreApplication>

namespace gigasite::ui {

namespace {

QString latin(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString folded(const QString& text) {
    return text.simplified().toCaseFolded();
}

constexpr const char* kYes = "1";
constexpr const char* kNo = "0";

}  // namespace

NameBook::NameBook(const model::Facts& facts, const QLocale& locale) {
    addPlaces(facts, locale);
    if (facts.catalog) {
        add("site.marketId", {}, QCoreApplication::translate("SiteColumns", "By the place"));
        for (const model::MarketRow& row : facts.catalog->markets()) {
            add("site.marketId", row.id, latin(row.name));
        }
        add("phase.refreshAcceleratorId", {},
            QCoreApplication::translate("SiteColumns", "The same again"));
        for (const model::AcceleratorRow& row : facts.catalog->accelerators()) {
            add("phase.acceleratorId", row.id, latin(row.name));
            add("phase.refreshAcceleratorId", row.id, latin(row.name));
        }
    }
    for (const SiteColumn& column : allSiteColumns()) {
        if (column.type == ColumnType::boolean) {
            add(column.id, kYes, QCoreApplication::translate("Field", "yes"));
            add(column.id, kNo, QCoreApplication::translate("Field", "no"));
        } else if (column.type == ColumnType::choice) {
            for (const std::string_view choice : column.field->choices) {
                add(column.id, std::string(choice), choiceLabel(choice));
            }
        }
    }
}

void NameBook::addPlaces(const model::Facts& facts, const QLocale& locale) {
    if (!facts.catalog) {
        return;
    }
    for (const model::CountryRow& row : facts.catalog->countries()) {
        const model::Country* country = facts.map ? facts.map->country(row.iso2) : nullptr;
        QStringList others{latin(row.name), latin(row.iso3)};
        if (country) {
            others << latin(country->nameEnglish) << latin(country->nameGerman);
        }
        add("site.country", row.iso2, country ? countryName(*country, locale) : latin(row.name),
            others);
    }
    add("site.state", {}, QStringLiteral("—"));
    for (const model::StateRow& row : facts.catalog->states()) {
        add("site.state", row.code, latin(row.name));
    }
}

void NameBook::add(const std::string& column, const std::string& id, const QString& text,
                   const QStringList& otherWords) {
    Book& book = m_books[column];
    const std::size_t at = book.entries.size();
    book.entries.push_back({id, text});
    book.byId.emplace(id, at);
    // What came first keeps its word.
    for (const QString& word : QStringList{text, latin(id)} + otherWords) {
        if (!word.isEmpty() && !book.byWord.contains(folded(word))) {
            book.byWord.insert(folded(word), at);
        }
    }
}

const NameBook::Book* NameBook::bookOf(const SiteColumn& column) const {
    const auto found = m_books.find(column.id);
    return found == m_books.end() ? nullptr : &found->second;
}

const std::vector<NameBook::Entry>& NameBook::entries(const SiteColumn& column) const {
    static const std::vector<Entry> kNone;
    const Book* book = bookOf(column);
    return book ? book->entries : kNone;
}

QString NameBook::text(const SiteColumn& column, const std::string& id) const {
    const Book* book = bookOf(column);
    const auto found = book ? book->byId.find(id) : decltype(book->byId.end()){};
    return book && found != book->byId.end() ? book->entries[found->second].text : latin(id);
}

std::optional<std::string> NameBook::id(const SiteColumn& column, const QString& typed) const {
    const Book* book = bookOf(column);
    if (!book) {
        return std::nullopt;
    }
    const auto found = book->byWord.find(folded(typed));
    return found == book->byWord.end() ? std::nullopt
                                       : std::optional(book->entries[found.value()].id);
}

model::Value NameBook::valueOf(const SiteColumn& column, const std::string& id) {
    if (column.field->type == model::ValueType::boolean) {
        return id == kYes;
    }
    if (column.field->type == model::ValueType::choice) {
        for (std::size_t i = 0; i < column.field->choices.size(); ++i) {
            if (column.field->choices[i] == id) {
                return static_cast<std::int64_t>(i);
            }
        }
    }
    return id;
}

std::string NameBook::idOf(const SiteColumn& column, const model::Value& value) {
    if (const auto* yes = std::get_if<bool>(&value)) {
        return *yes ? kYes : kNo;
    }
    if (const auto* index = std::get_if<std::int64_t>(&value)) {
        const auto at = static_cast<std::size_t>(*index);
        return at < column.field->choices.size() ? std::string(column.field->choices[at])
                                                 : std::string();
    }
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

}  // namespace gigasite::ui
