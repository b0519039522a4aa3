// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/climate/climatetables.h"

#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace gigasite::test {

/// The files of resources/climate as bytes that a test may spoil before loading.
class ClimateResources {
  public:
    ClimateResources() {
        for (const char* name : {"cells.bin", "kc_quantiles.csv", "t_diurnal.csv",
                                 "power_curve.csv", "parameters.csv"}) {
            std::ifstream file(std::string(GIGASITE_SOURCE_DIR "/resources/climate/") + name,
                               std::ios::binary);
            m_bytes[name] = {std::istreambuf_iterator<char>(file), {}};
        }
    }
    std::string& bytes(const std::string& name) { return m_bytes.at(name); }

    [[nodiscard]] model::Result<model::ClimateTables> load() const {
        return model::ClimateTables::load({file("cells.bin"), file("kc_quantiles.csv"),
                                           file("t_diurnal.csv"), file("power_curve.csv"),
                                           file("parameters.csv")});
    }

  private:
    [[nodiscard]] model::ClimateFile file(const std::string& name) const {
        return {name, m_bytes.at(name)};
    }

    std::map<std::string, std::string> m_bytes;
};

}  // namespace gigasite::test
