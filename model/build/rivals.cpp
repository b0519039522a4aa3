// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/build/rivals.h"

#include <algorithm>

namespace gigasite::model {

namespace {

constexpr std::string_view kBetweenNames = "/(),;";
constexpr std::string_view kBetweenWords = " /(),;.:-_";

bool hasWord(std::string_view text, std::string_view word) {
    const auto ends = [text](std::size_t at) {
        return at >= text.size() || kBetweenWords.find(text[at]) != std::string_view::npos;
    };
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        if ((at == 0 || ends(at - 1)) && ends(at + word.size())) {
            return true;
        }
    }
    return false;
}

/// By the first word of one of the operator's names: the others ("Data", "Energy") name nobody.
bool namesOperator(std::string_view planName, std::string_view operatorName) {
    for (std::size_t begin = 0; begin < operatorName.size();) {
        const std::size_t end =
            std::min(operatorName.find_first_of(kBetweenNames, begin), operatorName.size());
        std::string_view name = operatorName.substr(begin, end - begin);
        name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
        const std::string_view word = name.substr(0, name.find(' '));
        if (!word.empty() && hasWord(planName, word)) {
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
