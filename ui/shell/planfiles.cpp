// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/planfiles.h"

#include "model/catalog/catalog.h"
#include "model/engine/evaluate.h"
#include "ui/shell/newplandialog.h"
#include "ui/shell/saveguard.h"
#include "ui/shell/siteedits.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace gigasite::ui {

PlanFiles::PlanFiles(const Ports& ports, SaveGuard& guard, QWidget* window)
    : QObject(window), m_ports(ports), m_guard(guard), m_window(window) {
}

void PlanFiles::newPlan() {
    m_guard.protect([this] {
        auto* dialog = new NewPlanDialog(m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setCatalog(*m_ports.feed.facts().catalog);
        connect(dialog, &NewPlanDialog::chosen, this,
                [this](const NewPlan& figures, model::PlanTemplate kind) {
                    m_ports.services.newPlan(figures);
                    startFromTemplate(m_ports, kind);
                });
        dialog->open();
    });
}

void PlanFiles::open() {
    auto* dialog = new QFileDialog(m_window, tr("Open plan"), m_ports.services.lastFolder(),
                                   tr("Gigasite plans (*.gsite *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PlanFiles::openPath);
    dialog->open();
}

void PlanFiles::openPath(const QString& path) {
    m_guard.protect([this, path] { m_ports.services.openFile(path); });
}

void PlanFiles::openSample(Sample sample) {
    m_guard.protect([this, sample] { m_ports.services.openSample(sample); });
}

void PlanFiles::writeReport() {
    auto* dialog = new QFileDialog(m_window, tr("Write report"), m_ports.services.lastFolder(),
                                   tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(proposedName(QStringLiteral(".pdf")));
    connect(dialog, &QFileDialog::fileSelected, &m_ports.services, &Services::writeReport);
    dialog->open();
}

void PlanFiles::exportJson() {
    auto* dialog = new QFileDialog(m_window, tr("Export as JSON"), m_ports.services.lastFolder(),
                                   tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(proposedName(QStringLiteral(".json")));
    connect(dialog, &QFileDialog::fileSelected, &m_ports.services, &Services::exportTo);
    dialog->open();
}

QString PlanFiles::proposedName(const QString& suffix) const {
    QString name = QString::fromStdString(m_ports.feed.plan().header->name).left(80).simplified();
    static const QString kRefused = QStringLiteral("/\\:*?\"<>|");
    for (QChar& c : name) {
        c = kRefused.contains(c) || !c.isPrint() ? QLatin1Char('-') : c;
    }
    return name.isEmpty() ? QString() : name + suffix;
}

void PlanFiles::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& path : m_ports.services.recentFiles()) {
        QString text = QFileInfo(path).fileName();
        QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("Nothing opened yet"))->setEnabled(false);
    }
}

}  // namespace gigasite::ui
