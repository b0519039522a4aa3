// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "app/translator.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gigasite;
using namespace Qt::StringLiterals;
using app::LanguageController;
using app::Settings;

namespace {

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

class TestAppSettings : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void beginsWithDefaults();
    void keepsWhatWasSet();
    void recentFilesAreNewestFirst();
    void damagedFileGivesDefaults_data();
    void damagedFileGivesDefaults();
    void aFolderInItsPlaceGivesDefaults();
    void unwritableGivesDefaults();
    void nonsenseValuesGiveDefaults();
    void systemLanguageFollows();
    void languageChangesAreTold();
};

void TestAppSettings::beginsWithDefaults() {
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(u"a.ini"_s));
    QVERIFY(!settings.wasDamaged());
    QVERIFY(settings.isFirstStart());
    QVERIFY(settings.recentFiles().isEmpty());
    QCOMPARE(settings.language(), u"system"_s);
    QCOMPARE(settings.theme(), ui::ThemeChoice::system);
    QVERIFY(settings.reopensLastFile());
    QVERIFY(QDir(settings.lastFolder()).exists());
    QVERIFY(settings.windowState(u"main"_s).isEmpty());
}

void TestAppSettings::keepsWhatWasSet() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.ini"_s);
    QByteArray state;
    for (int i = 0; i < 256; ++i) {
        state.append(static_cast<char>(i));
    }
    {
        Settings settings(path);
        settings.noteStarted();
        settings.setLanguage(u"de"_s);
        settings.setTheme(ui::ThemeChoice::dark);
        settings.setReopensLastFile(false);
        settings.setLastFolder(folder.path());
        settings.setWindowState(u"main"_s, state);
        settings.addRecentFile(u"/home/zoë/Plan, mit \"Namen\" = 1.gsite"_s);
    }
    const Settings again(path);
    QVERIFY(!again.wasDamaged());
    QVERIFY(!again.isFirstStart());
    QCOMPARE(again.language(), u"de"_s);
    QCOMPARE(again.theme(), ui::ThemeChoice::dark);
    QVERIFY(!again.reopensLastFile());
    QCOMPARE(again.lastFolder(), folder.path());
    QCOMPARE(again.windowState(u"main"_s), state);
    QCOMPARE(again.recentFiles(), QStringList{u"/home/zoë/Plan, mit \"Namen\" = 1.gsite"_s});
}

void TestAppSettings::recentFilesAreNewestFirst() {
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"a.ini"_s));
    for (int i = 0; i < 15; ++i) {
        settings.addRecentFile(u"/plan%1.gsite"_s.arg(i));
    }
    settings.addRecentFile(u"/plan9.gsite"_s);
    QStringList files = settings.recentFiles();
    QCOMPARE(files.size(), Settings::kMaxRecentFiles);
    QCOMPARE(files.first(), u"/plan9.gsite"_s);
    QCOMPARE(files.at(1), u"/plan14.gsite"_s);
    QCOMPARE(files.count(u"/plan9.gsite"_s), 1);
    settings.clearRecentFiles();
    QVERIFY(settings.recentFiles().isEmpty());
}

void TestAppSettings::damagedFileGivesDefaults_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("noise") << QByteArray("\xFF\xFE\x00\x01garbage\xFF", 12);
    QTest::newRow("text") << QByteArray("this is no settings file");
    QTest::newRow("huge") << "[General]\nlanguage=" + QByteArray(2 * 1024 * 1024, 'x');
}

void TestAppSettings::damagedFileGivesDefaults() {
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.ini"_s);
    QVERIFY(write(path, bytes));
    {
        Settings settings(path);
        QVERIFY(settings.wasDamaged());
        QCOMPARE(settings.language(), u"system"_s);
        QVERIFY(settings.recentFiles().isEmpty());
        settings.setLanguage(u"de"_s);
    }
    QVERIFY(QFile::exists(path + u".damaged"_s));
    const Settings again(path);
    QVERIFY(!again.wasDamaged());
    QCOMPARE(again.language(), u"de"_s);
}

void TestAppSettings::aFolderInItsPlaceGivesDefaults() {
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a.ini/inside"_s));
    const Settings settings(folder.filePath(u"a.ini"_s));
    QVERIFY(settings.wasDamaged());
    QCOMPARE(settings.language(), u"system"_s);
}

void TestAppSettings::unwritableGivesDefaults() {
    Settings settings(u"/proc/no such folder/a.ini"_s);
    settings.setLanguage(u"de"_s);
    settings.addRecentFile(u"/plan.gsite"_s);
    QVERIFY(settings.recentFiles().size() <= 1);
}

void TestAppSettings::nonsenseValuesGiveDefaults() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.ini"_s);
    QVERIFY(write(path,
                  "[General]\nlanguage=klingon\ntheme=plaid\nlastFolder=/no/such/folder\n"
                  "recentFiles=@Invalid()\nstarted=perhaps\n"));
    const Settings settings(path);
    QCOMPARE(settings.language(), u"system"_s);
    QCOMPARE(settings.theme(), ui::ThemeChoice::system);
    QVERIFY(QDir(settings.lastFolder()).exists());
    QVERIFY(settings.recentFiles().isEmpty());
}

void TestAppSettings::systemLanguageFollows() {
    QCOMPARE(LanguageController::best({u"de-AT"_s, u"en"_s}), u"de"_s);
    QCOMPARE(LanguageController::best({u"fr-FR"_s, u"de"_s}), u"de"_s);
    QCOMPARE(LanguageController::best({u"en-GB"_s, u"de"_s}), u"en"_s);
    QCOMPARE(LanguageController::best({u"den"_s}), u"en"_s);
    QCOMPARE(LanguageController::best({u"C"_s}), u"en"_s);
    QCOMPARE(LanguageController::best({}), u"en"_s);
}

void TestAppSettings::languageChangesAreTold() {
    LanguageController language;
    language.choose(u"en"_s);
    QSignalSpy changed(&language, &LanguageController::changed);
    language.choose(u"de"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(language.language(), u"de"_s);
    QCOMPARE(language.locale().language(), QLocale::German);
    const char* const text = "The sample programme is missing: %1";
    QCOMPARE(QCoreApplication::translate("Message", text), u"Das Beispielprogramm fehlt: %1"_s);
    language.choose(u"de"_s);
    QCOMPARE(changed.count(), 1);
    language.choose(u"en"_s);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(language.locale().language(), QLocale::English);
    QCOMPARE(QCoreApplication::translate("Message", text), QString::fromLatin1(text));
}

QTEST_GUILESS_MAIN(TestAppSettings)
#include "test_app_settings.moc"
