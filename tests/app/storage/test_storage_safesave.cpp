// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/storage/readfile.h"
#include "app/storage/safesave.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>

using namespace gigasite::app;

namespace {

constexpr qint64 kLimit = 1 << 20;
constexpr uid_t kNobody = 65534;

std::string contentOf(const QString& path) {
    const auto content = readWholeFile(path, kLimit);
    return content ? content.value().bytes : "?" + content.problem().code;
}

std::vector<std::string> codes(const SaveOutcome& outcome) {
    std::vector<std::string> list;
    for (const auto& note : outcome.notes) {
        list.push_back(note.code);
    }
    return list;
}

/// Files may grow up to `bytes` only while this lives; writing on gives EFBIG after a short write,
/// just as a full disk does with ENOSPC.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit limited = m_old;
        limited.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit m_old{};
};

}  // namespace

class TestStorageSafeSave : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_dir;
    [[nodiscard]] QString file(const char* name) const {
        return m_dir.filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    /// Runs the helper as a user who may not write everywhere; nullopt when that is not possible.
    static std::optional<std::pair<int, QByteArray>> probeAsNobody(const QStringList& arguments) {
        QProcess probe;
        probe.setProcessChannelMode(QProcess::MergedChannels);
        if (::geteuid() == 0) {
            probe.setChildProcessModifier([] {
                if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) {
                    ::_exit(99);
                }
            });
        }
        probe.start(QStringLiteral(STORAGE_PROBE), arguments);
        if (!probe.waitForFinished() || probe.exitStatus() != QProcess::NormalExit ||
            probe.exitCode() == 99) {
            return std::nullopt;
        }
        return std::pair(probe.exitCode(), probe.readAll().trimmed());
    }

  private Q_SLOTS:
    void init() {
        QVERIFY(m_dir.isValid());
        const QStringList old = files();
        for (const QString& name : old) {
            QFile::remove(m_dir.filePath(name));
        }
    }

    void savesANewFile() {
        const auto saved = safeSave(file("plan.gsite"), "first");
        QVERIFY(saved.ok());
        QVERIFY(saved.value().notes.empty());
        QCOMPARE(saved.value().path, file("plan.gsite"));
        QCOMPARE(contentOf(file("plan.gsite")), std::string("first"));
        QCOMPARE(files(), QStringList{QStringLiteral("plan.gsite")});
    }

    void savesEmptyAndLargeContent() {
        QVERIFY(safeSave(file("empty"), "").ok());
        QCOMPARE(contentOf(file("empty")), std::string());
        const std::string large(kLimit, 'x');
        QVERIFY(safeSave(file("large"), large).ok());
        QCOMPARE(contentOf(file("large")), large);
    }

    void keepsThePreviousContent() {
        for (const char* content : {"one", "two", "three"}) {
            const auto saved = safeSave(file("p"), content);
            QVERIFY(saved.ok() && saved.value().notes.empty());
        }
        QCOMPARE(contentOf(file("p")), std::string("three"));
        QCOMPARE(contentOf(file("p~")), std::string("two"));
        QCOMPARE(files().size(), 2);
        QVERIFY(safeSave(file("q"), "1").ok() && safeSave(file("q"), "2", {false, false}).ok());
        QVERIFY(!QFile::exists(file("q~")));
    }

    void sameContentTwiceLeavesNothingBehind() {
        QVERIFY(safeSave(file("p"), "one").ok());
        QVERIFY(::link(file("p").toUtf8().constData(), file("p~").toUtf8().constData()) == 0);
        QVERIFY(safeSave(file("p"), "two").ok());
        QCOMPARE(contentOf(file("p~")), std::string("one"));
        QCOMPARE(files().size(), 2);
    }

    void knowsWhatItWrote() {
        const auto saved = safeSave(file("p"), "content");
        QVERIFY(saved.ok());
        const FileIdentity& identity = saved.value().identity;
        QCOMPARE(identity.size, qint64(7));
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::same);
        QCOMPARE(readWholeFile(file("p"), kLimit).value().identity, identity);
    }

    void noticesChangesByOthers() {
        const FileIdentity identity = safeSave(file("p"), "content").value().identity;
        QFile other(file("p"));
        QVERIFY(other.open(QIODevice::ReadWrite));
        other.write("Content");  // same size
        other.close();
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::changed);
        QVERIFY(other.open(QIODevice::ReadWrite));
        other.write("content");  // touched, nothing changed
        other.close();
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::same);
        QVERIFY(safeSave(file("p"), "content").ok());  // replaced by the same
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::same);
        QVERIFY(other.open(QIODevice::Append));
        other.write("!");
        other.close();
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::changed);
        QVERIFY(QFile::remove(file("p")));
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::missing);
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("p")));
        QCOMPARE(compareWithDisk(file("p"), identity, kLimit), DiskState::unreadable);
        QVERIFY(QDir(m_dir.path()).rmdir(QStringLiteral("p")));
        QCOMPARE(compareWithDisk(m_dir.filePath(QStringLiteral("gone/p")), identity, kLimit),
                 DiskState::missing);
    }

    // A device that fails at byte n, for every n.
    void fullDiskAtEveryByteKeepsTheOldFile() {
        const std::string old(300, 'o');
        const std::string fresh(400, 'n');
        QVERIFY(safeSave(file("p"), old).ok());
        for (rlim_t n = 0; n < fresh.size(); ++n) {
            std::optional<gigasite::model::Result<SaveOutcome>> saved;
            {
                const FileSizeLimit limit(n);
                saved.emplace(safeSave(file("p"), fresh));
            }
            QVERIFY(!saved->ok());
            QCOMPARE(saved->problem().code, std::string("file.tooBigForDisk"));
            QCOMPARE(contentOf(file("p")), old);
            QCOMPARE(files(), QStringList{QStringLiteral("p")});
        }
        const FileSizeLimit limit(fresh.size());
        QVERIFY(safeSave(file("p"), fresh).ok());
        QCOMPARE(contentOf(file("p")), fresh);
    }

    void fullDiskLeavesNoPartialNewFile() {
        {
            const FileSizeLimit limit(100);
            QVERIFY(!safeSave(file("report.pdf"), std::string(200, 'x')).ok());
        }
        QCOMPARE(files(), QStringList{});
    }

    void fullTmpfsSaysHowMuchIsMissing() {
        if (::geteuid() != 0) {
            QSKIP("mounting a small disk needs root");
        }
        QTemporaryDir mount;
        if (QProcess::execute(QStringLiteral("mount"),
                              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                               QStringLiteral("size=64k"), QStringLiteral("none"), mount.path()}) !=
            0) {
            QSKIP("mounting is not allowed here");
        }
        const auto unmount =
            qScopeGuard([&] { QProcess::execute(QStringLiteral("umount"), {mount.path()}); });
        const QString path = mount.filePath(QStringLiteral("p"));
        QVERIFY(safeSave(path, std::string(20'000, 'a')).ok());
        const auto saved = safeSave(path, std::string(60'000, 'b'));
        QVERIFY(!saved.ok());
        QCOMPARE(saved.problem().code, std::string("file.diskFull"));
        QCOMPARE(saved.problem().arguments.at(0), std::string("60000"));
        QVERIFY(std::stoll(saved.problem().arguments.at(1)) < 60'000);
        QCOMPARE(contentOf(path), std::string(20'000, 'a'));
    }

    // Every system call of a save made to fail, one after another.
    void failingSystemCalls_data() {
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("alwaysFatal");
        // Failing when first called: the save must fail too. Other calls have a way round (copy
        // instead of link) or cost a note only.
        QTest::newRow("write") << QStringLiteral("write") << true;
        QTest::newRow("fsync") << QStringLiteral("fsync") << true;
        QTest::newRow("rename") << QStringLiteral("rename,renameat,renameat2") << false;
        QTest::newRow("link") << QStringLiteral("link,linkat") << false;
        QTest::newRow("fdatasync") << QStringLiteral("fdatasync") << false;
        QTest::newRow("fchmod") << QStringLiteral("fchmod,chmod,fchown") << false;
        QTest::newRow("unlink") << QStringLiteral("unlink,unlinkat") << false;
    }
    void failingSystemCalls() {
        QFETCH(QString, call);
        QFETCH(bool, alwaysFatal);
        const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
        if (strace.isEmpty()) {
            QSKIP("strace is not installed");
        }
        const std::string old(300, 'o');
        const std::string fresh(400, 'n');
        int injected = 0;
        for (const char* error : {"ENOSPC", "EIO", "EINTR"}) {
            for (int when = 1; when <= 4; ++when) {
                QFile::remove(file("p"));
                QFile::remove(file("p~"));
                QVERIFY(safeSave(file("p"), old).ok());
                const QString fault = QStringLiteral("inject=%1:error=%2:when=%3");
                QProcess probe;
                probe.start(strace, {QStringLiteral("-f"), QStringLiteral("-e"),
                                     QStringLiteral("trace=") + call, QStringLiteral("-e"),
                                     fault.arg(call, QLatin1String(error)).arg(when),
                                     QStringLiteral(STORAGE_PROBE), QStringLiteral("save"),
                                     file("p"), QStringLiteral("n"), QStringLiteral("400")});
                QVERIFY(probe.waitForFinished());
                const QByteArray trace = probe.readAllStandardError();
                if (trace.contains("PTRACE")) {
                    QSKIP("tracing is not allowed here");
                }
                const bool hit = trace.contains("(INJECTED)");
                injected += hit ? 1 : 0;
                const std::string now = contentOf(file("p"));
                QCOMPARE(probe.exitStatus(), QProcess::NormalExit);
                QVERIFY2(probe.exitCode() == 0 || probe.exitCode() == 1, trace.constData());
                // "Saved" means the new content is there, "refused" that the old one still is.
                QVERIFY2(now == (probe.exitCode() == 0 ? fresh : old), trace.constData());
                if (hit && when == 1 && alwaysFatal && qstrcmp(error, "EINTR") != 0) {
                    QCOMPARE(probe.exitCode(), 1);
                }
            }
        }
        if (call != QLatin1String("fdatasync")) {
            QVERIFY(injected > 0);
        }
    }

    void refusesWhatIsNoFile() {
        QCOMPARE(safeSave(m_dir.path(), "x").problem().code, std::string("file.isFolder"));
        QCOMPARE(safeSave(QStringLiteral("/dev/null"), "x").problem().code,
                 std::string("file.notRegular"));
        QVERIFY(::mkfifo(file("pipe").toUtf8().constData(), 0600) == 0);
        QCOMPARE(safeSave(file("pipe"), "x").problem().code, std::string("file.notRegular"));
        QCOMPARE(safeSave(file("no/such/folder"), "x").problem().code,
                 std::string("file.noFolder"));
        const QString longName(300, QLatin1Char('n'));
        QCOMPARE(safeSave(m_dir.filePath(longName), "x").problem().code,
                 std::string("file.nameTooLong"));
        const QString longPath =
            m_dir.path() + QStringLiteral("/.").repeated(2100) + QStringLiteral("/p");
        const auto saved = safeSave(longPath, "x");
        QVERIFY(saved.ok() || saved.problem().code == "file.nameTooLong");
    }

    void strangeNames() {
        for (const char* name : {"a b", "it's \"quoted\"", "Zürich 東京 \xF0\x9F\x98\x80", "%n%1",
                                 "-rf", "tab\tand\nline"}) {
            QVERIFY(safeSave(file(name), "x").ok());
            QCOMPARE(contentOf(file(name)), std::string("x"));
        }
        // 255 bytes are a legal name; its temporary file and backup would be longer.
        const QString longest(255, QLatin1Char('n'));
        const auto saved = safeSave(m_dir.filePath(longest), "x");
        QVERIFY(saved.ok() || saved.problem().code == "file.nameTooLong");
    }

    void followsAndKeepsLinks() {
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("deep")));
        QVERIFY(safeSave(file("deep/real"), "old").ok());
        QVERIFY(QFile::link(QStringLiteral("deep/real"), file("link")));
        QVERIFY(QFile::link(QStringLiteral("link"), file("second")));
        const auto saved = safeSave(file("second"), "new");
        QVERIFY(saved.ok());
        QCOMPARE(contentOf(file("deep/real")), std::string("new"));
        QCOMPARE(contentOf(file("deep/real~")), std::string("old"));
        QVERIFY(QFileInfo(file("link")).isSymLink() && QFileInfo(file("second")).isSymLink());
        QVERIFY(!QFileInfo(file("second~")).exists());
        QVERIFY(QFile::link(QStringLiteral("deep/fresh"), file("dangling")));
        QVERIFY(safeSave(file("dangling"), "made").ok());
        QCOMPARE(contentOf(file("deep/fresh")), std::string("made"));
        QVERIFY(QFile::link(QStringLiteral("loop2"), file("loop1")));
        QVERIFY(QFile::link(QStringLiteral("loop1"), file("loop2")));
        QCOMPARE(safeSave(file("loop1"), "x").problem().code, std::string("file.linkLoop"));
        QVERIFY(QDir(file("deep")).removeRecursively());
    }

    void keepsModeAndOwner() {
        QVERIFY(safeSave(file("p"), "old").ok());
        const QByteArray name = file("p").toUtf8();
        QVERIFY(::chmod(name.constData(), 0640) == 0);
        const bool root = ::geteuid() == 0;
        if (root) {
            QVERIFY(::chown(name.constData(), kNobody, kNobody) == 0);
        }
        const auto saved = safeSave(file("p"), "new");
        QVERIFY(saved.ok() && saved.value().notes.empty());
        struct stat status {};
        QVERIFY(::stat(name.constData(), &status) == 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
        QCOMPARE(status.st_uid, root ? kNobody : ::geteuid());
    }

    void saysWhenHardLinksPart() {
        QVERIFY(safeSave(file("p"), "old").ok());
        QVERIFY(::link(file("p").toUtf8().constData(), file("twin").toUtf8().constData()) == 0);
        const auto saved = safeSave(file("p"), "new");
        QVERIFY(saved.ok());
        QCOMPARE(codes(saved.value()), std::vector<std::string>{"file.hardLinksBroken"});
        QCOMPARE(contentOf(file("twin")), std::string("old"));
    }

    void readOnlyFileAndFolder() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("p"));
        QVERIFY(::chmod(dir.path().toUtf8().constData(), 0777) == 0);
        const QStringList save{QStringLiteral("save"), path, QStringLiteral("n"),
                               QStringLiteral("5")};
        // The way to the helper or to the temporary folder may be closed to others.
        const auto reachable = probeAsNobody(save);
        if (!reachable || reachable->first != 0) {
            QSKIP("the helper cannot run as another user from here");
        }
        QVERIFY(QFile::remove(path));
        QVERIFY(safeSave(path, "old").ok());
        QVERIFY(::chmod(dir.path().toUtf8().constData(), 0755) == 0);
        QVERIFY(::chmod(path.toUtf8().constData(), 0444) == 0);
        const auto readOnlyFile = probeAsNobody(save);
        QVERIFY(readOnlyFile.has_value());
        QCOMPARE(readOnlyFile->first, 1);
        QCOMPARE(readOnlyFile->second, QByteArray("file.noAccess"));
        QVERIFY(::chmod(path.toUtf8().constData(), 0666) == 0);
        QVERIFY(::chmod(dir.path().toUtf8().constData(), 0555) == 0);
        const auto readOnlyFolder = probeAsNobody(save);
        QVERIFY(::chmod(dir.path().toUtf8().constData(), 0755) == 0);
        QVERIFY(readOnlyFolder.has_value());
        QCOMPARE(readOnlyFolder->first, 1);
        QCOMPARE(readOnlyFolder->second, QByteArray("file.cannotCreate"));
        QCOMPARE(contentOf(path), std::string("old"));
    }

    void writesInPlaceOnlyWhenTheFolderIsClosed() {
        // With an open folder the option changes nothing: the file is still replaced whole.
        QVERIFY(safeSave(file("p"), "a longer old content").ok());
        const quint64 inode = readWholeFile(file("p"), kLimit).value().identity.inode;
        QVERIFY(safeSave(file("p"), "new", {true, true}).ok());
        QVERIFY(readWholeFile(file("p"), kLimit).value().identity.inode != inode);
        QCOMPARE(contentOf(file("p")), std::string("new"));
    }

    // The loop of saves killed at random moments: the file is always one whole content.
    void killedWhileSaving() {
        constexpr int kRounds = 40;
        QVERIFY(safeSave(file("p"), std::string(200'000, 'o')).ok());
        for (int round = 0; round < kRounds; ++round) {
            QProcess probe;
            probe.setStandardOutputFile(QProcess::nullDevice());
            probe.start(QStringLiteral(STORAGE_PROBE),
                        {QStringLiteral("loop"), file("p"), QStringLiteral("200000")});
            QVERIFY(probe.waitForStarted());
            QTest::qSleep(20 + 7 * round % 60);
            probe.kill();
            QVERIFY(probe.waitForFinished());
            for (const char* name : {"p", "p~"}) {
                if (QFile::exists(file(name))) {
                    const std::string content = contentOf(file(name));
                    QCOMPARE(content, std::string(200'000, content.front()));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStorageSafeSave)
#include "test_storage_safesave.moc"
