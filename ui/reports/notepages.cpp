// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/papertable.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/sections.h"
#include "ui/text/problemtext.h"

#include <algorithm>

namespace gigasite::ui {

namespace {

/// What was taken in place of a figure the catalogue lacks, by the words of model::standInCode().
struct StandInSentence {
    std::string_view code;
    const char* sentence;
};

constexpr StandInSentence kStandIns[] = {
    {"stateUsesCountry",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "The state is unknown or has no figures of its own: those of the country "
                       "stand in.")},
    {"priceRegionalMedian",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "No electricity price is known for the country: the median of its region "
                       "stands in (estimate).")},
    {"priceMissing",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "No electricity price is known, not even for the region: energy from the "
                       "grid counts as free. Enter a price.")},
    {"carbonMissing", QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                                        "No carbon intensity of the grid is known. Enter one.")},
    {"carbonLifecycleForDirect",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "Only the life-cycle carbon intensity of the grid is known: it stands in "
                       "for the direct one.")},
    {"trendMissing",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "No trend of the grid's carbon intensity is known: it stays as it is.")},
    {"mixMissing",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "The mix of the grid is not known: its energy counts as not carbon-free.")},
    {"demandChargeElsewhere",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "No demand charge is known here: the tariff of AEP Ohio stands in.")},
    {"demandChargeReduced",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "The demand charge was reduced so that the parts of the price do not exceed "
                       "the whole.")},
    {"buildingCapexWorld",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "No building cost is known for the country: the general one stands in.")},
    {"connectionWaitWorld",
     QT_TRANSLATE_NOOP("gigasite::ui::ReportText",
                       "No waiting time for a grid connection is known here: the general one "
                       "stands in.")},
};

/// Names and numbers out of the plan, fit to print.
model::Problem printable(const model::Problem& problem) {
    model::Problem clean{problem.code, {}, {}};
    for (const std::string& argument : problem.arguments) {
        clean.arguments.push_back(literal(argument, 60).toStdString());
    }
    return clean;
}

QString sentenceOf(const model::Problem& problem) {
    if (problem.code == "data.standIn" && !problem.arguments.empty()) {
        for (const StandInSentence& one : kStandIns) {
            if (one.code == problem.arguments.front()) {
                return ReportText::tr(one.sentence);
            }
        }
    }
    return problemSentence(printable(problem));
}

struct Note {
    QString sentence;
    QStringList places;
};

class NoteList {
  public:
    /// Equal sentences become one note with all their places.
    void add(const model::Problem& problem, const QString& place) {
        const QString sentence = sentenceOf(problem);
        auto found = std::find_if(m_notes.begin(), m_notes.end(),
                                  [&](const Note& note) { return note.sentence == sentence; });
        if (found == m_notes.end()) {
            m_notes.push_back({sentence, {}});
            found = m_notes.end() - 1;
        }
        if (!place.isEmpty() && !found->places.contains(place)) {
            found->places << place;
        }
    }

    [[nodiscard]] const std::vector<Note>& notes() const { return m_notes; }

  private:
    std::vector<Note> m_notes;
};

/// "Ohio 1, Texas 2 and 14 more".
QString placesText(const QStringList& places) {
    constexpr int kShown = 8;
    if (places.isEmpty()) {
        return ReportText::tr("Whole programme");
    }
    const QString shown = QStringList(places.mid(0, kShown)).join(QStringLiteral(", "));
    const int more = static_cast<int>(places.size()) - kShown;
    return more <= 0
               ? shown
               : fillArguments(ReportText::tr("%1 and %2 more"), {shown, QString::number(more)});
}

}  // namespace

void addNotePages(Paper& paper, const ReportContext& context) {
    const ReportInput& input = context.input;
    NoteList list;
    for (const model::Problem& problem : input.result.problems) {
        list.add(problem, literal(problem.where, 60));
    }
    for (const auto& result : input.result.sites) {
        const auto site = input.world.sites.find(result->id);
        for (const model::Problem& problem : result->notes) {
            list.add(problem, site ? siteName(*site) : QString());
        }
    }
    const QString title = ReportText::tr("Notes");
    const QString next = ReportText::tr("Notes (continued)");
    paper.startSection(title, ReportText::tr("Notes: limits, gaps in the data and what stands in"));
    if (list.notes().empty()) {
        paper.addText(ReportText::tr("There is nothing to note: no figure had to be replaced."),
                      PaperFont::body, paper.look().theme.ink(), 2);
        return;
    }
    std::vector<PaperRow> rows;
    for (const Note& note : list.notes()) {
        rows.push_back({{note.sentence, placesText(note.places)}, PaperRow::Kind::body});
    }
    addTable(paper,
             {{ReportText::tr("Note"), 2.4, false, 6}, {ReportText::tr("Where"), 1.6, false, 4}},
             rows, next);
}

}  // namespace gigasite::ui
