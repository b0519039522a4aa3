// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/format1/format1.h"

#include "model/io/archive.h"
#include "model/io/format1/planvalues.h"

namespace gigasite::model::io::format1 {

Result<std::string> write(const PlanFile& file) {
    return writeArchive(file);
}

Result<PlanFile> read(std::string_view payload, LoadWatch watch) {
    return readArchive<PlanFile>(payload, std::move(watch));
}

}  // namespace gigasite::model::io::format1
