// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/rules.h"

#include <QRegularExpression>

#include "tests/layout/scan.h"

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

bool isText(const QByteArray& bytes) {
    return !bytes.left(8000).contains('\0');
}

/// Code, build files, scripts and pages: everything people write by hand.
QStringList handWritten(const Tree& tree) {
    QStringList found;
    for (auto file = tree.files.begin(); file != tree.files.end(); ++file) {
        const QString& path = file.key();
        if (isCpp(path) || isCMake(path) || isScript(tree, path) || path.endsWith(u".md"_s)) {
            found.append(path);
        }
    }
    return found;
}

QStringList linesThat(const Tree& tree, const QStringList& paths,
                      const QRegularExpression& wanted) {
    QStringList found;
    for (const QString& path : paths) {
        const QStringList lines = tree.text(path).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto match = wanted.match(lines[i]);
            if (match.hasMatch()) {
                found.append(u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(match.captured()));
            }
        }
    }
    return found;
}

QStringList topLevelNames(const Tree& tree) {
    static const QStringList permitted{u"CMakeLists.txt"_s,
                                       u"app"_s,
                                       u"ui"_s,
                                       u"model"_s,
                                       u"resources"_s,
                                       u"tests"_s,
                                       u"translations"_s,
                                       u"README.md"_s,
                                       u"LICENSE"_s,
                                       u".ci"_s,
                                       u".clang-format"_s,
                                       u".clang-tidy"_s,
                                       u".editorconfig"_s,
                                       u".gitignore"_s,
                                       u"CMakePresets.json"_s};
    QStringList found;
    for (const QString& name : tree.topLevel) {
        if (!permitted.contains(name)) {
            found.append(u"%1: does not belong at the top"_s.arg(name));
        }
    }
    return found;
}

QStringList spdxLines(const Tree& tree) {
    static const QRegularExpression wanted(
        u"\\A(#![^\\n]*\\n)?(//|#) SPDX-FileCopyrightText: \\d{4} The Gigasite developers\\n"
        "(//|#) SPDX-License-Identifier: GPL-3\\.0-or-later\\n"_s);
    QStringList found;
    for (auto file = tree.files.begin(); file != tree.files.end(); ++file) {
        const QString& path = file.key();
        const bool source = isCpp(path) || isCMake(path) || isScript(tree, path);
        if (source && !wanted.match(tree.text(path)).hasMatch()) {
            found.append(u"%1: does not begin with the two SPDX lines"_s.arg(path));
        }
    }
    return found;
}

QStringList pragmaOnce(const Tree& tree) {
    QStringList found;
    for (const QString& path : tree.paths({u".h"_s})) {
        // Highway includes a file named -inl.h once per instruction set.
        if (!path.endsWith(u"-inl.h"_s) && !tree.text(path).contains(u"\n#pragma once\n"_s)) {
            found.append(u"%1: no #pragma once"_s.arg(path));
        }
    }
    return found;
}

/// Does the CMake text name the file, by its own name or by a pattern such as bench_${module}.cpp
/// whose variable part stands elsewhere in the text?
bool lists(const QString& cmake, const QString& file) {
    const QString named = u"(^|[\\s\"/(])%1($|[\\s\")])"_s.arg(QRegularExpression::escape(file));
    if (QRegularExpression(named, QRegularExpression::MultilineOption).match(cmake).hasMatch()) {
        return true;
    }
    static const QRegularExpression patterned(u"[\\w/]*\\$\\{\\w+\\}[\\w/.]*\\.cpp"_s);
    static const QRegularExpression variable(u"\\\\\\$\\\\\\{\\w+\\\\\\}"_s);
    for (const auto& token : patterned.globalMatch(cmake)) {
        QString pattern = QRegularExpression::escape(token.captured());
        pattern.replace(variable, u"(\\w+)"_s);
        const auto match = QRegularExpression(u"^%1$"_s.arg(pattern)).match(file);
        if (match.hasMatch() && lists(cmake, match.captured(1))) {
            return true;
        }
    }
    return false;
}

/// The file is listed in a CMakeLists.txt of its folder or of one above.
bool isListed(const Tree& tree, const QString& path) {
    for (QString folder = folderOf(path);; folder = folderOf(folder)) {
        const QString cmake =
            folder.isEmpty() ? u"CMakeLists.txt"_s : folder + u"/CMakeLists.txt"_s;
        const QString relative = folder.isEmpty() ? path : path.mid(folder.size() + 1);
        if (lists(tree.text(cmake), relative)) {
            return true;
        }
        if (folder.isEmpty()) {
            return false;
        }
    }
}

QStringList noOrphanSources(const Tree& tree) {
    QStringList found;
    for (const QString& path : tree.paths({u".cpp"_s})) {
        if (!isListed(tree, path)) {
            found.append(u"%1: no CMakeLists.txt lists it"_s.arg(path));
        }
    }
    return found;
}

/// A folder whose CMakeLists.txt no parent adds is never built, and nothing says so.
QStringList noOrphanFolders(const Tree& tree) {
    QStringList found;
    for (const QString& path : tree.paths({u"/CMakeLists.txt"_s})) {
        const QString folder = folderOf(path);
        if (!isListed(tree, folder)) {
            found.append(u"%1: no CMakeLists.txt above adds it"_s.arg(folder));
        }
    }
    return found;
}

QStringList noMachinePaths(const Tree& tree) {
    // In parts, so that this file keeps its own rule.
    static const QRegularExpression machine(
        u"(?<![\\w./$}])/(root/|work/|tm"
        "p/\\w)"_s);
    static const QRegularExpression people(
        u"(?<![\\w./$}])/(home/\\w|Users/\\w)|[A-Z]:\\\\Users"_s);
    QStringList all;
    QStringList shipped;
    for (auto file = tree.files.begin(); file != tree.files.end(); ++file) {
        if (isText(file.value()) && file.key() != u"LICENSE"_s) {
            all.append(file.key());
            // Tests make up paths of people, for example in a list of recent files.
            if (!file.key().startsWith(u"tests/"_s)) {
                shipped.append(file.key());
            }
        }
    }
    return linesThat(tree, all, machine) + linesThat(tree, shipped, people);
}

/// Where packages come from is the business of the machine, not of the tree.
QStringList noPackageHosts(const Tree& tree) {
    static const QRegularExpression wanted(
        u"(deb|security|archive)\\.(debi"
        "an|ubu"
        "ntu)\\.(org|com)|py"
        "pi\\.org|registry\\.np"
        "mjs\\.org|proxy\\.gol"
        "ang\\.org|index\\.crat"
        "es\\.io|(index-u"
        "rl|--regis"
        "try)"_s);
    return linesThat(tree, handWritten(tree), wanted);
}

QStringList noUnfinishedWords(const Tree& tree) {
    static const QRegularExpression wanted(
        u"\\b(TO"
        "DO|FIX"
        "ME|XX"
        "X|HA"
        "CK|not imple"
        "mented|place"
        "holder|st"
        "ub)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return linesThat(tree, handWritten(tree), wanted);
}

QStringList fileNames(const Tree& tree) {
    static const QRegularExpression wanted(u"^[a-z0-9_.-]+$"_s);
    QStringList found;
    for (const QString& path : tree.files.keys()) {
        const bool source = isCpp(path) || path.endsWith(u".py"_s) || path.endsWith(u".svg"_s);
        const bool application = path.startsWith(u"resources/desktop/"_s);
        if (source && !application && !wanted.match(nameOf(path)).hasMatch()) {
            found.append(u"%1: file names are lower case"_s.arg(path));
        }
    }
    return found;
}

QStringList tidyText(const Tree& tree) {
    static const QRegularExpression wanted(u"\\t| +$|\\r"_s);
    QStringList paths;
    for (const QString& path : handWritten(tree)) {
        if (!path.endsWith(u".md"_s)) {
            paths.append(path);
        }
    }
    QStringList found;
    for (const QString& line : linesThat(tree, paths, wanted)) {
        found.append(line.section(u':', 0, 1) + u": tab, blank at the end or carriage return"_s);
    }
    return found;
}

}  // namespace

std::vector<Rule> fileRules() {
    return {{"top level", topLevelNames},
            {"SPDX lines", spdxLines},
            {"pragma once", pragmaOnce},
            {"every source is listed", noOrphanSources},
            {"every folder is added", noOrphanFolders},
            {"no machine paths", noMachinePaths},
            {"no package hosts", noPackageHosts},
            {"no unfinished work", noUnfinishedWords},
            {"file names", fileNames},
            {"tidy text", tidyText}};
}

std::vector<Rule> allRules() {
    std::vector<Rule> rules = codeRules();
    for (const auto& more : {fileRules(), dataRules()}) {
        rules.insert(rules.end(), more.begin(), more.end());
    }
    return rules;
}

}  // namespace gigasite::layout
