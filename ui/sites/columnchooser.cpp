// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/columnchooser.h"

#include "ui/widgets/elidedlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

ColumnChooser::ColumnChooser(const std::vector<SiteColumn>& all,
                             const std::vector<std::string>& shown, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Columns of the sites table"));
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Find a column"));
    m_filter->setAccessibleName(tr("Find a column"));
    m_filter->setToolTip(tr("Shows the columns whose name holds this text"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setToolTip(tr("Tick the columns to show"));
    for (const SiteColumn& column : all) {
        if (column.id == kNameColumn) {
            continue;  // always there
        }
        auto* item = new QListWidgetItem(columnLabel(column), m_list);
        item->setData(Qt::UserRole, QString::fromStdString(column.id));
        item->setToolTip(plainToolTip(columnHelp(column)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool on = std::find(shown.begin(), shown.end(), column.id) != shown.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* standard = buttons->addButton(tr("Usual columns"), QDialogButtonBox::ResetRole);
    standard->setToolTip(tr("Back to the columns of a new table"));
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(360, 480);
    connect(m_filter, &QLineEdit::textChanged, this, &ColumnChooser::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        Q_EMIT toggled(item->data(Qt::UserRole).toString().toStdString(),
                       item->checkState() == Qt::Checked);
    });
    connect(standard, &QPushButton::clicked, this, [this] {
        Q_EMIT standardWanted();
        close();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void ColumnChooser::filter(const QString& text) {
    const QString wanted = text.simplified();
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive));
    }
}

}  // namespace gigasite::ui
