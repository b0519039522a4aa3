// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/plan/plan.h"

#include <span>
#include <string_view>

namespace gigasite::model {

enum class ValueType { boolean, integer, real, text, choice, quarter, steps, reference };

/// Unit of a field or metric, in the base unit the model computes in.
enum class Unit {
    none,
    share,
    perYear,
    mw,
    mwh,
    usd,
    usdPerMwh,
    usdPerKw,
    usdPerKwh,
    usdPerKwYear,
    usdPerKwMonth,
    usdPerMw,
    usdPerMmbtu,
    usdPerTonne,
    usdPerM3,
    usdPerH100eHour,
    kgPerMwh,
    tonnesPerYear,
    tonnes,
    m3PerYear,
    m3,
    mmbtuPerMwh,
    degree,
    metre,
    metrePerSecond,
    hours,
    quarters,
    years,
    year,
    month,
    chips,
    h100e,
    cycles,
    jobs,
    hectare,
    h100eHours,
    jobYears,
};

/// What an edit of the field can touch: which part of the evaluation must be done again.
enum class ChangeKind { text, place, build, energy, money, programme };

/// One input of the plan: the row that drives JSON, file, diff, validation, inspector and help.
struct Field {
    std::string_view id;  ///< "asset.capacityMw"; the part after the dot is the member's name
    EntityKind entity = EntityKind::header;
    ValueType type = ValueType::real;
    Unit unit = Unit::none;
    bool optional = false;  ///< monostate allowed: the catalogue's value holds
    double minimum = 0.0;   ///< numbers and step values; choices: 0..choices.size()-1
    double maximum = 0.0;
    ChangeKind change = ChangeKind::energy;
    std::string_view defaultKey;  ///< catalogue figure that stands in when not set
    std::span<const std::string_view> choices;
    Value (*get)(const void* entity) = nullptr;
    void (*set)(void* entity, const Value& value) = nullptr;  ///< precondition: checked value

    /// The id without its entity prefix.
    [[nodiscard]] std::string_view name() const { return id.substr(id.find('.') + 1); }
};

/// Every input, grouped by entity, in the order forms and files show them.
[[nodiscard]] std::span<const Field> fields();
[[nodiscard]] std::span<const Field> fieldsOf(EntityKind entity);
/// Null when there is no such field.
[[nodiscard]] const Field* findField(std::string_view id);

/// Wire name of an entity kind ("asset"); empty for none.
[[nodiscard]] std::string_view entityName(EntityKind kind);

/// Whether the value may be stored in the field: type, range, choice, rising steps, text length and
/// valid UTF-8. Problems: plan.wrongType, plan.outOfRange [value, minimum, maximum],
/// plan.badChoice, plan.stepsNotRising, plan.textTooLong, plan.badText; where = the field's id.
[[nodiscard]] Result<Done> check(const Field& field, const Value& value);

inline constexpr std::size_t kMaxTextBytes = 65536;
inline constexpr std::size_t kMaxSteps = 400;

}  // namespace gigasite::model
