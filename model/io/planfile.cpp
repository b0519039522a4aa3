// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/planfile.h"

#include "model/io/archive.h"
#include "model/io/envelope.h"
#include "model/io/format1/format1.h"
#include "model/io/plancheck.h"

namespace gigasite::model::io {

namespace {

Problem inFile(Problem problem, std::string_view fileName) {
    const std::string inside = std::move(problem.where);
    problem.where = fileName;
    if (!inside.empty()) {
        problem.where += problem.where.empty() ? inside : ": " + inside;
    }
    return problem;
}

Result<PlanFile> readFormat(const Envelope& envelope, LoadWatch watch) {
    // The only format so far; older ones get their own reader and migration here.
    return format1::read(envelope.payload, std::move(watch));
}

Result<PlanFile> load(std::string_view bytes, std::string_view fileName, LoadWatch watch) {
    const auto envelope = openEnvelope(bytes, fileName, kPlanFormat);
    if (!envelope) {
        return envelope.problem();
    }
    auto file = readFormat(envelope.value(), std::move(watch));
    if (!file) {
        return inFile(file.problem(), fileName);
    }
    if (const auto checked = checkPlan(file.value().plan); !checked) {
        return inFile(checked.problem(), fileName);
    }
    return file;
}

}  // namespace

Result<std::string> savePlan(const PlanFile& file) {
    if (const auto checked = checkPlan(file.plan); !checked) {
        return checked.problem();
    }
    const auto payload = format1::write(file);
    if (!payload) {
        return payload.problem();
    }
    std::string bytes = sealEnvelope(kPlanFormat, payload.value());
    if (bytes.size() > kMaxFileBytes) {
        return Problem{"io.planTooBig", {}, {std::to_string(kMaxFileBytes)}};
    }
    const auto again = load(bytes, {}, {});
    if (!again) {
        return again.problem();
    }
    if (!(again.value() == file)) {
        return Problem{"io.notReadBack", {}, {}};
    }
    return bytes;
}

Result<PlanFile> loadPlan(std::string_view bytes, std::string_view fileName, LoadWatch watch) {
    auto loaded = guarded([&] { return load(bytes, fileName, std::move(watch)); });
    return loaded ? std::move(loaded).value()
                  : Result<PlanFile>(inFile(loaded.problem(), fileName));
}

}  // namespace gigasite::model::io
