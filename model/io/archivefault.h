// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/problem.h"

#include <exception>
#include <utility>

namespace gigasite::model::io {

/// Carries a Problem through the frames of Boost.Serialization. Thrown and caught inside model/io
/// only; callers see Result.
class ArchiveFault : public std::exception {
  public:
    explicit ArchiveFault(Problem problem) : m_problem(std::move(problem)) {}
    [[nodiscard]] const char* what() const noexcept override { return m_problem.code.c_str(); }
    [[nodiscard]] const Problem& problem() const { return m_problem; }

  private:
    Problem m_problem;
};

}  // namespace gigasite::model::io
