// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/rules.h"

#include <QRegularExpression>

#include "tests/layout/scan.h"

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

/// C++ files of the program (or, with "tests/", of the tests).
QStringList cppBelow(const Tree& tree, const QStringList& folders) {
    QStringList found;
    for (const QString& folder : folders) {
        found += tree.paths({u".cpp"_s, u".h"_s}, folder);
    }
    return found;
}

QStringList program(const Tree& tree) {
    return cppBelow(tree, {u"model/"_s, u"ui/"_s, u"app/"_s});
}

QStringList includesThat(const Tree& tree, const QString& folder, const QString& pattern) {
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const QString& path : cppBelow(tree, {folder})) {
        for (const QString& include : includes(tree.text(path))) {
            if (expression.match(include).hasMatch()) {
                found.append(u"%1: includes %2"_s.arg(path, include));
            }
        }
    }
    return found;
}

/// Places in code (not in comments, not in strings) that match the pattern.
QStringList codeThat(const Tree& tree, const QStringList& paths, const QString& pattern) {
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const QString& path : paths) {
        const QString code = withoutCommentsAndStrings(tree.text(path));
        for (const auto& match : expression.globalMatch(code)) {
            found.append(u"%1:%2: %3"_s.arg(path)
                             .arg(lineOf(code, match.capturedStart()))
                             .arg(match.captured().simplified()));
        }
    }
    return found;
}

/// Lines of the CMake files of a folder that match, comments left out.
QStringList cmakeThat(const Tree& tree, const QString& folder, const QString& pattern) {
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const QString& path : tree.paths({u"CMakeLists.txt"_s, u".cmake"_s}, folder)) {
        const QStringList lines = tree.text(path).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (expression.match(lines[i].section(u'#', 0, 0)).hasMatch()) {
                found.append(u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(lines[i].trimmed()));
            }
        }
    }
    return found;
}

QStringList modelWithoutQt(const Tree& tree) {
    return includesThat(tree, u"model/"_s, u"^(Qt?[A-Z]|qt|q[a-z]+global)"_s) +
           cmakeThat(tree, u"model/"_s, u"\\bQt6?\\b|\\bqt_|AUTOMOC"_s);
}

QStringList modelKnowsNobody(const Tree& tree) {
    return includesThat(tree, u"model/"_s, u"^(\\.\\./)*(ui|app|tests)/"_s) +
           cmakeThat(tree, u"model/"_s, u"gigasite_(ui|text|app)\\b"_s);
}

QStringList uiWithoutApp(const Tree& tree) {
    return includesThat(tree, u"ui/"_s, u"^(\\.\\./)*(app|tests)/"_s) +
           cmakeThat(tree, u"ui/"_s, u"gigasite_app\\b"_s);
}

QStringList programWithoutTests(const Tree& tree) {
    return includesThat(tree, u"app/"_s, u"^(\\.\\./)*tests/"_s) +
           codeThat(tree, program(tree), u"\\bfriend\\s+class\\s+\\w*Test\\w*"_s);
}

QStringList includesFromRoot(const Tree& tree) {
    return includesThat(tree, QString(), u"(^|/)\\.\\./"_s);
}

QStringList wholeModuleIncludes(const Tree& tree) {
    return includesThat(
        tree, QString(),
        u"^(QtCore|QtGui|QtWidgets|QtCharts|QtSvg|QtTest|QtPrintSupport|bits/stdc\\+\\+\\.h)$"_s);
}

QStringList noSingletons(const Tree& tree) {
    // The application object belongs to app/; what lies below receives what it needs.
    return codeThat(tree, program(tree),
                    u"\\bstatic\\s+[\\w:<>]+\\s*[&*]\\s*(instance|self|get|singleton|shared)\\s*\\("
                    "|\\bQ_GLOBAL_STATIC\\w*"_s) +
           codeThat(tree, cppBelow(tree, {u"model/"_s, u"ui/"_s}), u"\\bqApp\\b"_s);
}

QStringList noMutableStatics(const Tree& tree) {
    QStringList found;
    for (const QString& path : program(tree)) {
        for (const QString& place : mutableStatics(tree.text(path))) {
            found.append(path + u':' + place);
        }
    }
    return found;
}

QStringList noNestedEventLoops(const Tree& tree) {
    return codeThat(tree, program(tree), u"\\bprocessEvents\\s*\\(|\\bQEventLoop\\b(?!\\s*::)"_s);
}

QStringList noStringConnects(const Tree& tree) {
    return codeThat(tree, program(tree) + cppBelow(tree, {u"tests/"_s}),
                    u"\\b(SIGNAL|SLOT)\\s*\\("_s);
}

QStringList noPlainThreadFlags(const Tree& tree) {
    return codeThat(tree, program(tree),
                    u"\\bvolatile\\b|\\batomic_thread_fence\\b|\\bQThread::terminate\\b"
                    "|\\bstd::atomic<bool>\\s+m_(cancel|stop|abort)\\w*"_s);
}

/// Standard library ranges views do not compile in the clang that builds the fuzz targets.
QStringList modelWithoutViews(const Tree& tree) {
    return codeThat(tree, cppBelow(tree, {u"model/"_s}), u"\\bstd::(ranges::)?views::"_s);
}

}  // namespace

std::vector<Rule> codeRules() {
    return {{"model without Qt", modelWithoutQt},
            {"model knows nobody", modelKnowsNobody},
            {"ui without app", uiWithoutApp},
            {"program without tests", programWithoutTests},
            {"includes from the root", includesFromRoot},
            {"no whole-module includes", wholeModuleIncludes},
            {"no singletons", noSingletons},
            {"no mutable statics", noMutableStatics},
            {"no nested event loops", noNestedEventLoops},
            {"no string connects", noStringConnects},
            {"cancel by stop_token", noPlainThreadFlags},
            {"model without views", modelWithoutViews}};
}

}  // namespace gigasite::layout
