// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/archivetypes.h"
#include "model/io/buffers.h"
#include "model/io/fieldpath.h"

#include <boost/archive/text_iarchive.hpp>
#include <boost/serialization/serialization.hpp>

#include <functional>
#include <istream>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>

namespace gigasite::model::io {

/// How a long load is watched from outside. progress gets the share done, 0..1, at most about a
/// hundred times, on the loading thread; may be empty.
struct LoadWatch {
    std::stop_token stop;
    std::function<void(double)> progress;
};

/// Base of the reading archive that owns its stream, so that the stream exists before Boost's base.
struct ReadStream {
    explicit ReadStream(std::string_view bytes);
    ReadBuffer m_buffer;
    std::istream m_stream;
};

/// Boost text archive that reads what BoundedTextOArchive writes and trusts no byte of it: counts
/// and texts are limited by a cap and by the bytes left, integers, bools, enums and tags are
/// checked, doubles are finite, and no class information or pointer can occur. Memory used is
/// proportional to the bytes given. Throws ArchiveFault; use readArchive().
class BoundedTextIArchive : private ReadStream,
                            public boost::archive::text_iarchive_impl<BoundedTextIArchive> {
  public:
    explicit BoundedTextIArchive(std::string_view bytes, LoadWatch watch = {});

    /// Refuses anything after the last value.
    void finish();

    [[nodiscard]] FieldPath& path() { return m_path; }
    [[nodiscard]] std::size_t loadCount(std::size_t limit);
    /// To be called before each item of a long list: cancellation and progress.
    void tick();
    /// Throws ArchiveFault about the current field.
    [[noreturn]] void fail(const char* code, std::vector<std::string> arguments = {}) const;

  private:
    friend class boost::archive::detail::interface_iarchive<BoundedTextIArchive>;
    friend class boost::archive::load_access;

    // Wrappers (nvp, Capped) arrive const and refer to what is to be filled.
    template <class T>
    void load_override(const boost::serialization::nvp<T>& wrapper) {
        const FieldPath::Scope scope(m_path, wrapper.name());
        load_override(wrapper.value());
    }
    template <class T>
    void load_override(const Capped<T>& wrapper) {
        const FieldPath::Scope scope(m_path, wrapper.name);
        loadList(wrapper.list, wrapper.limit);
    }

    template <class T>
    requires(!std::is_const_v<T>) void load_override(T& value) {
        using namespace detail;
        static_assert(!std::is_pointer_v<T>, "the file holds values and ids, never pointers");
        if constexpr (kIsBoostInternal<T>) {
            fail("io.notAValue");
        } else if constexpr (std::is_same_v<T, bool>) {
            value = loadChoice(2) == 1;
        } else if constexpr (std::is_enum_v<T>) {
            static_assert(kEnumCount<T> > 0, "specialise kEnumCount for this enum");
            value = static_cast<T>(loadChoice(kEnumCount<T>));
        } else if constexpr (std::is_same_v<T, double>) {
            value = loadNumber();
        } else if constexpr (kIsInteger<T>) {
            value = loadInteger<T>();
        } else if constexpr (std::is_same_v<T, std::string>) {
            loadText(value);
        } else if constexpr (IsOptional<T>::value) {
            loadOptional(value);
        } else if constexpr (IsVariant<T>::value) {
            loadVariant(value, loadChoice(std::variant_size_v<T>));
        } else if constexpr (IsPair<T>::value) {
            load_override(value.first);
            load_override(value.second);
        } else if constexpr (IsVector<T>::value) {
            loadList(value, kMaxListItems);
        } else if constexpr (IsRef<T>::value) {
            auto held = std::make_shared<std::remove_const_t<typename T::element_type>>();
            load_override(*held);
            value = std::move(held);
        } else if constexpr (!std::is_same_v<T, std::monostate>) {
            static_assert(std::is_class_v<T>);
            boost::serialization::serialize_adl(*this, value, 0U);
        }
    }

    template <class T>
    void loadOptional(std::optional<T>& value) {
        value.reset();
        if (loadChoice(2) == 1) {
            load_override(value.emplace());
        }
    }

    template <std::size_t I = 0, class... T>
    void loadVariant(std::variant<T...>& value, long long tag) {
        if constexpr (I < sizeof...(T)) {
            if (tag == static_cast<long long>(I)) {
                load_override(value.template emplace<I>());
            } else {
                loadVariant<I + 1>(value, tag);
            }
        }
    }

    template <class T>
    void loadList(std::vector<T>& list, std::size_t limit) {
        const std::size_t count = loadCount(limit);
        list.clear();
        for (std::size_t i = 0; i < count; ++i) {
            // No reserve from an unchecked count: the list grows only as values really arrive.
            const FieldPath::Scope scope(m_path, i);
            tick();
            load_override(list.emplace_back());
        }
    }

    template <class T>
    T loadInteger();

    [[nodiscard]] std::string_view token();
    [[nodiscard]] long long loadChoice(long long count);
    [[nodiscard]] double loadNumber();
    void loadText(std::string& text);
    void skipSeparator();
    [[noreturn]] void failValue(std::string_view found) const;

    LoadWatch m_watch;
    FieldPath m_path;
    bool m_first = true;
    double m_reported = 0.0;
};

extern template int BoundedTextIArchive::loadInteger<int>();
extern template long BoundedTextIArchive::loadInteger<long>();
extern template long long BoundedTextIArchive::loadInteger<long long>();
extern template unsigned BoundedTextIArchive::loadInteger<unsigned>();
extern template unsigned long BoundedTextIArchive::loadInteger<unsigned long>();
extern template unsigned long long BoundedTextIArchive::loadInteger<unsigned long long>();

}  // namespace gigasite::model::io
