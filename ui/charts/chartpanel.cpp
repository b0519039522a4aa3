// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "ui/charts/chartlegend.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>

namespace gigasite::ui {

ChartPanel::ChartPanel(const Look& look, QWidget* parent) : QWidget(parent), m_look(look) {
    m_title = new ElidedLabel({}, this);
    m_title->setFont(Theme::font(FontRole::body));
    m_scope = new ElidedLabel({}, this);
    m_scope->setFont(Theme::font(FontRole::label));
    QPalette quiet = m_scope->palette();
    quiet.setColor(QPalette::WindowText, look.theme.secondInk());
    m_scope->setPalette(quiet);
    m_menu = new QToolButton(this);
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setAutoRaise(true);
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Chart menu"));
    m_menu->setToolTip(tr("Copy or save this chart"));
    auto* menu = new QMenu(m_menu);
    buildMenu(*menu);
    m_menu->setMenu(menu);
    m_view = new ChartView(look, this);
    m_legend = new ChartLegend(look, this);
    m_empty = new EmptyState(look, this);
    m_empty->hide();

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_scope);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 0);
    head->addLayout(words, 1);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 0, 8, 6);
    foot->addWidget(m_legend);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(foot);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, look.theme.chart());
    setPalette(ground);

    connect(m_legend, &ChartLegend::hiddenChanged, this,
            [this] { m_view->setHiddenKeys(m_legend->hiddenKeys()); });
    connect(m_view, &ChartView::shown, this, &ChartPanel::updateTitle);
}

void ChartPanel::setChartData(const model::ChartData& chart) {
    const bool empty = chart.count == 0 || (chart.isEmpty() && !m_emptyText.isEmpty());
    m_view->setVisible(!empty);
    m_legend->setVisible(!empty);
    m_empty->setVisible(empty);
    if (empty) {
        m_empty->setContent({}, m_emptyText.isEmpty() ? QStringLiteral("...") : m_emptyText, {});
    }
    m_legend->setSeries(chart.series);
    m_view->setChartData(chart);
    if (empty) {
        updateTitle();  // nothing was drawn that would have told
    }
}

void ChartPanel::updateTitle() {
    const model::ChartData& chart = m_view->chartData();
    m_title->setText(chartTitle(
        chart, chart.count == 0 ? chartScale(chart, 0.0, m_look.locale) : m_view->scale()));
    QString scope = chart.scope.empty() ? tr("Programme") : QString::fromStdString(chart.scope);
    if (chart.year != 0) {
        scope += QStringLiteral(", %1").arg(chart.year);
    }
    if (chart.unit == model::Unit::usd) {
        scope += tr(", in dollars of the price year");
    }
    m_scope->setText(scope);
    m_title->setToolTip(plainToolTip(m_title->text() + QStringLiteral("\n") + scope));
}

void ChartPanel::buildMenu(QMenu& menu) {
    menu.addAction(tr("Copy as picture"), this, &ChartPanel::copyPicture);
    menu.addSeparator();
    menu.addAction(tr("Save as PNG..."), this,
                   [this] { saveAs(tr("Picture (*.png)"), QStringLiteral("png")); });
    menu.addAction(tr("Save as SVG..."), this,
                   [this] { saveAs(tr("Drawing (*.svg)"), QStringLiteral("svg")); });
    menu.addAction(tr("Save as CSV..."), this,
                   [this] { saveAs(tr("Table (*.csv)"), QStringLiteral("csv")); });
}

void ChartPanel::copyPicture() {
    QPixmap picture(size() * 2);
    picture.setDevicePixelRatio(2.0);
    render(&picture);
    QApplication::clipboard()->setPixmap(picture);
}

void ChartPanel::saveAs(const QString& filter, const QString& suffix) {
    auto* dialog = new QFileDialog(this, tr("Save chart"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString::fromStdString(m_view->chartData().id));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!writeTo(path)) {
            m_scope->setText(tr("Not saved: %1 cannot be written.").arg(path));
        }
    });
    dialog->open();
}

bool ChartPanel::writeTo(const QString& path) const {
    auto* self = const_cast<ChartPanel*>(this);
    if (path.endsWith(QStringLiteral(".svg"))) {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize(size());
        generator.setViewBox(rect());
        QPainter painter;
        if (!painter.begin(&generator)) {
            return false;
        }
        self->render(&painter);
        return painter.end();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    if (path.endsWith(QStringLiteral(".csv"))) {
        const std::string text = model::toCsv(m_view->chartData());
        file.write(text.data(), static_cast<qint64>(text.size()));
    } else {
        QPixmap picture(size() * 2);
        picture.setDevicePixelRatio(2.0);
        self->render(&picture);
        picture.save(&file, "PNG");
    }
    return file.commit();
}

}  // namespace gigasite::ui
