// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/inputarchive.h"

#include "model/io/archivefault.h"
#include "model/io/printable.h"
#include "model/plan/text.h"

#include <boost/archive/impl/archive_serializer_map.ipp>
#include <boost/archive/impl/basic_text_iarchive.ipp>
#include <boost/archive/impl/text_iarchive_impl.ipp>

#include <charconv>
#include <cmath>
#include <locale>

namespace boost::archive {
template class basic_text_iarchive<gigasite::model::io::BoundedTextIArchive>;
template class text_iarchive_impl<gigasite::model::io::BoundedTextIArchive>;
namespace detail {
template class archive_serializer_map<gigasite::model::io::BoundedTextIArchive>;
}  // namespace detail
}  // namespace boost::archive

namespace gigasite::model::io {

namespace {

/// The longest shortest-form double has 24 characters, the longest integer 20.
constexpr std::size_t kMaxTokenBytes = 32;
constexpr double kProgressStep = 0.01;

}  // namespace

ReadStream::ReadStream(std::string_view bytes) : m_buffer(bytes), m_stream(&m_buffer) {
    m_stream.imbue(std::locale::classic());
}

BoundedTextIArchive::BoundedTextIArchive(std::string_view bytes, LoadWatch watch)
    : ReadStream(bytes),
      text_iarchive_impl(m_stream, boost::archive::no_header | boost::archive::no_codecvt),
      m_watch(std::move(watch)) {
}

void BoundedTextIArchive::fail(const char* code, std::vector<std::string> arguments) const {
    throw ArchiveFault(Problem{code, m_path.text(), std::move(arguments)});
}

void BoundedTextIArchive::failValue(std::string_view found) const {
    fail("io.badValue", {printable(found)});
}

void BoundedTextIArchive::finish() {
    if (m_buffer.rest() != "\n") {
        throw ArchiveFault(Problem{"io.payloadTrailing", {}, {std::to_string(m_buffer.left())}});
    }
    m_buffer.skip(1);
}

void BoundedTextIArchive::tick() {
    if (m_watch.stop.stop_requested()) {
        throw ArchiveFault(Problem{"io.cancelled", {}, {}});
    }
    if (!m_watch.progress) {
        return;
    }
    const double done =
        1.0 - static_cast<double>(m_buffer.left()) / static_cast<double>(m_buffer.total());
    if (done >= m_reported + kProgressStep) {
        m_reported = done;
        m_watch.progress(done);
    }
}

void BoundedTextIArchive::skipSeparator() {
    if (m_first) {
        m_first = false;
        return;
    }
    if (m_buffer.left() == 0) {
        fail("io.payloadCutShort");
    }
    const char c = m_buffer.rest().front();
    if (c != ' ' && c != '\n') {
        failValue(m_buffer.rest());
    }
    m_buffer.skip(1);
}

std::string_view BoundedTextIArchive::token() {
    skipSeparator();
    if (m_buffer.left() == 0) {
        fail("io.payloadCutShort");
    }
    const std::string_view window = m_buffer.rest().substr(0, kMaxTokenBytes + 1);
    const std::size_t length = std::min(window.find_first_of(" \n"), window.size());
    if (length == 0 || length > kMaxTokenBytes) {
        failValue(window);
    }
    m_buffer.skip(length);
    return window.substr(0, length);
}

template <class T>
T BoundedTextIArchive::loadInteger() {
    const std::string_view text = token();
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        failValue(text);
    }
    return value;
}

template int BoundedTextIArchive::loadInteger<int>();
template long BoundedTextIArchive::loadInteger<long>();
template long long BoundedTextIArchive::loadInteger<long long>();
template unsigned BoundedTextIArchive::loadInteger<unsigned>();
template unsigned long BoundedTextIArchive::loadInteger<unsigned long>();
template unsigned long long BoundedTextIArchive::loadInteger<unsigned long long>();

long long BoundedTextIArchive::loadChoice(long long count) {
    const auto value = loadInteger<long long>();
    if (value < 0 || value >= count) {
        failValue(std::to_string(value));
    }
    return value;
}

double BoundedTextIArchive::loadNumber() {
    const std::string_view text = token();
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        failValue(text);
    }
    return value;
}

std::size_t BoundedTextIArchive::loadCount(std::size_t limit) {
    const auto count = loadInteger<long long>();
    if (count < 0) {
        failValue(std::to_string(count));
    }
    const auto size = static_cast<std::size_t>(count);
    if (size > limit) {
        fail("io.tooMany", {std::to_string(size), std::to_string(limit)});
    }
    // Each item takes at least a separator and one character.
    if (size > m_buffer.left() / 2) {
        fail("io.payloadCutShort");
    }
    return size;
}

void BoundedTextIArchive::loadText(std::string& text) {
    const auto size = loadInteger<long long>();
    if (size < 0) {
        failValue(std::to_string(size));
    }
    const auto bytes = static_cast<std::size_t>(size);
    if (bytes > kMaxTextBytes) {
        fail("io.textTooLong", {std::to_string(bytes), std::to_string(kMaxTextBytes)});
    }
    skipSeparator();
    if (bytes > m_buffer.left()) {
        fail("io.payloadCutShort");
    }
    const std::string_view found = m_buffer.rest().substr(0, bytes);
    if (!isValidUtf8(found)) {
        fail("io.badText");
    }
    text.assign(found);
    m_buffer.skip(bytes);
}

}  // namespace gigasite::model::io
