// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/value.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace gigasite::model {

/// Persistent map from id to an immutable leaf, ordered by id. Entries lie in shared chunks, so a
/// changed copy costs one chunk and one short vector of pointers: ten thousand undo steps of a
/// large plan stay small, and equal chunks are recognised by their address.
template <class T>
class Table {
  public:
    struct Entry {
        Id id = 0;
        Ref<T> value;
    };

    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Entry;
        using difference_type = std::ptrdiff_t;
        using pointer = const Entry*;
        using reference = const Entry&;

        Iterator() = default;
        Iterator(const Table* table, std::size_t chunk) : m_table(table), m_chunk(chunk) {}
        reference operator*() const { return (*m_table->m_chunks[m_chunk])[m_index]; }
        pointer operator->() const { return &**this; }
        Iterator& operator++() {
            if (++m_index == m_table->m_chunks[m_chunk]->size()) {
                m_index = 0;
                ++m_chunk;
            }
            return *this;
        }
        Iterator operator++(int) {
            Iterator old = *this;
            ++*this;
            return old;
        }
        bool operator==(const Iterator&) const = default;

      private:
        const Table* m_table = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_index = 0;
    };

    [[nodiscard]] Iterator begin() const { return Iterator(this, 0); }
    [[nodiscard]] Iterator end() const { return Iterator(this, m_chunks.size()); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }

    /// The leaf, or null when there is none with this id.
    [[nodiscard]] Ref<T> find(Id id) const {
        const std::size_t chunk = chunkFor(id);
        if (chunk == m_chunks.size()) {
            return nullptr;
        }
        const auto at = lowerBound(*m_chunks[chunk], id);
        return at != m_chunks[chunk]->end() && at->id == id ? at->value : nullptr;
    }

    /// Inserts or replaces.
    void set(Id id, Ref<T> value) {
        const std::size_t chunk =
            std::min(chunkFor(id), m_chunks.empty() ? 0 : m_chunks.size() - 1);
        if (m_chunks.empty()) {
            m_chunks.push_back(std::make_shared<const Chunk>(Chunk{{id, std::move(value)}}));
            m_size = 1;
            return;
        }
        auto changed = std::make_shared<Chunk>();
        changed->reserve(m_chunks[chunk]->size() + 1);
        *changed = *m_chunks[chunk];
        const auto at = std::lower_bound(changed->begin(), changed->end(), id, before);
        if (at != changed->end() && at->id == id) {
            at->value = std::move(value);
        } else {
            changed->insert(at, Entry{id, std::move(value)});
            ++m_size;
        }
        if (changed->size() > kChunkSize) {
            splitChunk(chunk, *changed);
        } else {
            m_chunks[chunk] = std::move(changed);
        }
    }

    /// Returns false when there was none.
    bool erase(Id id) {
        const std::size_t chunk = chunkFor(id);
        if (chunk == m_chunks.size() || !find(id)) {
            return false;
        }
        auto changed = std::make_shared<Chunk>(*m_chunks[chunk]);
        changed->erase(std::lower_bound(changed->begin(), changed->end(), id, before));
        if (changed->empty()) {
            m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk));
        } else {
            m_chunks[chunk] = std::move(changed);
        }
        --m_size;
        return true;
    }

    /// True when both share all storage; false says nothing.
    [[nodiscard]] bool sharesAll(const Table& other) const { return m_chunks == other.m_chunks; }

    /// Equal ids with equal values; shared leaves are not looked into.
    bool operator==(const Table& other) const {
        if (sharesAll(other)) {
            return true;
        }
        return m_size == other.m_size &&
               std::equal(begin(), end(), other.begin(), [](const Entry& a, const Entry& b) {
                   return a.id == b.id && (a.value == b.value || *a.value == *b.value);
               });
    }

  private:
    using Chunk = std::vector<Entry>;
    static constexpr std::size_t kChunkSize = 64;

    static bool before(const Entry& entry, Id id) { return entry.id < id; }
    static typename Chunk::const_iterator lowerBound(const Chunk& chunk, Id id) {
        return std::lower_bound(chunk.begin(), chunk.end(), id, before);
    }
    /// First chunk whose last id is not below id.
    [[nodiscard]] std::size_t chunkFor(Id id) const {
        const auto at = std::partition_point(
            m_chunks.begin(), m_chunks.end(),
            [id](const std::shared_ptr<const Chunk>& chunk) { return chunk->back().id < id; });
        return static_cast<std::size_t>(at - m_chunks.begin());
    }
    void splitChunk(std::size_t chunk, const Chunk& full) {
        // Ids mostly grow, so the earlier part stays full and the new chunk starts small.
        const bool atEnd = chunk + 1 == m_chunks.size();
        const auto cut =
            full.begin() + static_cast<std::ptrdiff_t>(atEnd ? kChunkSize : (kChunkSize + 1) / 2);
        m_chunks[chunk] = std::make_shared<const Chunk>(full.begin(), cut);
        m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk) + 1,
                        std::make_shared<const Chunk>(cut, full.end()));
    }

    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::size_t m_size = 0;
};

}  // namespace gigasite::model
