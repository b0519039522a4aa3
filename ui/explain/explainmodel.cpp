// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explainmodel.h"

#include "ui/explain/explaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <utility>

namespace gigasite::ui {

struct ExplainModel::Item {
    model::ExplainNode node;
    Item* parent = nullptr;
    int row = 0;
    bool fetched = false;
    std::vector<std::unique_ptr<Item>> children;
};

ExplainModel::ExplainModel(const QLocale& locale, QObject* parent)
    : QAbstractItemModel(parent), m_locale(locale) {
}

ExplainModel::~ExplainModel() = default;

void ExplainModel::setRoot(std::shared_ptr<const model::Explanation> explanation,
                           const model::ExplainNode& root) {
    beginResetModel();
    m_explanation = std::move(explanation);
    m_root = std::make_unique<Item>();
    m_root->node = root;
    endResetModel();
}

void ExplainModel::clear() {
    beginResetModel();
    m_root.reset();
    m_explanation.reset();
    endResetModel();
}

ExplainModel::Item* ExplainModel::item(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : nullptr;
}

const model::ExplainNode* ExplainModel::node(const QModelIndex& index) const {
    const Item* found = item(index);
    return found ? &found->node : nullptr;
}

QString ExplainModel::key(const QModelIndex& index) const {
    const model::ExplainNode& node = item(index)->node;
    const std::string_view figure = model::explainKey(node);
    const std::string_view field = node.field ? node.field->id : std::string_view();
    return QStringLiteral("%1|%2|%3|%4|%5|%6")
        .arg(static_cast<int>(node.role))
        .arg(QString::fromUtf8(figure.data(), static_cast<qsizetype>(figure.size())))
        .arg(node.role == model::ExplainRole::site ? node.site : 0)
        .arg(static_cast<int>(node.at.kind))
        .arg(node.at.item)
        .arg(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
}

QModelIndex ExplainModel::index(int row, int column, const QModelIndex& parent) const {
    if (column < 0 || column >= kColumns || row < 0 || row >= rowCount(parent)) {
        return {};
    }
    const Item* above = item(parent);
    return createIndex(row, column,
                       above ? above->children[static_cast<std::size_t>(row)].get() : m_root.get());
}

QModelIndex ExplainModel::parent(const QModelIndex& child) const {
    const Item* one = item(child);
    return one && one->parent ? createIndex(one->parent->row, 0, one->parent) : QModelIndex();
}

int ExplainModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return m_root ? 1 : 0;
    }
    return parent.column() == 0 ? static_cast<int>(item(parent)->children.size()) : 0;
}

int ExplainModel::columnCount(const QModelIndex&) const {
    return kColumns;
}

bool ExplainModel::hasChildren(const QModelIndex& parent) const {
    const Item* one = item(parent);
    if (!one) {
        return m_root != nullptr;
    }
    return parent.column() == 0 &&
           (one->fetched ? !one->children.empty() : model::Explanation::hasParts(one->node));
}

bool ExplainModel::canFetchMore(const QModelIndex& parent) const {
    const Item* one = item(parent);
    return one && parent.column() == 0 && !one->fetched && model::Explanation::hasParts(one->node);
}

void ExplainModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) {
        return;
    }
    Item* above = item(parent);
    above->fetched = true;
    std::vector<model::ExplainNode> parts = m_explanation->parts(above->node);
    if (parts.empty()) {
        Q_EMIT dataChanged(parent, parent);
        return;
    }
    beginInsertRows(parent, 0, static_cast<int>(parts.size()) - 1);
    for (model::ExplainNode& part : parts) {
        auto child = std::make_unique<Item>();
        child->node = std::move(part);
        child->parent = above;
        child->row = static_cast<int>(above->children.size());
        above->children.push_back(std::move(child));
    }
    endInsertRows();
}

QVariant ExplainModel::data(const QModelIndex& index, int role) const {
    const model::ExplainNode* one = node(index);
    if (!one) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole: {
            const ExplainWords words = explainWords(*one, *m_explanation, m_locale);
            return index.column() == what    ? words.name
                   : index.column() == value ? words.value
                                             : words.note;
        }
        case Qt::ToolTipRole:
            return plainToolTip(explainDetails(*one, *m_explanation, m_locale));
        case Qt::AccessibleTextRole: {
            const ExplainWords words = explainWords(*one, *m_explanation, m_locale);
            return index.column() == what
                       ? QStringLiteral("%1 %2 %3").arg(words.name, words.value, words.note)
                       : QVariant();
        }
        case Qt::TextAlignmentRole:
            return static_cast<int>((index.column() == value ? Qt::AlignRight : Qt::AlignLeft) |
                                    Qt::AlignVCenter);
        case Qt::FontRole:
            return Theme::font(index.column() == note                   ? FontRole::label
                               : one->role == model::ExplainRole::whole ? FontRole::bodyBold
                                                                        : FontRole::body);
        default:
            return {};
    }
}

QVariant ExplainModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == value ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case what:
            return tr("Figure or input");
        case value:
            return tr("Value");
        default:
            return tr("Share, source");
    }
}

}  // namespace gigasite::ui
