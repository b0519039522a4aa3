// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemtext.h"

#include "ui/text/problemtable.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gigasite::ui {
namespace {

std::array<std::span<const ProblemSentence>, 7> allSentences() {
    return {planSentences(), fileSentences(),     tableSentences(),  systemSentences(),
            dataSentences(), quantitySentences(), weatherSentences()};
}

const char* sentenceOfCode(std::string_view code) {
    for (const auto& sentences : allSentences()) {
        for (const ProblemSentence& one : sentences) {
            if (code == one.code) {
                return one.sentence;
            }
        }
    }
    return nullptr;
}

// The sentence of this very case, else that of the code.
const char* sentenceOf(const model::Problem& problem) {
    for (const std::string& argument : problem.arguments) {
        if (const char* sentence = sentenceOfCode(problem.code + '.' + argument)) {
            return sentence;
        }
    }
    return sentenceOfCode(problem.code);
}

QStringList argumentsOf(const model::Problem& problem) {
    QStringList arguments;
    for (const std::string& argument : problem.arguments) {
        arguments.append(QString::fromStdString(argument));
    }
    return arguments;
}

}  // namespace

QString problemSentence(const model::Problem& problem) {
    const QStringList arguments = argumentsOf(problem);
    const char* sentence = sentenceOf(problem);
    if (sentence == nullptr) {
        const QString code = QString::fromStdString(problem.code);
        return arguments.isEmpty() ? code : u"%1 (%2)"_s.arg(code, arguments.join(u", "_s));
    }
    return fillArguments(QCoreApplication::translate("Problem", sentence), arguments);
}

QString problemText(const model::Problem& problem) {
    const QString sentence = problemSentence(problem);
    const QString place = QString::fromStdString(problem.where);
    return place.isEmpty() ? sentence : place + u": "_s + sentence;
}

QStringList knownProblemCodes() {
    QStringList codes;
    for (const auto& sentences : allSentences()) {
        for (const ProblemSentence& one : sentences) {
            codes.append(QString::fromLatin1(one.code));
        }
    }
    codes.sort();
    return codes;
}

QString fillArguments(const QString& pattern, const QStringList& arguments) {
    QString filled;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() &&
                             pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!isPlace) {
            filled += pattern[i];
            continue;
        }
        const qsizetype index = pattern[i + 1].digitValue() - 1;
        filled += index < arguments.size() ? arguments[index] : QString();
        ++i;
    }
    return filled;
}

QString elideMiddle(const QString& text, int limit) {
    if (text.size() <= limit || limit < 3) {
        return text;
    }
    qsizetype head = (limit - 1) / 2;
    qsizetype tail = text.size() - (limit - 1 - head);
    // Never between the two halves of a character outside the first 65,536.
    head -= text[head - 1].isHighSurrogate() ? 1 : 0;
    tail += text[tail].isLowSurrogate() ? 1 : 0;
    return text.left(head) + u'\u2026' + text.mid(tail);
}

}  // namespace gigasite::ui
