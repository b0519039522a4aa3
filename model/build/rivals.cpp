// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/rivals.h"

#include <algorithm>

namespace gigasite::model {

namespace {

constexpr std::string_view kBetweenNames = " /(),;";
/// Shorter words are no names ("of", "AI").
constexpr std::size_t kShortestName = 4;

bool namesOperator(std::string_view planName, std::string_view operatorName) {
    std::size_t begin = 0;
    while (begin < operatorName.size()) {
        const std::size_t end =
            std::min(operatorName.find_first_of(kBetweenNames, begin), operatorName.size());
        const std::string_view word = operatorName.substr(begin, end - begin);
        if (word.size() >= kShortestName && planName.find(word) != std::string_view::npos) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

double openMw(const CampusRow& campus) {
    const double planned = campus.plannedMw ? campus.plannedMw->value : 0.0;
    const double running = campus.currentItMw ? campus.currentItMw->value : 0.0;
    return std::max(0.0, planned - running);
}

}  // namespace

std::vector<const CampusRow*> rivalCampuses(const Catalog& catalog, std::string_view planName) {
    std::vector<const CampusRow*> rivals;
    for (const CampusRow& campus : catalog.campuses()) {
        if (!namesOperator(planName, campus.operatorName)) {
            rivals.push_back(&campus);
        }
    }
    return rivals;
}

double rivalsOpenMw(const std::vector<const CampusRow*>& rivals, const std::string& country,
                    const std::string& state) {
    double sum = 0.0;
    for (const CampusRow* campus : rivals) {
        if (campus->countryIso2 == country && (state.empty() || campus->stateCode == state)) {
            sum += openMw(*campus);
        }
    }
    return sum;
}

double rivalsFitOutMw(const std::vector<const CampusRow*>& rivals, Quarter quarter,
                      double spreadYears) {
    double sum = 0.0;
    for (const CampusRow* campus : rivals) {
        if (!campus->plannedMw || spreadYears <= 0.0) {
            continue;
        }
        const double since = (quarter - Quarter::of(campus->plannedMw->year + 1, 1)) / 4.0;
        if (since >= 0.0 && since < spreadYears) {
            sum += openMw(*campus) / (4.0 * spreadYears);
        }
    }
    return sum;
}

}  // namespace gigasite::model
