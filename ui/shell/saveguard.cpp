// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/saveguard.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace gigasite::ui {

SaveGuard::SaveGuard(Services& services, QWidget* window)
    : QObject(window), m_services(services), m_window(window) {
    connect(&services, &Services::saveFinished, this, &SaveGuard::finish);
}

void SaveGuard::protect(std::function<void()> proceed) {
    if (!m_services.isModified()) {
        proceed();
        return;
    }
    m_proceed = std::move(proceed);
    ask();
}

void SaveGuard::ask() {
    auto* box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Gigasite"));
    box->setText(tr("Save the changes to this plan?"));
    box->setInformativeText(tr("They are lost otherwise."));
    QPushButton* saveButton = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* discard = box->addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(saveButton);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, saveButton, discard](QAbstractButton* button) {
                if (button == saveButton) {
                    save();
                } else if (button == discard) {
                    finish(true);
                } else {
                    m_proceed = nullptr;
                }
            });
    box->open();
}

void SaveGuard::save() {
    if (m_services.filePath().isEmpty() || m_services.isReadOnly()) {
        saveAs();
    } else {
        m_services.save();
    }
}

void SaveGuard::saveAs() {
    auto* dialog = new QFileDialog(m_window, tr("Save plan"), m_services.lastFolder(),
                                   tr("Gigasite plan (*.gsite)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("gsite"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_services.saveAs(path); });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_proceed = nullptr; });
    dialog->open();
}

void SaveGuard::finish(bool saved) {
    if (const auto proceed = std::exchange(m_proceed, nullptr); proceed && saved) {
        proceed();
    }
}

}  // namespace gigasite::ui
