// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"
#include "model/io/limits.h"

#include <boost/archive/basic_archive.hpp>
#include <boost/serialization/library_version_type.hpp>
#include <boost/serialization/nvp.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// What both archives agree on: which C++ types may occur and how lists are limited.
namespace gigasite::model::io {

/// Specialised for every enum that may be stored: its enumerators are 0 .. kEnumCount<E> - 1.
template <class E>
inline constexpr int kEnumCount = 0;

/// A list with its own limit; made by atMost().
template <class List>
struct Capped {
    const char* name;
    List& list;
    std::size_t limit;
};

/// For use in serialize(): `ar & atMost("values", series.values, kMaxSeriesValues)`.
template <class List>
const Capped<List> atMost(const char* name, List& list, std::size_t limit) {
    return {name, list, limit};
}

/// Shorter name of Boost's make_nvp. The name appears in messages, never in the file.
template <class T>
const boost::serialization::nvp<T> named(const char* name, T& value) {
    return boost::serialization::make_nvp(name, value);
}

namespace detail {

template <class T>
struct IsNvp : std::false_type {};
template <class T>
struct IsNvp<boost::serialization::nvp<T>> : std::true_type {};

template <class T>
struct IsCapped : std::false_type {};
template <class T>
struct IsCapped<Capped<T>> : std::true_type {};

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsVariant : std::false_type {};
template <class... T>
struct IsVariant<std::variant<T...>> : std::true_type {};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
struct IsRef : std::false_type {};
template <class T>
struct IsRef<Ref<T>> : std::true_type {};

template <class T>
struct IsPair : std::false_type {};
template <class A, class B>
struct IsPair<std::pair<A, B>> : std::true_type {};

/// Class ids, versions, tracking: what Boost would store besides the values. They never occur.
template <class T>
inline constexpr bool kIsBoostInternal =
    std::is_same_v<T, boost::archive::class_id_type> ||
    std::is_same_v<T, boost::archive::class_id_optional_type> ||
    std::is_same_v<T, boost::archive::class_id_reference_type> ||
    std::is_same_v<T, boost::archive::object_id_type> ||
    std::is_same_v<T, boost::archive::object_reference_type> ||
    std::is_same_v<T, boost::archive::version_type> ||
    std::is_same_v<T, boost::serialization::library_version_type> ||
    std::is_same_v<T, boost::archive::tracking_type> ||
    std::is_same_v<T, boost::archive::class_name_type>;

template <class T>
inline constexpr bool kIsInteger = std::is_integral_v<T> && !std::is_same_v<T, bool>;

}  // namespace detail

}  // namespace gigasite::model::io
