// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/scan.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gigasite::layout {
namespace {

enum class Scope { Namespace, Type, Function, Other };

/// Where a literal or comment that begins at `from` ends (one past it); `from` when none begins.
qsizetype endOfQuiet(const QString& text, qsizetype from) {
    const auto at = [&](qsizetype i) { return i < text.size() ? text[i] : QChar(); };
    if (at(from) == u'/' && at(from + 1) == u'/') {
        const qsizetype end = text.indexOf(u'\n', from);
        return end < 0 ? text.size() : end;
    }
    if (at(from) == u'/' && at(from + 1) == u'*') {
        const qsizetype end = text.indexOf(u"*/"_s, from + 2);
        return end < 0 ? text.size() : end + 2;
    }
    if (at(from) == u'R' && at(from + 1) == u'"') {
        const qsizetype open = text.indexOf(u'(', from);
        const QString close = u')' + text.mid(from + 2, open - from - 2) + u'"';
        const qsizetype end = text.indexOf(close, open);
        return end < 0 ? text.size() : end + close.size();
    }
    const bool digitMark = at(from) == u'\'' && from > 0 && text[from - 1].isLetterOrNumber() &&
                           at(from + 1).isLetterOrNumber() && at(from + 2) != u'\'';
    if (at(from) == u'"' || (at(from) == u'\'' && !digitMark)) {
        qsizetype i = from + 1;
        while (i < text.size() && text[i] != text[from] && text[i] != u'\n') {
            i += text[i] == u'\\' ? 2 : 1;
        }
        return std::min(i + 1, text.size());
    }
    return from;
}

bool isConstant(const QString& statement) {
    static const QRegularExpression pattern(u"\\b(const|constexpr|consteval)\\b"_s);
    return pattern.match(statement).hasMatch();
}

/// Does a declaration at namespace scope declare a variable?
bool isVariable(const QString& statement) {
    static const QRegularExpression other(
        u"^(inline\\s+)?(namespace|using|typedef|template|class|struct|union|enum|friend|"
        "static_assert|extern\\s*\"|public|private|protected|concept|requires|return|if|for|while|"
        "switch|else|do|try|case|default|break|continue|Q_[A-Z_]+|HWY_[A-Z_]+)"_s);
    if (statement.isEmpty() || other.match(statement).hasMatch()) {
        return false;
    }
    // A function has its parameters before any initialiser.
    static const QRegularExpression initialiser(u"[={]"_s);
    const qsizetype value = statement.indexOf(initialiser);
    const QString head = value < 0 ? statement : statement.left(value);
    static const QRegularExpression shape(
        u"^[\\w:<>,\\s*&\\[\\].]+[\\s*&>]\\w+(\\s*\\[[^\\]]*\\])?\\s*$"_s);
    return !head.contains(u'(') && !head.contains(u"operator"_s) && shape.match(head).hasMatch();
}

Scope scopeOf(const QString& statement, Scope outer) {
    static const QRegularExpression space(u"^(inline\\s+)?namespace\\b|^extern\\s*\""_s);
    static const QRegularExpression type(u"\\b(class|struct|union)\\s+[^()=]*$"_s);
    if (space.match(statement).hasMatch()) {
        return Scope::Namespace;
    }
    if (type.match(statement).hasMatch()) {
        return Scope::Type;
    }
    const bool call = statement.contains(u'(') || outer == Scope::Function;
    return call ? Scope::Function : Scope::Other;
}

bool isStatic(const QString& statement) {
    static const QRegularExpression pattern(u"^(inline\\s+)?(static|thread_local)\\b"_s);
    return pattern.match(statement).hasMatch();
}

bool isMutableStatic(const QString& statement, Scope scope) {
    if (isConstant(statement)) {
        return false;
    }
    return isVariable(statement) && (scope == Scope::Namespace || isStatic(statement));
}

/// Walks the braces of a file whose comments, strings and directives are blank.
class StaticScanner {
  public:
    explicit StaticScanner(const QString& code) : m_code(code) {}

    QStringList run() {
        for (m_at = 0; m_at < m_code.size(); ++m_at) {
            step(m_code[m_at]);
        }
        return m_found;
    }

  private:
    struct Level {
        Scope scope = Scope::Namespace;
        int parentheses = 0;
        QString statement;
    };

    void step(QChar c) {
        static const QRegularExpression label(
            u"^\\s*(Q_OBJECT\\s+)?((public|private|protected)(\\s+Q_SLOTS)?|Q_SIGNALS)\\s*$"_s);
        Level& here = m_levels.last();
        if (c == u'{') {
            open(here);
        } else if (c == u'}' && m_levels.size() > 1) {
            m_levels.removeLast();
        } else if (c == u';' && here.parentheses == 0) {
            judge(here);
            here.statement.clear();
        } else if (c == u':' && label.match(here.statement).hasMatch()) {
            here.statement.clear();
        } else if (!here.statement.isEmpty() || !c.isSpace()) {
            here.parentheses += c == u'(' ? 1 : c == u')' ? -1 : 0;
            m_begin = here.statement.isEmpty() ? m_at : m_begin;
            here.statement += c;
        }
    }

    void open(Level& here) {
        Scope inner = Scope::Function;  // braces inside parentheses: a lambda or a list of values
        if (here.parentheses == 0) {
            const QString tidy = here.statement.simplified();
            inner = scopeOf(tidy, here.scope);
            const bool value =
                inner == Scope::Other || (inner == Scope::Function && isVariable(tidy));
            here.statement = value ? here.statement + u"{}"_s : QString();
        }
        m_levels.append(Level{inner, 0, QString()});
    }

    void judge(const Level& here) {
        const QString tidy = here.statement.simplified();
        if (isMutableStatic(tidy, here.scope)) {
            m_found.append(u"%1: %2"_s.arg(lineOf(m_code, m_begin)).arg(tidy));
        }
    }

    const QString& m_code;
    QList<Level> m_levels{Level()};
    QStringList m_found;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
};

}  // namespace

QString withoutCommentsAndStrings(const QString& text) {
    QString result = text;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = endOfQuiet(text, i);
        for (qsizetype k = i; k < end; ++k) {
            const bool mark = text[i] != u'/' && (k == i || k + 1 == end);
            if (text[k] != u'\n' && !(mark && (text[k] == u'"' || text[k] == u'\''))) {
                result[k] = u' ';
            }
        }
        i = std::max(end, i + 1);
    }
    return result;
}

QStringList includes(const QString& text) {
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto& match : pattern.globalMatch(text)) {
        found.append(match.captured(1));
    }
    return found;
}

QStringList mutableStatics(const QString& text) {
    QString code = withoutCommentsAndStrings(text);
    static const QRegularExpression directive(u"^[ \\t]*#([^\\n]*\\\\\\n)*[^\\n]*"_s,
                                              QRegularExpression::MultilineOption);
    for (const auto& match : directive.globalMatch(code)) {
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            code[i] = code[i] == u'\n' ? u'\n' : u' ';
        }
    }
    StaticScanner scanner(code);
    return scanner.run();
}

int lineOf(const QString& text, qsizetype position) {
    return static_cast<int>(QStringView(text).left(position).count(u'\n')) + 1;
}

}  // namespace gigasite::layout
