// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dispatch/input.h"

#include <random>
#include <vector>

/// Random sites that visit every branch of the hour: all shapes of equipment, several segments and
/// lanes, capacities that come and go, ties between costs and prices, negative prices, exact zeros.
class RandomSite {
  public:
    explicit RandomSite(unsigned seed);
    RandomSite(const RandomSite&) = delete;  // the input points into the arrays
    RandomSite& operator=(const RandomSite&) = delete;

    /// 1 to 40 lanes.
    gigasite::model::DispatchInput input;

  private:
    double uniform(double low, double high);
    int whole(int low, int high);
    bool chance(double probability);
    /// Often a round number, so that sums and comparisons tie; often zero.
    double amount(double high);

    std::span<const double> keep(std::vector<double> values);
    std::vector<double> loadShape();
    std::vector<double> outputShape();
    gigasite::model::SegmentLanes steps(double high);
    std::vector<double> perLane(double low, double high);
    void addHours();
    void addSources();
    void addStores();
    void addUnits();
    void addFlexibleLoad();
    void addCurtailableImport();

    std::mt19937 m_random;
    std::vector<std::vector<double>> m_arrays;
};
