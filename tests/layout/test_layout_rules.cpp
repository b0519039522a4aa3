// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "tests/layout/rules.h"
#include "tests/layout/scan.h"
#include "tests/layout/tree.h"

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

const QString kSpdx = QStringLiteral(
    "// SPDX-FileCopyrightText: 2026 The Gigasite developers\n"
    "// SPDX-License-Identifier: GPL-3.0-or-later\n");
const QString kCMakeSpdx = QString(kSpdx).replace(QStringLiteral("//"), QStringLiteral("#"));

void write(const QString& root, const QString& path, const QString& content) {
    QDir(root).mkpath(folderOf(path).isEmpty() ? u"."_s : folderOf(path));
    QFile file(root + u'/' + path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(content.toUtf8());
}

/// A small tree that keeps every rule.
void writeGoodTree(const QString& root) {
    write(root, u"CMakeLists.txt"_s,
          kCMakeSpdx +
              u"add_subdirectory(model)\nadd_subdirectory(ui)\n"
              "add_subdirectory(tests)\n"_s);
    write(root, u"model/CMakeLists.txt"_s, kCMakeSpdx + u"add_library(m core/a.cpp)\n"_s);
    write(root, u"model/core/a.h"_s, kSpdx + u"#pragma once\n\nstruct A {};\n"_s);
    write(root, u"model/core/a.cpp"_s,
          kSpdx +
              u"#include \"model/core/a.h\"\n\n// processEvents() and <QString> in a comment\n"
              "const char* const kText = \"SIGNAL(x) static int n;\";\n"
              "constexpr int kMany = 1'000;\nconstexpr int kShift = int{64} << 20;\nint twice(int "
              "value = {}, int other = {});\n"
              "int twice(int value, int other) {\n    static const int two = 2;\n"
              "    int local = two;\n    return local * value + other;\n}\n"_s);
    write(root, u"ui/CMakeLists.txt"_s, kCMakeSpdx + u"foreach(module map)\nendforeach()\n"_s);
    write(root, u"ui/map/CMakeLists.txt"_s, kCMakeSpdx + u"add_library(u view.cpp)\n"_s);
    write(root, u"ui/map/view.cpp"_s,
          kSpdx +
              u"#include <QWidget>\n#include \"model/core/a.h\"\n\n"
              "class View : public QWidget {\n    Q_OBJECT\n  public:\n"
              "    static constexpr int kSize = 3;\n    static View* make();\n"
              "    int m_size = 0;\n};\n"_s);
    write(root, u"tests/CMakeLists.txt"_s,
          kCMakeSpdx +
              u"foreach(module geo)\n  add_executable(b bench_${module}.cpp)\n"
              "endforeach()\n"_s);
    write(root, u"tests/bench_geo.cpp"_s, kSpdx + u"int main() { return 0; }\n"_s);
    write(root, u"app/packages"_s, u"g++\tcompiler\n"_s);
    write(root, u"tests/packages"_s, u"# comment\nclang\tslow: fuzzing\n"_s);
    write(root, u"README.md"_s,
          u"# x\n<!-- packages begin -->\n| package | for | why |\n|---|---|---|\n"
          "| `g++` | `app/start` | compiler |\n| `clang` | `tests/run --label slow` | fuzzing |\n"
          "<!-- packages end -->\n"_s);
    write(root, u"resources/catalog/prices.csv"_s,
          u"# comment\nname,flag,usd,usd_source,usd_year,usd_grade\n"
          "\"a, b\",1,3,\"Agency, x\",2025,B\nc,0,,,,\n"_s);
    write(root, u"translations/gigasite_de.ts"_s,
          u"<TS><context><message><source>a</source><translation>b</translation></message>"
          "</context></TS>\n"_s);
    write(root, u"build/model/bad.cpp"_s, u"an ignored folder\n"_s);
}

QStringList breaches(const char* rule, const Tree& tree) {
    const auto rules = allRules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& candidate) {
        return qstrcmp(candidate.name, rule) == 0;
    });
    return found == rules.end() ? QStringList{u"no such rule"_s} : found->check(tree);
}

}  // namespace

class TestLayoutRules : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_tree = Tree::load(QStringLiteral(GIGASITE_SOURCE_DIR)); }

    void treeIsRead() {
        QVERIFY(m_tree.contains(u"CMakeLists.txt"_s));
        QVERIFY(m_tree.contains(u"tests/layout/test_layout_rules.cpp"_s));
        QVERIFY(m_tree.paths({u".cpp"_s}, u"model/"_s).size() > 3);
    }

    void repositoryKeeps_data() { addRules(); }
    void repositoryKeeps() {
        QFETCH(QString, rule);
        const QStringList found = breaches(qPrintable(rule), m_tree);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void goodTreeKeeps_data() { addRules(); }
    void goodTreeKeeps() {
        QFETCH(QString, rule);
        const QTemporaryDir folder;
        writeGoodTree(folder.path());
        const QStringList found = breaches(qPrintable(rule), Tree::load(folder.path()));
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void badTreeBreaks_data();
    void badTreeBreaks() {
        QFETCH(QString, rule);
        QFETCH(QString, path);
        QFETCH(QString, content);
        const QTemporaryDir folder;
        writeGoodTree(folder.path());
        write(folder.path(), path, content);
        const QStringList found = breaches(qPrintable(rule), Tree::load(folder.path()));
        QCOMPARE(found.size(), 1);
        const QString named = rule == u"top level"_s ? path.section(u'/', 0, 0) : path;
        QVERIFY2(found.first().startsWith(named) || found.first().startsWith(folderOf(path)),
                 qPrintable(found.first()));
    }

    void everyRuleIsShownToFail() {
        for (const Rule& rule : allRules()) {
            QVERIFY2(m_shown.contains(QString::fromLatin1(rule.name)), rule.name);
        }
    }

    void commentsAndStringsAreBlank() {
        QCOMPARE(withoutCommentsAndStrings(u"a /* b\nc */ d // e\nf"_s),
                 u"a     \n     d     \nf"_s);
        QCOMPARE(withoutCommentsAndStrings(u"x(\"a\\\"b\", 'c', 1'000)"_s),
                 u"x(\"    \", ' ', 1'000)"_s);
        QCOMPARE(withoutCommentsAndStrings(u"y = R\"(a \" b)\" + z"_s).right(4), u" + z"_s);
    }

  private:
    static void addRules() {
        QTest::addColumn<QString>("rule");
        for (const Rule& rule : allRules()) {
            QTest::newRow(rule.name) << QString::fromLatin1(rule.name);
        }
    }

    void addBad(const char* rule, const char* what, const QString& path, const QString& content) {
        m_shown.append(QString::fromLatin1(rule));
        QTest::addRow("%s: %s", rule, what) << QString::fromLatin1(rule) << path << content;
    }

    void addBadCode();
    void addBadStatics();
    void addBadFiles();
    void addBadData();

    Tree m_tree;
    QStringList m_shown;
};

void TestLayoutRules::badTreeBreaks_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("content");
    addBadCode();
    addBadStatics();
    addBadFiles();
    addBadData();
}

void TestLayoutRules::addBadCode() {
    const QString model = u"model/core/b.h"_s;
    const QString ui = u"ui/map/b.cpp"_s;
    addBad("model without Qt", "class", model, u"#include <QString>\n"_s);
    addBad("model without Qt", "module folder", model, u"#  include <QtCore/qglobal.h>\n"_s);
    addBad("model without Qt", "link line", u"model/geo/CMakeLists.txt"_s,
           u"target_link_libraries(m Qt6::Core)\n"_s);
    addBad("model knows nobody", "ui", model, u"#include \"ui/map/view.h\"\n"_s);
    addBad("model knows nobody", "app", model, u"#include \"app/document.h\"\n"_s);
    addBad("model knows nobody", "link line", u"model/geo/CMakeLists.txt"_s,
           u"target_link_libraries(m gigasite_ui)\n"_s);
    addBad("ui without app", "include", ui, u"#include \"app/document.h\"\n"_s);
    addBad("ui without app", "link line", u"ui/geo/CMakeLists.txt"_s,
           u"target_link_libraries(u gigasite_app)\n"_s);
    addBad("program without tests", "include", u"app/a.cpp"_s,
           u"#include \"tests/support/x.h\"\n"_s);
    addBad("program without tests", "friend", ui, u"class A { friend class TestA; };\n"_s);
    addBad("includes from the root", "parent", ui, u"#include \"../theme/theme.h\"\n"_s);
    addBad("no whole-module includes", "QtCore", ui, u"#include <QtCore>\n"_s);
    addBad("no singletons", "instance", ui, u"class A { static A& instance(); };\n"_s);
    addBad("no singletons", "global static", ui, u"Q_GLOBAL_STATIC(A, theA)\n"_s);
    addBad("no singletons", "application", ui, u"void f() { qApp->beep(); }\n"_s);
    addBad("no nested event loops", "processEvents", ui,
           u"void f() { QCoreApplication::processEvents(); }\n"_s);
    addBad("no nested event loops", "loop", ui, u"void f() { QEventLoop loop; }\n"_s);
    addBad("no string connects", "program", ui, u"connect(a, SIGNAL(x()), b, c);\n"_s);
    addBad("no string connects", "tests", u"tests/ui/a.cpp"_s, u"connect(a, x, b, SLOT(y()));\n"_s);
    addBad("cancel by stop_token", "flag", ui, u"std::atomic<bool> m_cancelled;\n"_s);
    addBad("cancel by stop_token", "volatile", ui, u"volatile int stop;\n"_s);
    addBad("model without views", "views", model, u"auto x = std::views::iota(1);\n"_s);
}

void TestLayoutRules::addBadStatics() {
    const auto add = [this](const char* what, const QString& code) {
        addBad("no mutable statics", what, u"ui/map/b.cpp"_s, code);
    };
    add("global", u"int counter;\n"_s);
    add("in a namespace",
        u"namespace a {\nnamespace {\nQHash<int, QString> names = make();\n}\n}\n"_s);
    add("with braces", u"namespace a {\nstd::vector<int> list{1, 2};\n}\n"_s);
    add("static in a function",
        u"int f() {\n    static int calls = 0;\n    return ++calls;\n}\n"_s);
    add("static with braces",
        u"int f() {\n    static std::vector<int> memory{1};\n    return 1;\n}\n"_s);
    add("in a lambda", u"void f() {\n    connect(a, [] { static int n = 0; });\n}\n"_s);
    add("data member", u"class A {\n    Q_OBJECT\n  public:\n    static int s_count;\n};\n"_s);
    add("thread local", u"int f() {\n    thread_local std::string buffer;\n    return 1;\n}\n"_s);
    add("inline", u"inline std::mutex gate;\n"_s);
}

void TestLayoutRules::addBadFiles() {
    const QString source = u"ui/map/b.cpp"_s;
    addBad("top level", "file", u"notes.txt"_s, u"x\n"_s);
    addBad("top level", "folder", u"src/a.cpp"_s, u"x\n"_s);
    addBad("SPDX lines", "none", source, u"int f();\n"_s);
    addBad("SPDX lines", "one", source, kSpdx.section(u'\n', 0, 0) + u"\nint f();\n"_s);
    addBad("SPDX lines", "script", u"app/tool"_s, u"#!/bin/sh\necho\n"_s);
    addBad("SPDX lines", "CMake", u"ui/geo/CMakeLists.txt"_s, u"set(a b)\n"_s);
    addBad("pragma once", "guard", u"model/core/b.h"_s,
           kSpdx + u"#ifndef B\n#define B\n#endif\n"_s);
    addBad("every source is listed", "new file", source, kSpdx);
    addBad("every source is listed", "pattern", u"tests/bench_other.cpp"_s, kSpdx);
    addBad("every folder is added", "new folder", u"ui/charts/CMakeLists.txt"_s, kCMakeSpdx);
    addBad("no machine paths", "home", source,
           u"const char* a = \"/ho"
           "me/someone/x\";\n"_s);
    addBad("no machine paths", "temporary", u"resources/help/a.txt"_s,
           u"see /tm"
           "p/x\n"_s);
    addBad("no package hosts", "registry", u"app/tool.py"_s,
           u"get('https://py"
           "pi.org/x')\n"_s);
    addBad("no unfinished work", "word", source,
           u"// to"
           "do: later\n"_s);
    addBad("file names", "upper case", u"ui/map/MapView.cpp"_s, kSpdx);
    addBad("tidy text", "tab", source, u"int a;\tint b;\n"_s);
    addBad("tidy text", "carriage return", source, u"int a;\r\n"_s);
}

void TestLayoutRules::addBadData() {
    const QString table = u"resources/catalog/b.csv"_s;
    const auto addTable = [&](const char* what, const QString& rows) {
        addBad("every shipped figure has a source", what, table, rows);
    };
    addTable("no column", u"name,usd\na,3\n"_s);
    addTable("blank source", u"name,usd,source,year,grade\na,3,Agency,2025,B\nb,4,,,\n"_s);
    addTable("no year", u"name,usd,source,year,grade\na,3,Agency,,B\n"_s);
    addTable("no grade", u"name,usd,source,year,grade\na,3,Agency,2025,\n"_s);
    addTable("second figure", u"name,usd,source,year,grade,mw\na,3,Agency,2025,B,9\n"_s);
    addBad(
        "finished translations", "unfinished", u"translations/gigasite_de.ts"_s,
        u"<TS><context><message><source>a</source><translation type=\"unfinished\"></translation>"
        "</message></context></TS>\n"_s);
    addBad("finished translations", "broken file", u"translations/gigasite_de.ts"_s, u"<TS><a>"_s);
    addBad("lists of packages", "no reason", u"app/packages"_s, u"g++\n"_s);
    addBad("README names the packages", "row missing", u"README.md"_s,
           u"<!-- packages begin -->\n| package | for | why |\n|---|---|---|\n"
           "| `g++` | `app/start` | compiler |\n<!-- packages end -->\n"_s);
    addBad("README names the packages", "no marks", u"README.md"_s, u"# x\n"_s);
}

}  // namespace gigasite::layout

QTEST_GUILESS_MAIN(gigasite::layout::TestLayoutRules)
#include "test_layout_rules.moc"
