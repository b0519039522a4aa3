// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/archivetypes.h"
#include "model/io/buffers.h"
#include "model/io/fieldpath.h"

#include <boost/archive/text_oarchive.hpp>
#include <boost/serialization/serialization.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

namespace gigasite::model::io {

/// Base of the writing archive that owns its stream, so that the stream exists before Boost's base.
struct WriteStream {
    explicit WriteStream(std::size_t limit);
    WriteBuffer m_buffer;
    std::ostream m_stream;
};

/// Boost text archive that writes values only: no header, class ids, versions, tracking or
/// pointers. Tokens are separated by one blank, or one line end before an item of a list of
/// structures; numbers are written by std::to_chars whatever the locale. Values that could not be
/// read back (NaN, infinity, invalid UTF-8, over a limit) are refused with ArchiveFault.
class BoundedTextOArchive : private WriteStream,
                            public boost::archive::text_oarchive_impl<BoundedTextOArchive> {
  public:
    explicit BoundedTextOArchive(std::size_t limit = kMaxFileBytes);

    /// The bytes, ended by a line end. The archive is empty afterwards.
    [[nodiscard]] std::string finish();

    [[nodiscard]] FieldPath& path() { return m_path; }
    void saveCount(std::size_t count, std::size_t limit);
    /// The next token starts a new line.
    void startLine() { m_separator = '\n'; }
    /// Throws ArchiveFault about the current field.
    [[noreturn]] void fail(const char* code, std::vector<std::string> arguments = {}) const;

  private:
    friend class boost::archive::detail::interface_oarchive<BoundedTextOArchive>;
    friend class boost::archive::save_access;

    template <class T>
    void save_override(const T& value) {
        using namespace detail;
        static_assert(!std::is_pointer_v<T>, "the file holds values and ids, never pointers");
        if constexpr (kIsBoostInternal<T>) {
            fail("io.notAValue");
        } else if constexpr (IsNvp<T>::value) {
            const FieldPath::Scope scope(m_path, value.name());
            save_override(value.const_value());
        } else if constexpr (IsCapped<T>::value) {
            const FieldPath::Scope scope(m_path, value.name);
            saveList(value.list, value.limit);
        } else if constexpr (std::is_same_v<T, bool>) {
            token(value ? "1" : "0");
        } else if constexpr (std::is_enum_v<T>) {
            static_assert(kEnumCount<T> > 0, "specialise kEnumCount for this enum");
            saveChoice(static_cast<long long>(value), kEnumCount<T>);
        } else if constexpr (std::is_same_v<T, double>) {
            saveNumber(value);
        } else if constexpr (kIsInteger<T> && std::is_signed_v<T>) {
            saveInteger(static_cast<long long>(value));
        } else if constexpr (kIsInteger<T>) {
            saveUnsigned(static_cast<unsigned long long>(value));
        } else if constexpr (std::is_same_v<T, std::string>) {
            saveText(value);
        } else if constexpr (IsOptional<T>::value) {
            token(value ? "1" : "0");
            if (value) {
                save_override(*value);
            }
        } else if constexpr (IsVariant<T>::value) {
            saveChoice(static_cast<long long>(value.index()), std::variant_size_v<T>);
            std::visit([this](const auto& held) { this->save_override(held); }, value);
        } else if constexpr (IsPair<T>::value) {
            save_override(value.first);
            save_override(value.second);
        } else if constexpr (IsVector<T>::value) {
            saveList(value, kMaxListItems);
        } else if constexpr (IsRef<T>::value) {
            if (!value) {
                fail("io.missingPart");
            }
            save_override(*value);
        } else if constexpr (!std::is_same_v<T, std::monostate>) {
            static_assert(std::is_class_v<T>);
            // Straight to serialize(): whatever traits the type has, no class information is kept.
            boost::serialization::serialize_adl(*this, const_cast<T&>(value), 0U);
        }
    }

    template <class T>
    void saveList(const std::vector<T>& list, std::size_t limit) {
        saveCount(list.size(), limit);
        for (std::size_t i = 0; i < list.size(); ++i) {
            const FieldPath::Scope scope(m_path, i);
            if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
                startLine();
            }
            save_override(list[i]);
        }
    }

    void token(std::string_view text);
    void saveChoice(long long value, long long count);
    void saveNumber(double value);
    void saveInteger(long long value);
    void saveUnsigned(unsigned long long value);
    void saveText(const std::string& text);

    FieldPath m_path;
    char m_separator = '\0';  ///< before the next token; NUL: none
};

}  // namespace gigasite::model::io
