// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/sitecolumns.h"

#include <QHash>
#include <QLocale>

#include <map>
#include <optional>

namespace gigasite::model {
struct Facts;
}

namespace gigasite::ui {

/// What the choices of columns are called: countries, states, markets, accelerators, the words of
/// the plan's own choices. Immutable once made, so a reading thread may share it.
class NameBook {
  public:
    struct Entry {
        std::string id;
        QString text;
    };

    NameBook(const model::Facts& facts, const QLocale& locale);

    /// In the order to offer them. Empty when the column has no choices.
    [[nodiscard]] const std::vector<Entry>& entries(const SiteColumn& column) const;
    /// The word for an id; the id itself where there is none.
    [[nodiscard]] QString text(const SiteColumn& column, const std::string& id) const;
    /// The id for what was typed: a word in the window's language, in English or German for
    /// countries, or the id. Case does not matter.
    [[nodiscard]] std::optional<std::string> id(const SiteColumn& column,
                                                const QString& typed) const;

    /// The value a choice's id stands for: text, number of the choice, or yes and no.
    [[nodiscard]] static model::Value valueOf(const SiteColumn& column, const std::string& id);
    /// And back; empty for a value of another type.
    [[nodiscard]] static std::string idOf(const SiteColumn& column, const model::Value& value);

  private:
    struct Book {
        std::vector<Entry> entries;
        std::map<std::string, std::size_t, std::less<>> byId;
        QHash<QString, std::size_t> byWord;
    };
    void add(const std::string& column, const std::string& id, const QString& text,
             const QStringList& otherWords = {});
    void addPlaces(const model::Facts& facts, const QLocale& locale);
    [[nodiscard]] const Book* bookOf(const SiteColumn& column) const;

    std::map<std::string, Book, std::less<>> m_books;
};

}  // namespace gigasite::ui
