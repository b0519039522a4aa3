// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/layout/tree.h"

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

struct Run {
    int code = -1;
    QString output;  ///< standard output and error together
};

QString quoted(const QString& text) {
    return u'\'' + text + u'\'';
}

/// A copy of the two commands in a folder of its own, where every program they could call is a
/// stand-in that writes down how it was called. Nothing is installed or built.
class Stage {
  public:
    Stage() {
        const QString source = QStringLiteral(GIGASITE_SOURCE_DIR);
        for (const QString& folder : {u"tree/app"_s, u"tree/tests/ui"_s, u"bin"_s, u"home"_s}) {
            QDir(m_folder.path()).mkpath(folder);
        }
        for (const QString& path : {u"app/start"_s, u"app/prepare.sh"_s, u"app/packages"_s,
                                    u"tests/run"_s, u"tests/packages"_s}) {
            QFile::copy(source + u'/' + path, tree() + u'/' + path);
        }
        write(u"tree/tests/ui/CMakeLists.txt"_s, QString());
        for (const QString& tool :
             {u"bash"_s, u"sh"_s, u"env"_s, u"sed"_s, u"awk"_s, u"grep"_s, u"cat"_s, u"mkdir"_s,
              u"rm"_s, u"dirname"_s, u"flock"_s, u"tee"_s, u"chmod"_s, u"wc"_s, u"mktemp"_s,
              u"nproc"_s, u"sleep"_s}) {
            QFile::link(QStandardPaths::findExecutable(tool), m_folder.filePath(u"bin/"_s + tool));
        }
        addPackageTools();
        addBuildTools();
        m_environment.insert(u"PATH"_s, m_folder.filePath(u"bin"_s));
        m_environment.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
        set("USER_ID", "1000");
    }

    void set(const char* name, const QString& value) {
        m_environment.insert(QString::fromLatin1(name), value);
    }
    void set(const char* name, const char* value) { set(name, QString::fromLatin1(value)); }

    void addSudo() { addTool(u"sudo"_s, u"[ \"$1\" = -n ] || IN_SUDO=yes USER_ID=0 \"$@\""_s); }

    Run run(const QString& command, const QStringList& arguments = {}) const {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tree() + u'/' + command, arguments);
        if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }

    /// How a stand-in was called, one line a call.
    [[nodiscard]] QStringList calls(const QString& tool) const {
        QFile file(m_folder.filePath(u"calls-"_s + tool));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    [[nodiscard]] QString tree() const { return m_folder.filePath(u"tree"_s); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] const QProcessEnvironment& environment() const { return m_environment; }

  private:
    void write(const QString& name, const QString& content) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content.toUtf8());
        }
    }

    void addTool(const QString& name, const QString& body) {
        const QString log = quoted(m_folder.filePath(u"calls-"_s + name));
        write(u"bin/"_s + name, u"#!/bin/bash\necho \"$*\" >>"_s + log + u'\n' + body + u'\n');
        QFile::setPermissions(m_folder.filePath(u"bin/"_s + name),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void addPackageTools() {
        addTool(u"id"_s, u"echo \"$USER_ID\""_s);
        addTool(u"dpkg-query"_s,
                u"case \" $MISSING \" in *\" ${!#} \"*) exit 1 ;; esac\n"
                "echo installed"_s);
        addTool(u"apt-cache"_s, u"[ -z \"${LISTS_EMPTY:-}\" ]"_s);
        addTool(u"apt-get"_s, u"echo \"env $DEBIAN_FRONTEND ${IN_SUDO:-}\" >>"_s +
                                  quoted(m_folder.filePath(u"calls-frontend"_s)) +
                                  u"\nexit \"${APT_RESULT:-0}\""_s);
    }

    void addBuildTools() {
        addTool(u"ccache"_s, u"echo \"$HOME/the-cache\""_s);
        addTool(u"cmake"_s,
                u"[ -z \"${IN_SUDO:-}\" ] || exit 9\nif [ \"$1\" = --build ]; then\n"
                "  mkdir -p \"$2/app\" \"$2/Testing/Temporary\"\n"
                "  printf '#!/bin/bash\\nprintf \"started:\"; printf \" <%%s>\" \"$@\"\\n' "
                ">\"$2/app/gigasite\"\n  chmod +x \"$2/app/gigasite\"\nfi"_s);
        addTool(
            u"ctest"_s,
            u"case \" $* \" in\n"
            "*' -N '*'^gui$ '*) for t in ${GUI_TESTS:-}; do echo \"  Test #1: $t\"; done ;;\n"
            "*' -N '*) for t in ${TESTS:-}; do echo \"  Test #1: $t\"; done ;;\n"
            "*) echo 'SKIP   : TestA::b() no network here' >\"$2/Testing/Temporary/LastTest.log\"\n"
            "  echo \"home=$HOME zone=$TZ locale=$LC_ALL cache=$CCACHE_DIR "
            "platform=$QT_QPA_PLATFORM display=${DISPLAY:-none}\"\n"
            "  [ -z \"${DISPLAY:-}\" ] || sleep 0.5\n"
            "  echo '100% tests passed, 0 tests failed out of 1'\n"
            "  exit \"${CTEST_RESULT:-0}\" ;;\nesac"_s);
        addTool(u"dbus-run-session"_s, u"shift; \"$@\""_s);
        addTool(u"xvfb-run"_s, u"shift 3; DISPLAY=:77 \"$@\""_s);
        addTool(u"openbox"_s, u"sleep 0"_s);
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

}  // namespace

class TestLayoutScripts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingMissingMeansNoApt();
    void missingWithoutInstall_data();
    void missingWithoutInstall();
    void rootInstallsWhatIsMissing();
    void emptyListsAreFetchedOnce();
    void failedInstallIsTriedAfterAnUpdate();
    void sudoIsForAptOnly();
    void underSudoIsRefused();
    void withoutDisplay();
    void argumentsReachTheProgram();
    void wrongUse_data();
    void wrongUse();
    void buildFolderCanBeMoved();
    void secondBuildWaits();
    void slowPackagesOnlyForSlowTests();
    void noTestIsAFailure();
    void resultsOfTests();
    void testsSeeAHomeOfTheirOwn();
    void windowTestsGetADisplay();
    void labelsSelect_data();
    void labelsSelect();
    void shellScriptsAreClean();
};

void TestLayoutScripts::nothingMissingMeansNoApt() {
    Stage stage;
    stage.addSudo();
    const Run run = stage.run(u"app/start"_s, {u"--build-only"_s});
    QVERIFY2(run.code == 0, qPrintable(run.output));
    QVERIFY(stage.calls(u"apt-get"_s).isEmpty());
    QVERIFY(stage.calls(u"apt-cache"_s).isEmpty());
    QVERIFY(stage.calls(u"sudo"_s).isEmpty());
    QVERIFY(stage.calls(u"dpkg-query"_s).size() > 10);
    QVERIFY(stage.calls(u"cmake"_s).first().startsWith(u"--preset release "_s));
    QVERIFY(stage.calls(u"cmake"_s).last().endsWith(u"--target gigasite"_s));
}

void TestLayoutScripts::missingWithoutInstall_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("sudo");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("printed");
    const QString install = u"apt-get install --no-install-recommends cmake qt6-base-dev"_s;
    const QStringList refuse{u"--no-install"_s};
    QTest::newRow("start, told not to") << u"0"_s << true << u"app/start"_s << refuse << install;
    QTest::newRow("run, told not to") << u"0"_s << true << u"tests/run"_s << refuse << install;
    QTest::newRow("user with sudo, told not to")
        << u"1000"_s << true << u"app/start"_s << refuse << u"sudo "_s + install;
    QTest::newRow("start, no sudo")
        << u"1000"_s << false << u"app/start"_s << QStringList() << install;
    QTest::newRow("run, no sudo") << u"1000"_s << false << u"tests/run"_s << QStringList()
                                  << install;
}

void TestLayoutScripts::missingWithoutInstall() {
    QFETCH(QString, user);
    QFETCH(bool, sudo);
    QFETCH(QString, command);
    QFETCH(QStringList, arguments);
    QFETCH(QString, printed);
    Stage stage;
    if (sudo) {
        stage.addSudo();
    }
    stage.set("USER_ID", user);
    stage.set("MISSING", "qt6-base-dev cmake");
    const Run run = stage.run(command, arguments);
    QCOMPARE(run.code, 3);
    QVERIFY2(run.output.split(u'\n').contains(printed), qPrintable(run.output));
    QVERIFY(stage.calls(u"apt-get"_s).isEmpty());
    QVERIFY(stage.calls(u"cmake"_s).isEmpty());
}

void TestLayoutScripts::rootInstallsWhatIsMissing() {
    Stage stage;
    stage.set("USER_ID", "0");
    stage.set("MISSING", "ccache");
    const Run run = stage.run(u"app/start"_s, {u"--build-only"_s});
    QVERIFY2(run.code == 0, qPrintable(run.output));
    QCOMPARE(
        stage.calls(u"apt-get"_s),
        QStringList{u"-o DPkg::Lock::Timeout=300 -q -y --no-install-recommends install ccache"_s});
    QCOMPARE(stage.calls(u"frontend"_s), QStringList{u"env noninteractive "_s});
}

void TestLayoutScripts::emptyListsAreFetchedOnce() {
    Stage stage;
    stage.set("USER_ID", "0");
    stage.set("MISSING", "ccache");
    stage.set("LISTS_EMPTY", "yes");
    QCOMPARE(stage.run(u"app/start"_s, {u"--build-only"_s}).code, 0);
    const QStringList calls = stage.calls(u"apt-get"_s);
    QCOMPARE(calls.size(), 2);
    QVERIFY(calls.first().endsWith(u" update"_s));
}

void TestLayoutScripts::failedInstallIsTriedAfterAnUpdate() {
    Stage stage;
    stage.set("USER_ID", "0");
    stage.set("MISSING", "ccache");
    stage.set("APT_RESULT", "100");
    const Run run = stage.run(u"app/start"_s, {u"--build-only"_s});
    QCOMPARE(run.code, 3);
    QVERIFY(run.output.contains(u"apt-get install --no-install-recommends ccache"_s));
    QCOMPARE(stage.calls(u"apt-get"_s).size(), 2);
    QVERIFY(stage.calls(u"cmake"_s).isEmpty());
}

void TestLayoutScripts::sudoIsForAptOnly() {
    Stage stage;
    stage.addSudo();
    stage.set("MISSING", "ccache");
    const Run run = stage.run(u"app/start"_s, {u"--build-only"_s});
    QVERIFY2(run.code == 0, qPrintable(run.output));
    QCOMPARE(stage.calls(u"frontend"_s), QStringList{u"env noninteractive yes"_s});
    for (const QString& call : stage.calls(u"sudo"_s)) {
        QVERIFY2(call == u"-n true"_s || call.contains(u" apt-get "_s), qPrintable(call));
    }
    QCOMPARE(stage.calls(u"cmake"_s).size(), 2);
}

void TestLayoutScripts::underSudoIsRefused() {
    for (const QString& command : {u"app/start"_s, u"tests/run"_s}) {
        Stage stage;
        stage.set("USER_ID", "0");
        stage.set("SUDO_UID", "1000");
        const Run run = stage.run(command);
        QCOMPARE(run.code, 2);
        QVERIFY(run.output.contains(u"without sudo"_s));
        QVERIFY(stage.calls(u"cmake"_s).isEmpty());
    }
}

void TestLayoutScripts::withoutDisplay() {
    const Stage stage;
    const Run run = stage.run(u"app/start"_s);
    QCOMPARE(run.code, 4);
    QVERIFY(run.output.contains(u"gigasite evaluate"_s));
    QVERIFY(run.output.contains(u"tests/run"_s));
    QVERIFY(QFile::exists(stage.tree() + u"/build/release/app/gigasite"_s));
    QVERIFY(!run.output.contains(u"started:"_s));
}

void TestLayoutScripts::argumentsReachTheProgram() {
    for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY"}) {
        Stage stage;
        stage.set(display, ":5");
        const Run run = stage.run(u"app/start"_s, {u"--"_s, u"a plan"_s, u"--build-only"_s});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.output.contains(u"started: <a plan> <--build-only>"_s),
                 qPrintable(run.output));
    }
}

void TestLayoutScripts::wrongUse_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("start") << u"app/start"_s << QStringList{u"--fast"_s};
    QTest::newRow("run") << u"tests/run"_s << QStringList{u"--fast"_s};
    QTest::newRow("no value") << u"tests/run"_s << QStringList{u"--label"_s};
    QTest::newRow("soak") << u"tests/run"_s << QStringList{u"--soak"_s, u"long"_s};
    QTest::newRow("folder") << u"tests/run"_s << QStringList{u"--folder"_s, u"nowhere"_s};
}

void TestLayoutScripts::wrongUse() {
    QFETCH(QString, command);
    QFETCH(QStringList, arguments);
    const Stage stage;
    QCOMPARE(stage.run(command, arguments).code, 2);
    QVERIFY(stage.calls(u"cmake"_s).isEmpty());
}

void TestLayoutScripts::buildFolderCanBeMoved() {
    Stage stage;
    stage.set("GIGASITE_BUILD", stage.path(u"else where"_s));
    QCOMPARE(stage.run(u"app/start"_s, {u"--build-only"_s}).code, 0);
    QVERIFY(QFile::exists(stage.path(u"else where/release/app/gigasite"_s)));
    QVERIFY(!QFile::exists(stage.tree() + u"/build"_s));
}

void TestLayoutScripts::secondBuildWaits() {
    const Stage stage;
    QVERIFY(QDir(stage.tree()).mkpath(u"build/release"_s));
    QProcess holder;
    holder.start(u"flock"_s, {stage.tree() + u"/build/release/.lock"_s, u"sh"_s, u"-c"_s,
                              u"echo held; sleep 1"_s});
    QVERIFY(holder.waitForReadyRead(5000));
    const Run run = stage.run(u"app/start"_s, {u"--build-only"_s});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.output.contains(u"waiting"_s), qPrintable(run.output));
    QVERIFY(holder.waitForFinished(5000));
}

void TestLayoutScripts::slowPackagesOnlyForSlowTests() {
    Stage stage;
    stage.set("TESTS", "test_a");
    stage.set("MISSING", "clang");
    QCOMPARE(stage.run(u"tests/run"_s).code, 0);
    const Run slow = stage.run(u"tests/run"_s, {u"--label"_s, u"slow"_s});
    QCOMPARE(slow.code, 3);
    QVERIFY(slow.output.contains(u"apt-get install --no-install-recommends clang"_s));
}

void TestLayoutScripts::noTestIsAFailure() {
    const Stage stage;
    const Run run = stage.run(u"tests/run"_s);
    QCOMPARE(run.code, 1);
    QVERIFY2(run.output.contains(u"No test ran"_s), qPrintable(run.output));
}

void TestLayoutScripts::resultsOfTests() {
    Stage stage;
    stage.set("TESTS", "test_a");
    Run run = stage.run(u"tests/run"_s);
    QVERIFY2(run.code == 0, qPrintable(run.output));
    QVERIFY(run.output.trimmed().endsWith(u"100% tests passed, 0 tests failed out of 1"_s));
    QVERIFY(run.output.contains(u"TestA::b() no network here"_s));
    QVERIFY(run.output.contains(QRegularExpression(u"\\d s  dev: build"_s)));
    stage.set("CTEST_RESULT", "8");
    run = stage.run(u"tests/run"_s);
    QCOMPARE(run.code, 1);
    QVERIFY(run.output.contains(u"Tests failed"_s));
}

void TestLayoutScripts::testsSeeAHomeOfTheirOwn() {
    Stage stage;
    stage.set("TESTS", "test_a");
    stage.set("DISPLAY", ":5");
    const Run run = stage.run(u"tests/run"_s);
    const auto line = QRegularExpression(
                          u"home=(\\S+) zone=UTC locale=C.UTF-8 cache=(\\S+) "
                          "platform=offscreen display=none"_s)
                          .match(run.output);
    QVERIFY2(line.hasMatch(), qPrintable(run.output));
    QVERIFY(line.captured(1) != stage.path(u"home"_s));
    QVERIFY(!QFile::exists(line.captured(1)));
    QCOMPARE(line.captured(2), stage.path(u"home/the-cache"_s));
}

void TestLayoutScripts::windowTestsGetADisplay() {
    Stage stage;
    stage.set("GUI_TESTS", "test_window");
    const Run run = stage.run(u"tests/run"_s);
    QVERIFY2(run.code == 0, qPrintable(run.output));
    QVERIFY(run.output.contains(u"platform=xcb display=:77"_s));
    QCOMPARE(stage.calls(u"dbus-run-session"_s).size(), 1);
    QVERIFY(QFile::exists(stage.path(u"calls-openbox"_s)));
}

void TestLayoutScripts::labelsSelect_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("selections");
    QTest::newRow("everything but slow")
        << QStringList() << QStringList{u"-LE ^(slow|gui)$"_s, u"-L ^gui$ -LE ^slow$"_s};
    QTest::newRow("slow") << QStringList{u"--label"_s, u"slow"_s, u"--preset"_s, u"dev"_s}
                          << QStringList{u"-L ^slow$ -LE ^gui$"_s, u"-L ^slow$ -L ^gui$"_s};
    QTest::newRow("soak") << QStringList{u"--soak"_s, u"5"_s}
                          << QStringList{u"--timeout 600 "_s, u"-L ^soak$ -L ^gui$"_s};
    QTest::newRow("folder") << QStringList{u"--folder"_s, u"ui"_s}
                            << QStringList{u"/dev/tests/ui "_s, u"-L ^gui$ -LE ^slow$"_s};
}

void TestLayoutScripts::labelsSelect() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, selections);
    Stage stage;
    stage.set("TESTS", "test_a");
    stage.set("GUI_TESTS", "test_window");
    QDir(stage.tree()).mkpath(u"build/dev/tests/ui/Testing/Temporary"_s);
    const Run run = stage.run(u"tests/run"_s, arguments);
    QVERIFY2(run.code == 0, qPrintable(run.output));
    QStringList runs;
    for (const QString& call : stage.calls(u"ctest"_s)) {
        if (!call.contains(u" -N "_s)) {
            QVERIFY(call.contains(u" --no-tests=error "_s));
            runs.append(call);
        }
    }
    QCOMPARE(runs.size(), selections.size());
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QVERIFY2(runs[i].contains(selections[i]), qPrintable(runs[i]));
    }
}

void TestLayoutScripts::shellScriptsAreClean() {
    if (QStandardPaths::findExecutable(u"shellcheck"_s).isEmpty()) {
        QSKIP("shellcheck is not installed");
    }
    const Tree tree = Tree::load(QStringLiteral(GIGASITE_SOURCE_DIR));
    static const QRegularExpression shell(u"^#!\\S*[ /](ba)?sh\\n"_s);
    QStringList scripts{u"-x"_s};
    for (const QString& path : tree.files.keys()) {
        if (path.endsWith(u".sh"_s) || shell.match(tree.text(path)).hasMatch()) {
            scripts.append(path);
        }
    }
    QVERIFY(scripts.contains(u"app/start"_s) && scripts.contains(u".ci/run"_s));
    QProcess check;
    check.setWorkingDirectory(QStringLiteral(GIGASITE_SOURCE_DIR));
    check.start(u"shellcheck"_s, scripts);
    QVERIFY(check.waitForFinished(30000));
    QVERIFY2(check.exitCode() == 0, check.readAll().constData());
}

}  // namespace gigasite::layout

QTEST_GUILESS_MAIN(gigasite::layout::TestLayoutScripts)
#include "test_layout_scripts.moc"
