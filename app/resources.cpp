// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources.h"

#include <QFile>

namespace gigasite::app {

model::Result<std::string> readResource(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return model::Problem{"app.missingResource", path.toStdString(), {}};
    }
    return file.readAll().toStdString();
}

}  // namespace gigasite::app
