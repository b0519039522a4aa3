// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

/// The shipped tables as bytes that a test may damage before loading.
class CatalogFiles {
  public:
    CatalogFiles() {
        for (const std::string& name : gigasite::model::catalogFileNames()) {
            std::ifstream stream(std::string(GIGASITE_SOURCE_DIR "/resources/catalog/") + name,
                                 std::ios::binary);
            std::ostringstream text;
            text << stream.rdbuf();
            m_bytes[name] = text.str();
        }
    }

    std::map<std::string, std::string>& bytes() { return m_bytes; }

    gigasite::model::Result<gigasite::model::Catalog> load() const {
        std::vector<gigasite::model::NamedBytes> files;
        for (const auto& [name, text] : m_bytes) {
            files.push_back({name, text});
        }
        return gigasite::model::Catalog::load(files);
    }

  private:
    std::map<std::string, std::string> m_bytes;
};
