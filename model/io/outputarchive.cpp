// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/outputarchive.h"

#include "model/io/archivefault.h"
#include "model/plan/text.h"

#include <boost/archive/impl/archive_serializer_map.ipp>
#include <boost/archive/impl/basic_text_oarchive.ipp>
#include <boost/archive/impl/text_oarchive_impl.ipp>

#include <array>
#include <charconv>
#include <cmath>
#include <locale>

namespace boost::archive {
template class basic_text_oarchive<gigasite::model::io::BoundedTextOArchive>;
template class text_oarchive_impl<gigasite::model::io::BoundedTextOArchive>;
namespace detail {
template class archive_serializer_map<gigasite::model::io::BoundedTextOArchive>;
}  // namespace detail
}  // namespace boost::archive

namespace gigasite::model::io {

namespace {

template <class T>
std::string_view digits(std::array<char, 32>& room, T value) {
    const auto end = std::to_chars(room.data(), room.data() + room.size(), value).ptr;
    return {room.data(), static_cast<std::size_t>(end - room.data())};
}

}  // namespace

WriteStream::WriteStream(std::size_t limit) : m_buffer(limit), m_stream(&m_buffer) {
    m_stream.imbue(std::locale::classic());
}

BoundedTextOArchive::BoundedTextOArchive(std::size_t limit)
    : WriteStream(limit),
      text_oarchive_impl(m_stream, boost::archive::no_header | boost::archive::no_codecvt) {
}

std::string BoundedTextOArchive::finish() {
    m_separator = '\0';
    token("\n");
    return m_buffer.take();
}

void BoundedTextOArchive::fail(const char* code, std::vector<std::string> arguments) const {
    throw ArchiveFault(Problem{code, m_path.text(), std::move(arguments)});
}

void BoundedTextOArchive::token(std::string_view text) {
    const std::string_view separator(&m_separator, m_separator == '\0' ? 0 : 1);
    if (!m_buffer.append(separator) || !m_buffer.append(text)) {
        throw ArchiveFault(Problem{"io.planTooBig", {}, {std::to_string(kMaxFileBytes)}});
    }
    m_separator = ' ';
}

void BoundedTextOArchive::saveCount(std::size_t count, std::size_t limit) {
    if (count > limit) {
        fail("io.tooMany", {std::to_string(count), std::to_string(limit)});
    }
    saveUnsigned(count);
}

void BoundedTextOArchive::saveChoice(long long value, long long count) {
    if (value < 0 || value >= count) {
        fail("io.badValue", {std::to_string(value)});
    }
    saveInteger(value);
}

void BoundedTextOArchive::saveNumber(double value) {
    if (!std::isfinite(value)) {
        fail("io.notFinite");
    }
    std::array<char, 32> room{};
    token(digits(room, value));
}

void BoundedTextOArchive::saveInteger(long long value) {
    std::array<char, 32> room{};
    token(digits(room, value));
}

void BoundedTextOArchive::saveUnsigned(unsigned long long value) {
    std::array<char, 32> room{};
    token(digits(room, value));
}

void BoundedTextOArchive::saveText(const std::string& text) {
    if (text.size() > kMaxTextBytes) {
        fail("io.textTooLong", {std::to_string(text.size()), std::to_string(kMaxTextBytes)});
    }
    if (!isValidUtf8(text)) {
        fail("io.badText");
    }
    saveUnsigned(text.size());
    token(text);
}

}  // namespace gigasite::model::io
