// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/io/archivefault.h"
#include "model/io/inputarchive.h"
#include "model/io/outputarchive.h"

#include <new>
#include <string>
#include <string_view>
#include <utility>

/// The border of the archives: exceptions of Boost and of the standard library end here.
namespace gigasite::model::io {

/// Runs `work` and turns whatever it throws into a Problem: ArchiveFault as it is, memory
/// ("io.outOfMemory") and anything else, for example a Boost error ("io.damaged" with its text).
template <class Work>
auto guarded(Work&& work) -> Result<decltype(work())> {
    try {
        return work();
    } catch (const ArchiveFault& fault) {
        return fault.problem();
    } catch (const std::bad_alloc&) {
        return Problem{"io.outOfMemory", {}, {}};
    } catch (const std::exception& error) {
        return Problem{"io.damaged", {}, {error.what()}};
    }
}

/// The value as archive text. Problems: io.notFinite, io.badText, io.textTooLong, io.tooMany,
/// io.badValue, io.missingPart (where = path of the field), io.planTooBig.
template <class T>
[[nodiscard]] Result<std::string> writeArchive(const T& value, std::size_t limit = kMaxFileBytes) {
    return guarded([&] {
        BoundedTextOArchive archive(limit);
        archive << value;
        return archive.finish();
    });
}

/// The value of archive text made by writeArchive<T>(). Problems: io.badValue, io.badText,
/// io.textTooLong, io.tooMany, io.payloadCutShort (where = path of the field),
/// io.payloadTrailing, io.cancelled.
template <class T>
[[nodiscard]] Result<T> readArchive(std::string_view text, LoadWatch watch = {}) {
    return guarded([&] {
        BoundedTextIArchive archive(text, std::move(watch));
        T value;
        archive >> value;
        archive.finish();
        return value;
    });
}

}  // namespace gigasite::model::io
