// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace gigasite::layout {

/// The source tree as path -> content, paths relative to the root with '/'. What .gitignore leaves
/// out (build folders, caches) is not in it.
struct Tree {
    QMap<QString, QByteArray> files;
    QStringList topLevel;  ///< names of files and folders directly below the root

    [[nodiscard]] static Tree load(const QString& root);

    [[nodiscard]] bool contains(const QString& path) const { return files.contains(path); }
    [[nodiscard]] QString text(const QString& path) const;
    /// Text files whose path begins with `prefix` and ends with one of `endings`.
    [[nodiscard]] QStringList paths(const QStringList& endings, const QString& prefix = {}) const;
};

[[nodiscard]] bool isCpp(const QString& path);                       ///< .cpp, .h
[[nodiscard]] bool isCMake(const QString& path);                     ///< CMakeLists.txt, .cmake
[[nodiscard]] bool isScript(const Tree& tree, const QString& path);  ///< .py .sh .mjs or a #! line
[[nodiscard]] QString folderOf(const QString& path);                 ///< "" for the root
[[nodiscard]] QString nameOf(const QString& path);

}  // namespace gigasite::layout
