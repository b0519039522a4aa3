// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/importbutton.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>

#include <utility>
#include <vector>

namespace gigasite::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ImportHours", text);
}

struct Entry {
    const char* text;
    std::optional<model::SeriesUse> use;
};

QPushButton* importButton(const FormContext& context, model::Id site, model::Id asset,
                          const std::vector<Entry>& entries, QWidget* parent) {
    auto* button =
        new QPushButton(translated(QT_TRANSLATE_NOOP("ImportHours", "Import hours")), parent);
    button->setToolTip(translated(
        QT_TRANSLATE_NOOP("ImportHours", "8760 hours from a CSV or weather file, as one edit")));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    for (const Entry& entry : entries) {
        const HoursImport import{site, asset, entry.use};
        const QString title = translated(entry.text);
        QObject::connect(menu->addAction(title), &QAction::triggered, button, [=] {
            const QString filter =
                import.use ? translated(QT_TRANSLATE_NOOP("ImportHours",
                                                          "Hours (*.csv *.txt);;All files (*)"))
                           : translated(QT_TRANSLATE_NOOP(
                                 "ImportHours", "Weather (*.epw *.csv *.srw);;All files (*)"));
            auto* dialog = new QFileDialog(button->window(), title,
                                           context.ports.services.lastFolder(), filter);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::ExistingFile);
            QObject::connect(dialog, &QFileDialog::fileSelected, button,
                             [context, import](const QString& path) {
                                 context.ports.services.importHours(import, path);
                             });
            dialog->open();
        });
    }
    return button;
}

}  // namespace

QPushButton* siteImportButton(const FormContext& context, model::Id site, QWidget* parent) {
    using enum model::SeriesUse;
    return importButton(
        context, site, 0,
        {{QT_TRANSLATE_NOOP("ImportHours", "Weather file (EPW, SAM, PVGIS)..."), std::nullopt},
         {QT_TRANSLATE_NOOP("ImportHours", "Load, MW..."), loadMw},
         {QT_TRANSLATE_NOOP("ImportHours", "Temperature, °C..."), temperatureC},
         {QT_TRANSLATE_NOOP("ImportHours", "Market price, $/MWh..."), priceUsdPerMwh},
         {QT_TRANSLATE_NOOP("ImportHours", "Carbon intensity, kg/MWh..."), carbonKgPerMwh}},
        parent);
}

QPushButton* assetImportButton(const FormContext& context, model::Id site, model::Id asset,
                               QWidget* parent) {
    using enum model::SeriesUse;
    return importButton(
        context, site, asset,
        {{QT_TRANSLATE_NOOP("ImportHours", "Output, MW..."), outputMw},
         {QT_TRANSLATE_NOOP("ImportHours", "Output, share of capacity..."), outputFactor}},
        parent);
}

}  // namespace gigasite::ui
