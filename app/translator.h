// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace gigasite::app {

/// The language of the window: installs our translation and Qt's own. Whoever shows text rebuilds
/// itself on changed().
class LanguageController final : public QObject {
    Q_OBJECT

  public:
    explicit LanguageController(QObject* parent = nullptr);
    ~LanguageController() override;

    /// "en", "de", or "system": the first of the system's languages we have, else English.
    void choose(const QString& choice);
    /// "en" or "de".
    [[nodiscard]] QString language() const { return m_language; }
    /// For numbers and dates: the system's own where its language is ours, else that of the
    /// language's largest country.
    [[nodiscard]] QLocale locale() const;
    /// "en" and "de" stand for their largest countries, "de-AT" and the like for themselves.
    [[nodiscard]] static QLocale localeFor(const QString& tag);

    /// What "system" means with these languages, best first (QLocale::uiLanguages()).
    [[nodiscard]] static QString best(const QStringList& systemLanguages);

  Q_SIGNALS:
    void changed();

  private:
    void install();

    QString m_language = QStringLiteral("en");
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace gigasite::app
