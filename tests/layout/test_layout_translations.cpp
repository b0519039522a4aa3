// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

/// context, source and comment of every message that is still in use.
QSet<QString> messages(const QString& tsFile, bool finishedOnly) {
    QSet<QString> found;
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return found;
    }
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"source"_s) {
            source = xml.readElementText();
            comment.clear();
        } else if (xml.name() == u"comment"_s) {
            comment = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            const QString type = xml.attributes().value(u"type"_s).toString();
            if (type.isEmpty() || (type == u"unfinished"_s && !finishedOnly)) {
                found.insert(context + u" | "_s + source + u" | "_s + comment);
            }
        }
    }
    return found;
}

/// Every translatable text below the folders, collected afresh by lupdate.
QSet<QString> collected(const QStringList& folders, const QString& scratch) {
    QStringList sources;
    for (const QString& folder : folders) {
        QDirIterator files(folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            sources.append(files.next());
        }
    }
    if (sources.isEmpty()) {
        return {u"no sources below "_s + folders.join(u' ')};
    }
    const QString list = scratch + u"/sources.lst"_s;
    QFile file(list);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(sources.join(u'\n').toUtf8());
        file.close();
    }
    const QString ts = scratch + u"/collected.ts"_s;
    QProcess lupdate;
    lupdate.start(
        QStringLiteral(GIGASITE_LUPDATE),
        {u"-silent"_s, u"-I"_s, QStringLiteral(GIGASITE_SOURCE_DIR), u'@' + list, u"-ts"_s, ts});
    if (!lupdate.waitForFinished(60000) || lupdate.exitCode() != 0) {
        return {u"lupdate failed: "_s + QString::fromUtf8(lupdate.readAllStandardError())};
    }
    return messages(ts, false);
}

QStringList untranslated(const QStringList& folders, const QString& tsFile) {
    const QTemporaryDir scratch;
    QStringList missing = (collected(folders, scratch.path()) - messages(tsFile, true)).values();
    missing.sort();
    return missing;
}

}  // namespace

class TestLayoutTranslations : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void germanIsComplete() {
        const QString root = QStringLiteral(GIGASITE_SOURCE_DIR);
        const QStringList missing = untranslated({root + u"/ui"_s, root + u"/app"_s},
                                                 root + u"/translations/gigasite_de.ts"_s);
        QVERIFY2(missing.isEmpty(), qPrintable(u"not in German:\n"_s + missing.join(u'\n')));
    }

    void failureToCollectIsFound() {
        const QTemporaryDir folder;
        QCOMPARE(untranslated({folder.path()}, folder.filePath(u"de.ts"_s)).size(), 1);
    }

    void missingTextIsFound() {
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& content) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        QVERIFY(QDir(folder.path()).mkpath(u"ui"_s));
        write(u"ui/a.cpp"_s,
              "#include <QCoreApplication>\n"
              "QString f() { return QCoreApplication::translate(\"A\", \"known\"); }\n"
              "QString g() { return QCoreApplication::translate(\"A\", \"unknown\"); }\n"
              "QString h() { return QCoreApplication::translate(\"A\", \"begun\"); }\n");
        write(u"de.ts"_s,
              "<TS><context><name>A</name>"
              "<message><source>known</source><translation>bekannt</translation></message>"
              "<message><source>begun</source><translation type=\"unfinished\"/></message>"
              "</context></TS>");
        QCOMPARE(untranslated({folder.filePath(u"ui"_s)}, folder.filePath(u"de.ts"_s)),
                 (QStringList{u"A | begun | "_s, u"A | unknown | "_s}));
    }
};

}  // namespace gigasite::layout

QTEST_GUILESS_MAIN(gigasite::layout::TestLayoutTranslations)
#include "test_layout_translations.moc"
