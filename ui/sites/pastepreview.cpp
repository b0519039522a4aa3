// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/pastepreview.h"

#include "ui/sites/pastepreviewmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gigasite::ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kBadHeight = 120;
constexpr int kNotesShown = 6;

QLabel* plainLabel(QWidget* parent, FontRole role) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(Theme::font(role));
    return label;
}

}  // namespace

PastePreview::PastePreview(const Look& look, PasteRequest request, QWidget* parent)
    : QDialog(parent),
      m_look(look),
      m_request(std::make_shared<const PasteRequest>(std::move(request))),
      m_shown(m_request),
      m_model(new PastePreviewModel(look, this)),
      m_bad(new BadCellModel(this)) {
    setWindowTitle(tr("Paste into the sites table"));
    build();
    m_pool.setMaxThreadCount(1);
    // Queued and without arguments: the sheet itself passes through the locked mailbox.
    connect(this, &PastePreview::delivered, this, &PastePreview::takeDelivery,
            Qt::QueuedConnection);
    read();
}

PastePreview::~PastePreview() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

const PasteSheet& PastePreview::sheet() const {
    return *m_model->sheet();
}

void PastePreview::build() {
    m_summary = plainLabel(this, FontRole::bodyBold);
    m_summary->setText(tr("Reading..."));
    m_notes = plainLabel(this, FontRole::label);
    m_notation = new QComboBox(this);
    m_notation->addItem(tr("1,234.5 (English)"), static_cast<int>(Notation::english));
    m_notation->addItem(tr("1.234,5 (German)"), static_cast<int>(Notation::german));
    m_notation->setAccessibleName(tr("How numbers are written"));
    m_notation->setToolTip(tr("How the pasted numbers are written; found from the numbers"));
    auto* notationLabel = new QLabel(tr("Numbers"), this);
    notationLabel->setBuddy(m_notation);
    buildTables();
    auto* buttons = new QDialogButtonBox(this);
    m_paste = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_paste->setEnabled(false);
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Takes over the cells that can be; one undo brings all back"));
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setToolTip(tr("Changes nothing"));
    for (QPushButton* button : {m_paste, cancel}) {
        button->setIcon({});  // some desktops add one
    }
    auto* head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(notationLabel);
    head->addWidget(m_notation);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_badList);
    layout->addWidget(m_notes);
    layout->addWidget(buttons);
    resize(860, 520);
    connect(buttons, &QDialogButtonBox::accepted, this, &PastePreview::makeChanges);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_notation, &QComboBox::activated, this, [this] {
        PasteRequest request = *m_request;
        request.notation = static_cast<Notation>(m_notation->currentData().toInt());
        m_request = std::make_shared<const PasteRequest>(std::move(request));
        read();
    });
}

void PastePreview::buildTables() {
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Cells to paste"));
    m_table->setToolTip(tr("Old and new value of each cell; bad cells are red and marked ✕"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setResizeContentsPrecision(50);
    m_table->horizontalHeader()->setFont(Theme::font(FontRole::label));
    m_badList = new QListView(this);
    m_badList->setModel(m_bad);
    m_badList->setUniformItemSizes(true);
    m_badList->setAccessibleName(tr("Cells that cannot be pasted"));
    m_badList->setToolTip(tr("A click shows the cell"));
    m_badList->setFixedHeight(kBadHeight);
    m_badList->hide();
    const auto go = [this](const QModelIndex& index) {
        const auto [row, column] = m_bad->cellAt(index.row());
        m_table->setCurrentIndex(m_model->index(row, column));
        m_table->scrollTo(m_table->currentIndex());
    };
    connect(m_badList, &QListView::clicked, this, go);
    connect(m_badList, &QListView::activated, this, go);
}

void PastePreview::read() {
    m_paste->setEnabled(false);
    m_pool.start([this, request = m_request, stop = m_stop.get_token()] {
        PasteSheet sheet = readPaste(*request, stop);
        if (stop.stop_requested()) {
            return;
        }
        {
            const std::lock_guard lock(m_mailboxMutex);
            m_mailbox = holdSheet(std::move(sheet), request);
            m_read = request;
        }
        Q_EMIT delivered();
    });
}

void PastePreview::makeChanges() {
    m_paste->setEnabled(false);
    m_notation->setEnabled(false);
    m_summary->setText(tr("Pasting..."));
    m_pool.start([this, read = m_model->sheet(), request = m_shown, stop = m_stop.get_token()] {
        std::vector<model::Change> changes = pasteChanges(*read, *request, stop);
        if (stop.stop_requested()) {
            return;
        }
        {
            const std::lock_guard lock(m_mailboxMutex);
            m_changesMailbox = std::move(changes);
        }
        Q_EMIT delivered();
    });
}

void PastePreview::takeDelivery() {
    SheetRef sheet;
    std::optional<std::vector<model::Change>> changes;
    {
        const std::lock_guard lock(m_mailboxMutex);
        // Another notation was chosen meanwhile: its sheet is on the way.
        if (m_read == m_request) {
            sheet = std::exchange(m_mailbox, nullptr);
        }
        changes = std::exchange(m_changesMailbox, std::nullopt);
    }
    if (sheet) {
        m_model->setSheet(sheet);
        m_bad->setSheet(sheet);
        m_shown = m_request;
        showSheet();
        Q_EMIT sheetRead();
    }
    if (changes) {
        m_changes = std::move(*changes);
        m_notation->setEnabled(true);
        Q_EMIT changesReady();
    }
}

void PastePreview::showSheet() {
    const PasteSheet& read = sheet();
    m_summary->setText(summary());
    m_notation->setCurrentIndex(m_notation->findData(static_cast<int>(read.notation)));
    m_badList->setVisible(read.bad > 0);
    QStringList notes = read.notes.mid(0, kNotesShown);
    if (read.notes.size() > kNotesShown) {
        notes << tr("and %n more", nullptr, static_cast<int>(read.notes.size()) - kNotesShown);
    }
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_paste->setText(read.good == 0 ? tr("Paste")
                     : read.bad > 0
                         ? tr("Paste the %n good cells", nullptr, static_cast<int>(read.good))
                         : tr("Paste %n cells", nullptr, static_cast<int>(read.good)));
    m_paste->setEnabled(read.good > 0);
    constexpr int kWidest = 260;
    m_table->resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_table->setColumnWidth(i, std::min(kWidest, m_table->columnWidth(i)));
    }
}

QString PastePreview::summary() const {
    const PasteSheet& read = sheet();
    if (read.rows.empty()) {
        return tr("There is no table to paste.");
    }
    QStringList parts;
    if (read.good == 0) {
        parts << tr("Nothing changes");
    } else if (read.sites > 0) {
        parts << tr("%n sites change", nullptr, static_cast<int>(read.sites));
    }
    if (read.added > 0) {
        parts << tr("%n sites are new", nullptr, static_cast<int>(read.added));
    }
    if (read.bad > 0) {
        parts << tr("%n cells are bad", nullptr, static_cast<int>(read.bad));
    }
    return parts.join(QStringLiteral(", ")) + u'.';
}

void PastePreview::showProblem(const QString& sentence) {
    showSheet();
    QPalette red = m_notes->palette();
    red.setColor(QPalette::WindowText, m_look.theme.errorInk());
    m_notes->setPalette(red);
    m_notes->setText(sentence);
    m_notes->show();
}

}  // namespace gigasite::ui
