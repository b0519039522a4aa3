// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/services.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/studies.h"
#include "app/translator.h"
#include "model/plan/change.h"
#include "tests/support/facts.h"
#include "ui/inspector/fieldrow.h"
#include "ui/ports/edits.h"
#include "ui/shell/viewstate.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace gigasite::test {

inline constexpr int kPatienceMs = 30000;

/// The shipped facts with the world map, read once.
inline const model::Facts& worldFacts() {
    static const model::Facts facts = [] {
        model::Facts read = shippedFacts();
        auto map = model::MapData::load(readFile(resource("map/world.gmap")), "world.gmap");
        if (!map) {
            throw std::runtime_error(model::describe(map.problem()));
        }
        read.map = std::make_shared<const model::MapData>(std::move(map).value());
        return read;
    }();
    return facts;
}

/// The program without its window: an empty plan of 15 years from 2026 on, read in May 2026.
struct EnergyDesk {
    explicit EnergyDesk(model::Facts facts = worldFacts())
        : settings(folder.filePath(QStringLiteral("settings.ini"))),
          session(document, facts),
          services(document, session, settings, language, facts),
          studies(session) {
        model::Plan plan = model::emptyPlan();
        auto header = std::make_shared<model::Header>(*plan.header);
        header->name = "Energy";
        header->startQuarter = model::Quarter::of(2026, 1);
        header->asOfDate = "2026-05-01";
        header->years = 15;
        header->priceYear = 2025;
        plan.header = header;
        session.replacePlan(plan, std::move(facts), true);
        look.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    }

    [[nodiscard]] ui::Ports ports() { return {session, document, services, studies}; }
    [[nodiscard]] ui::FormContext context() { return {look, ports()}; }
    /// Waits for the result of the plan as it is.
    [[nodiscard]] bool fresh() {
        return QTest::qWaitFor(
            [this] { return session.result() && session.result()->revision == session.revision(); },
            kPatienceMs);
    }
    [[nodiscard]] model::Ref<model::Site> site(model::Id id) const {
        return session.world().sites.find(id);
    }
    void insert(model::Id site, const model::Asset& asset) {
        const model::Change change = model::Insert{ui::assetAt(site, session.plan().nextId),
                                                   std::make_shared<const model::Asset>(asset)};
        QVERIFY(document.apply({&change, 1}, {"edit.other", {}}).ok());
    }

    QTemporaryDir folder;
    app::Settings settings;
    app::LanguageController language;
    app::Document document;
    app::Session session;
    app::AppServices services;
    app::AppStudies studies;
    ui::ViewState view;
    ui::Look look;
};

}  // namespace gigasite::test
