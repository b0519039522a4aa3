// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace gigasite::app {

namespace {

const QString kEnglish = QStringLiteral("en");
const QString kGerman = QStringLiteral("de");

}  // namespace

LanguageController::LanguageController(QObject* parent) : QObject(parent) {
    install();  // English has plurals to load, too
}

LanguageController::~LanguageController() {
    if (QCoreApplication::instance()) {
        QCoreApplication::removeTranslator(&m_own);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

QString LanguageController::best(const QStringList& systemLanguages) {
    for (const QString& tag : systemLanguages) {
        const QString language = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (language == kEnglish || language == kGerman) {
            return language;
        }
    }
    return kEnglish;
}

void LanguageController::choose(const QString& choice) {
    const bool known = choice == kEnglish || choice == kGerman;
    const QString language = known ? choice : best(QLocale::system().uiLanguages());
    if (language == m_language) {
        return;
    }
    m_language = language;
    install();
    Q_EMIT changed();
}

QLocale LanguageController::locale() const {
    const QLocale system = QLocale::system();
    const QLocale usual = localeFor(m_language);
    return system.language() == usual.language() ? system : usual;
}

QLocale LanguageController::localeFor(const QString& tag) {
    return QLocale(tag);  // Qt fills in the largest country itself
}

void LanguageController::install() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Qt speaks English by itself; ours holds the English plurals.
    if (m_language != kEnglish && m_qt.load(QStringLiteral("qtbase_") + m_language,
                                            QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral(":/i18n/gigasite_%1.qm").arg(m_language))) {
        QCoreApplication::installTranslator(&m_own);
    }
}

}  // namespace gigasite::app
