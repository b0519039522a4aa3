// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace gigasite::ui {

/// What an undo step did, as a code with arguments; ui/text makes the sentence whenever it is
/// shown, so a change of language needs no relabelling. Arguments are plain text: names as the
/// planner wrote them, numbers already with their unit, field ids ("asset.capacityMw")
/// untranslated.
///
/// code             arguments
/// edit.set         field id, name of the place, new value, old value
/// edit.setMany     field id, number of places, new value
/// edit.reset       field id, name of the place                      (back to the default)
/// edit.rename      old name, new name
/// edit.move        name of the site, latitude and longitude as text
/// edit.insert      kind ("site", "phase", "asset", ...), name
/// edit.insertAt    kind, name, name of the site
/// edit.erase       kind, name
/// edit.eraseMany   kind, number
/// edit.duplicate   kind, name
/// edit.template    name of the template
/// edit.other       free text that is already a sentence
struct EditLabel {
    const char* code = "";  ///< string literal
    QStringList arguments;

    bool operator==(const EditLabel& other) const {
        return QByteArrayView(code) == QByteArrayView(other.code) && arguments == other.arguments;
    }
};

}  // namespace gigasite::ui
