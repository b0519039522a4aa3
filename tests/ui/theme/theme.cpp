// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace gigasite::ui;

namespace {

constexpr auto kSquare =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="0" y="0" width="8" )"
    R"(height="16" fill="currentColor"/></svg>)";

QImage painted(const QBrush& brush) {
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.fillRect(image.rect(), brush);
    return image;
}

int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void followsTheSystemPalette() {
        QCOMPARE(Theme::forPalette(Theme::dark().palette()), Theme::dark());
        QCOMPARE(Theme::forPalette(Theme::light().palette()), Theme::light());
        QCOMPARE(Theme::forPalette(QPalette(Qt::white)), Theme::light());
        QCOMPARE(Theme::forPalette(QPalette(Qt::black)), Theme::dark());
    }

    void styleSheetHasNoOpenNames() {
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            const QString sheet = theme.styleSheet();
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
            QVERIFY(sheet.contains(theme.accent().name()));
        }
    }

    void digitsAreTabular() {
        const QFontMetrics metrics(Theme::font(FontRole::value));
        for (char digit = '1'; digit <= '9'; ++digit) {
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)),
                     metrics.horizontalAdvance(QLatin1Char('0')));
        }
        QCOMPARE(Theme::font(FontRole::label).pixelSize(), 11);
        QCOMPARE(Theme::font(FontRole::value).pixelSize(), 18);
    }

    // Each pattern shows both its colour and the ground, and no two look alike.
    void patternsDiffer() {
        const Theme theme = Theme::light();
        const QColor color = theme.source(Source::nuclear);
        QList<QImage> seen;
        for (const FillPattern pattern :
             {FillPattern::solid, FillPattern::curtailed, FillPattern::sold, FillPattern::charging,
              FillPattern::unserved, FillPattern::estimate}) {
            const QImage image = painted(theme.fill(Source::nuclear, pattern));
            const int share = 100 * pixelsOf(image, color) / (32 * 32);
            if (pattern == FillPattern::solid) {
                QCOMPARE(share, 100);
            } else if (pattern != FillPattern::estimate) {
                QVERIFY2(share >= 20 && share <= 95, qPrintable(QString::number(share)));
            }
            QVERIFY(!seen.contains(image));
            seen.append(image);
        }
    }

    void iconsTakeTheInk() {
        const QColor ink(0x12, 0x34, 0x56);
        const QIcon icon = iconFromSvg(QByteArray(kSquare), ink);
        const QImage image = icon.pixmap(QSize(16, 16), 1.0).toImage();
        QCOMPARE(image.pixelColor(2, 8), ink);
        QCOMPARE(image.pixelColor(14, 8).alpha(), 0);
        const QImage disabled = icon.pixmap(QSize(16, 16), 1.0, QIcon::Disabled).toImage();
        QVERIFY(disabled.pixelColor(2, 8).alpha() < 128);
    }

    void brokenIconIsNull() {
        QVERIFY(iconFromSvg("not a drawing", Qt::black).isNull());
        QVERIFY(themeIcon(QStringLiteral("no-such-icon"), Theme::light()).isNull());
    }
};

QTEST_MAIN(TestTheme)
#include "theme.moc"
