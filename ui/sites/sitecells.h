// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/defaults.h"
#include "model/engine/evaluate.h"
#include "model/engine/result.h"
#include "ui/sites/namebook.h"

#include <QLocale>

#include <limits>
#include <optional>

namespace gigasite::ui {

/// One value of the sites table.
struct SiteCell {
    enum class Kind {
        nothing,  ///< no value: not computed yet, not defined, or nothing there
        own,      ///< an input as set
        standIn,  ///< an input not set: the catalogue's figure
        several,  ///< the phases differ, or add up
        result
    };

    Kind kind = Kind::nothing;
    double number = std::numeric_limits<double>::quiet_NaN();  ///< base units; quarters: the index
    QString text;                                              ///< of columns that are not numeric

    bool operator==(const SiteCell& other) const {
        const bool sameNumber =
            number == other.number || (number != number && other.number != other.number);
        return kind == other.kind && sameNumber && text == other.text;
    }
};

/// What cells are worked out from. References outlive the call they are passed to.
struct CellContext {
    const model::Plan& plan;
    const model::World& world;
    const model::Facts& facts;
    const NameBook& names;
    model::Quarter asOf;
};

/// An input column, or the energisation. defaults are those of the site.
[[nodiscard]] SiteCell inputCell(const SiteColumn& column, const CellContext& context,
                                 const model::Site& site, const model::Defaults& defaults);
/// A result column at a quarter of the plan. cause: what kHeldMwColumn counts; none: all causes.
[[nodiscard]] SiteCell resultCell(const SiteColumn& column, const model::SiteResult& site, int at,
                                  model::Binding cause);
/// MW held back by one cause, or by all for Binding::none.
[[nodiscard]] double heldMw(const model::QuarterTable& quarters, int at, model::Binding cause);
/// What the word of the column kHeldByColumn names: building where work is merely under way.
[[nodiscard]] model::Binding shownBinding(const model::SiteResult& site, int at);

/// As the table shows it: unit scaled, "—" for nothing.
[[nodiscard]] QString cellText(const SiteColumn& column, const SiteCell& cell,
                               const QLocale& locale);

/// What an edit of the column replaces: the input as it is set (MW of several phases: their sum);
/// monostate when it is not set or the site has no phase. Precondition: an input column.
[[nodiscard]] model::Value currentValue(const SiteColumn& column, const model::Site& site);
/// Why a cell cannot be edited; empty when it can.
[[nodiscard]] QString whyReadOnly(const SiteColumn& column, const model::Site& site);

/// The changes that set a cell. MW are shared out over several phases as they are now, anything
/// else is set in each. value is of the field's type (steps: the number in force from the
/// as-of quarter's step on). A moved site takes country and state of its new place along unless
/// they were set by hand; one whose country or state is set keeps them from then on.
/// Precondition: whyReadOnly() is empty.
[[nodiscard]] std::vector<model::Change> changesFor(const SiteColumn& column,
                                                    const CellContext& context, model::Id siteId,
                                                    const model::Site& site,
                                                    const model::Value& value);

}  // namespace gigasite::ui
