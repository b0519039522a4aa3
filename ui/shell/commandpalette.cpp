// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gigasite::ui {

namespace {

constexpr int kMostShown = 60;
constexpr int kWidth = 520;
constexpr int kHeight = 380;
constexpr int kLongestQuery = 200;

/// Lower case without accents, so that "munchen" finds "München".
QString folded(const QString& text) {
    QString plain;
    for (const QChar c : text.left(1000).normalized(QString::NormalizationForm_D)) {
        if (!c.isMark()) {
            plain += c.toLower();
        }
    }
    return plain;
}

int wordScore(const QString& text, const QString& word) {
    constexpr int kWordStart = 100;
    constexpr int kInside = 60;
    constexpr int kScattered = 10;
    const qsizetype at = text.indexOf(word);
    if (at >= 0) {
        const bool start = at == 0 || !text.at(at - 1).isLetterOrNumber();
        return start ? kWordStart : kInside;
    }
    qsizetype from = 0;
    for (const QChar c : word) {
        from = text.indexOf(c, from) + 1;
        if (from == 0) {
            return -1;
        }
    }
    return kScattered;
}

}  // namespace

int matchScore(const QString& text, const QString& query) {
    const QString plain = folded(text);
    int score = 0;
    for (const QString& word : folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int one = wordScore(plain, word);
        if (one < 0) {
            return -1;
        }
        score += one;
    }
    return score;
}

CommandPalette::CommandPalette(const Look& look, QWidget* window)
    : QFrame(window, Qt::Popup),
      m_look(look),
      m_query(new QLineEdit(this)),
      m_list(new QListWidget(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Commands"));
    m_query->setPlaceholderText(tr("Type a command, site, field or place"));
    m_query->setAccessibleName(tr("Search commands"));
    m_query->setToolTip(tr("A few letters are enough; Enter runs the chosen line"));
    m_query->setMaxLength(kLongestQuery);
    m_query->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_query);
    layout->addWidget(m_list);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, [this] { run(); });
}

void CommandPalette::open(std::vector<Command> commands) {
    m_commands = std::move(commands);
    m_query->clear();
    filter({});
    const QWidget* window = parentWidget();
    const QSize size(std::min(kWidth, window->width() - 16), std::min(kHeight, window->height()));
    const QPoint corner((window->width() - size.width()) / 2, window->height() / 8);
    setGeometry({window->mapToGlobal(corner), size});
    show();
    m_query->setFocus();
}

void CommandPalette::filter(const QString& query) {
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command& command = m_commands[i];
        const int score =
            std::max(matchScore(command.text, query),
                     matchScore(command.detail + QLatin1Char(' ') + command.text, query) - 1);
        if (score >= 0 || query.trimmed().isEmpty()) {
            found.emplace_back(-score, i);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    // Letters strewn over a text count only where nothing better is found.
    constexpr int kPoor = 50;
    if (!found.empty() && -found.front().first > kPoor && !query.trimmed().isEmpty()) {
        std::erase_if(found, [](const auto& one) { return -one.first <= kPoor; });
    }
    m_list->clear();
    for (std::size_t i = 0; i < found.size() && i < kMostShown; ++i) {
        const Command& command = m_commands[found[i].second];
        QString text = command.text;
        if (!command.detail.isEmpty()) {
            text += QStringLiteral("  ·  ") + command.detail;
        }
        if (!command.shortcut.isEmpty()) {
            text += QStringLiteral("  ·  ") + command.shortcut.toString(QKeySequence::NativeText);
        }
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(found[i].second));
    }
    if (found.empty()) {
        auto* item = new QListWidgetItem(tr("Nothing found"), m_list);
        item->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
}

void CommandPalette::run() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !item->data(Qt::UserRole).isValid()) {
        return;
    }
    const Command command = m_commands[item->data(Qt::UserRole).toULongLong()];
    close();
    command.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_query || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)));
    int step = 0;
    switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        case Qt::Key_Down:
            step = 1;
            break;
        case Qt::Key_Up:
            step = -1;
            break;
        case Qt::Key_PageDown:
            step = page;
            break;
        case Qt::Key_PageUp:
            step = -page;
            break;
        default:
            return false;
    }
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    return true;
}

}  // namespace gigasite::ui
