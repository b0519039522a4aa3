// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how fast the window is; it fails when something is not drawn at all, never by the clock.
#include "app/facts.h"
#include "app/windowhost.h"
#include "model/engine/result.h"
#include "tests/support/plans.h"
#include "ui/charts/chartsdock.h"
#include "ui/inspector/inspector.h"
#include "ui/map/mapwidget.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/mappanel.h"
#include "ui/widgets/quantityfield.h"
#include "ui/widgets/quantityslider.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <numeric>

using namespace gigasite;

namespace {

constexpr int kPatienceMs = 60000;

/// Counts the paint events of the widgets it watches.
class PaintCounter : public QObject {
  public:
    void watch(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            painted[watched] += 1;
            if (changed) {
                changed();
            }
        }
        return false;
    }
    std::map<QObject*, int> painted;
    std::function<void()> changed;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[values.size() / 2];
}

/// Peak of the memory in use, MB, as the kernel counts it; 0 where it does not tell.
double peakMemoryMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0.0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024.0;
        }
    }
    return 0.0;
}

class TestGuiSpeed : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theSampleIsUsableSoon() {
        QElapsedTimer clock;
        clock.start();
        auto facts = app::loadFacts();
        QVERIFY(facts.ok());
        m_host = std::make_unique<app::WindowHost>(std::move(facts).value());
        m_host->start({});
        QEventLoop loop;
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        PaintCounter paints;
        paints.watch(chart()->viewport());
        paints.changed = [&] {
            if (m_host->session().result()) {
                loop.quit();
            }
        };
        connect(&m_host->session(), &app::Session::resultReady, &loop,
                [&] { chart()->viewport()->update(); });
        loop.exec();
        QVERIFY(m_host->session().result());
        QVERIFY(paints.painted[chart()->viewport()] > 0);
        qInfo("start to a usable window with the sample and its first results: %.0f ms (bar 600)",
              static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        QTRY_VERIFY_WITH_TIMEOUT(m_host->session().state() == ui::ResultState::fresh, kPatienceMs);
        qInfo("memory with the sample: %.0f MB at its peak (bar 200)", peakMemoryMb());
    }

    void aSliderMovesTheCharts() {
        m_host->window()->resize(1440, 900);
        m_host->window()->charts()->showTab(ui::ChartsDock::Tab::energy);
        m_host->window()->inspector()->showTab(ui::Inspector::Tab::energy);
        QTest::qWait(300);
        ui::QuantitySlider* slider = anySlider();
        QVERIFY(slider);
        PaintCounter paints;
        ui::ChartView* charts[] = {m_host->window()->charts()->mainPanel()->view(),
                                   m_host->window()->charts()->companionPanel()->view()};
        for (ui::ChartView* view : charts) {
            QVERIFY(view->isVisible());
            paints.watch(view->viewport());
        }
        // The longest time between two beats is the longest time the window did not answer.
        QElapsedTimer beat;
        double worstGapMs = 0.0;
        QTimer heart;
        heart.setInterval(1);
        connect(&heart, &QTimer::timeout, this, [&] {
            worstGapMs = std::max(worstGapMs, static_cast<double>(beat.nsecsElapsed()) * 1e-6);
            beat.restart();
        });
        const int y = slider->height() / 2;
        int x = slider->width() / 3;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(x, y));
        QTest::qWait(50);
        beat.start();
        heart.start();
        std::vector<double> times;
        for (int step = 0; step < 40; ++step) {
            x += step % 20 < 10 ? 9 : -9;
            if (const double ms = moveAndWait(*slider, QPoint(x, y), paints, charts); ms != 0.0) {
                times.push_back(ms);
            }
        }
        heart.stop();
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(x, y));
        QVERIFY(times.size() > 20);
        QVERIFY(std::all_of(times.begin(), times.end(), [](double ms) { return ms > 0.0; }));
        qInfo("slider move to both charts repainted: median %.1f ms (bar 50), worst %.1f ms",
              median(times), *std::max_element(times.begin(), times.end()));
        qInfo("worst gap of the window while dragging: %.1f ms (bar 100)", worstGapMs);
        m_host->document().undo();
    }

    void fiveHundredSitesPan() {
        m_host->document().reset(test::typicalPlan(500, 10), true);
        m_host->window()->resize(1920, 1080);
        ui::MapWidget* map = m_host->window()->mapPanel()->map();
        QTRY_VERIFY_WITH_TIMEOUT(m_host->session().state() == ui::ResultState::fresh, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(map->sites().size(), std::size_t{500}, kPatienceMs);
        QTest::qWait(500);
        const auto before = map->viewport();
        std::vector<double> frames;
        QPoint at = map->rect().center();
        QTest::mousePress(map, Qt::LeftButton, {}, at);
        for (int i = 0; i < 120; ++i) {
            at += QPoint(i % 40 < 20 ? 5 : -5, i % 2);
            QElapsedTimer clock;
            clock.start();
            QMouseEvent move(QEvent::MouseMove, at, map->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(map, &move);
            map->repaint();
            frames.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        }
        QTest::mouseRelease(map, Qt::LeftButton, {}, at);
        QVERIFY(!(map->viewport().toScreen({0.5, 0.5}) == before.toScreen({0.5, 0.5})));
        const double mean =
            std::accumulate(frames.begin(), frames.end(), 0.0) / static_cast<double>(frames.size());
        qInfo(
            "panning 500 sites, map of %d x %d in a window of 1920 x 1080: %.0f frames/s (bar "
            "60), worst frame %.1f ms",
            map->width(), map->height(), 1000.0 / mean,
            *std::max_element(frames.begin(), frames.end()));
    }

    void theWholeScreenPans() {
        ui::MapWidget* map = m_host->window()->mapPanel()->map();
        QPixmap picture(1920, 1080);
        QImage before;
        int moved = 0;
        std::vector<double> frames;
        map->resize(1920, 1080);
        QTest::qWait(500);
        for (int i = 0; i < 60; ++i) {
            map->centreOn(38.0 + 0.02 * i, -95.0 + 0.05 * i, 4.0);
            QElapsedTimer clock;
            clock.start();
            map->render(&picture);
            frames.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
            const QImage now = picture.toImage();
            moved += now == before ? 0 : 1;
            before = now;
        }
        qInfo("drawing 500 sites at 1920 x 1080: %.1f ms a frame, %.0f frames/s (bar 60)",
              median(frames), 1000.0 / median(frames));
        QVERIFY(!picture.isNull());
        QCOMPARE(moved, static_cast<int>(frames.size()));  // each frame was drawn anew
    }

    void cleanupTestCase() {
        qInfo("memory after 500 sites: %.0f MB at its peak", peakMemoryMb());
        m_host.reset();
    }

  private:
    [[nodiscard]] ui::ChartView* chart() const {
        return m_host->window()->charts()->mainPanel()->view();
    }

    [[nodiscard]] ui::QuantitySlider* anySlider() const {
        for (auto* field : m_host->window()->inspector()->findChildren<ui::QuantityField*>()) {
            if (field->slider() && field->slider()->isVisible()) {
                return field->slider();
            }
        }
        return nullptr;
    }

    /// Milliseconds from the move to the paint of all charts with a result of that revision; 0
    /// where the move changed nothing, negative when nothing came.
    double moveAndWait(QWidget& slider, QPoint to, PaintCounter& paints,
                       std::span<ui::ChartView* const> charts) {
        QEventLoop loop;
        QElapsedTimer clock;
        bool fresh = false;
        paints.changed = [&] {
            if (fresh && std::all_of(charts.begin(), charts.end(), [&](ui::ChartView* view) {
                    return paints.painted[view->viewport()] > 0;
                })) {
                loop.quit();
            }
        };
        const auto arrived = connect(&m_host->session(), &app::Session::resultReady, &loop, [&] {
            if (m_host->session().result()->revision == m_host->session().revision()) {
                fresh = true;
                paints.painted.clear();
                for (ui::ChartView* view : charts) {
                    view->viewport()->update();
                }
            }
        });
        QTimer late;
        late.setSingleShot(true);
        connect(&late, &QTimer::timeout, &loop, &QEventLoop::quit);
        late.start(5000);
        clock.start();
        const auto revision = m_host->session().revision();
        QMouseEvent move(QEvent::MouseMove, to, slider.mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&slider, &move);
        if (m_host->session().revision() == revision) {
            return 0.0;
        }
        loop.exec();
        const double took = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
        disconnect(arrived);
        paints.changed = nullptr;
        return late.isActive() ? took : -1.0;
    }

    std::unique_ptr<app::WindowHost> m_host;
};

}  // namespace

QTEST_MAIN(TestGuiSpeed)
#include "test_gui_speed.moc"
