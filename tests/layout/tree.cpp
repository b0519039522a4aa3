// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/tree.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

bool isIgnored(const QString& name, bool atRoot) {
    static const QStringList anywhere{u".git"_s, u".cache"_s, u"node_modules"_s, u"__pycache__"_s,
                                      u"compile_commands.json"_s};
    static const QStringList root{u"build"_s, u"CMakeUserPresets.json"_s};
    return anywhere.contains(name) || name.endsWith(u".swp"_s) || (atRoot && root.contains(name));
}

void readFolder(Tree& tree, const QDir& root, const QString& folder) {
    const QDir here(folder.isEmpty() ? root.path() : root.filePath(folder));
    const auto entries =
        here.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        if (isIgnored(entry.fileName(), folder.isEmpty())) {
            continue;
        }
        const QString path = folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName();
        if (folder.isEmpty()) {
            tree.topLevel.append(entry.fileName());
        }
        if (entry.isDir() && !entry.isSymLink()) {
            readFolder(tree, root, path);
            continue;
        }
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly)) {
            tree.files.insert(path, file.readAll());
        }
    }
}

}  // namespace

Tree Tree::load(const QString& root) {
    Tree tree;
    readFolder(tree, QDir(root), QString());
    return tree;
}

QString Tree::text(const QString& path) const {
    return QString::fromUtf8(files.value(path));
}

QStringList Tree::paths(const QStringList& endings, const QString& prefix) const {
    QStringList found;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const bool wanted = std::any_of(endings.begin(), endings.end(), [&](const QString& ending) {
            return file.key().endsWith(ending);
        });
        if (wanted && file.key().startsWith(prefix)) {
            found.append(file.key());
        }
    }
    return found;
}

bool isCpp(const QString& path) {
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s);
}

bool isCMake(const QString& path) {
    return nameOf(path) == u"CMakeLists.txt"_s || path.endsWith(u".cmake"_s);
}

bool isScript(const Tree& tree, const QString& path) {
    return path.endsWith(u".py"_s) || path.endsWith(u".sh"_s) || path.endsWith(u".mjs"_s) ||
           tree.files.value(path).startsWith("#!");
}

QString folderOf(const QString& path) {
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

QString nameOf(const QString& path) {
    return path.mid(path.lastIndexOf(u'/') + 1);
}

}  // namespace gigasite::layout
