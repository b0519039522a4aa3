// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/pdfdocument.h"

#include <memory>

// Today's qpdf interface, std::shared_ptr throughout.
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace gigasite::ui {

namespace {

using Object = QPDFObjectHandle;

Object textObject(const QString& text) {
    return Object::newUnicodeString(text.toStdString());
}

void setInformation(QPDF& pdf, const PdfProperties& properties) {
    Object information = Object::newDictionary();
    information.replaceKey("/Title", textObject(properties.title));
    information.replaceKey("/Subject", textObject(properties.subject));
    information.replaceKey("/Creator", textObject(QStringLiteral("Gigasite")));
    if (properties.date.isValid()) {
        const QString date =
            QStringLiteral("D:") + properties.date.toString(QStringLiteral("yyyyMMdd")) +
            QStringLiteral("000000Z");  // %1 right before a digit would read as %10
        information.replaceKey("/CreationDate", Object::newString(date.toStdString()));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
    pdf.getTrailer().removeKey("/ID");
    pdf.getRoot().removeKey("/Metadata");  // newer Qt writes the time there too
}

void setView(QPDF& pdf, const PdfProperties& properties) {
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", textObject(properties.language));
    root.replaceKey("/PageMode", Object::newName("/UseOutlines"));
    Object viewer = Object::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
}

void setBookmarks(QPDF& pdf, const std::vector<Bookmark>& bookmarks) {
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    Object outline = pdf.makeIndirectObject(Object::newDictionary());
    Object before = Object::newNull();
    int count = 0;
    for (const Bookmark& bookmark : bookmarks) {
        if (bookmark.page < 0 || bookmark.page >= static_cast<int>(pages.size())) {
            continue;
        }
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        Object place = Object::newArray();
        place.appendItem(pages[static_cast<std::size_t>(bookmark.page)].getObjectHandle());
        place.appendItem(Object::newName("/Fit"));
        item.replaceKey("/Title", textObject(bookmark.title));
        item.replaceKey("/Parent", outline);
        item.replaceKey("/Dest", place);
        if (before.isNull()) {
            outline.replaceKey("/First", item);
        } else {
            item.replaceKey("/Prev", before);
            before.replaceKey("/Next", item);
        }
        before = item;
        ++count;
    }
    if (count > 0) {
        outline.replaceKey("/Last", before);
        outline.replaceKey("/Count", Object::newInteger(count));
        pdf.getRoot().replaceKey("/Outlines", outline);
    }
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()),
            static_cast<qsizetype>(buffer->getSize())};
}

}  // namespace

model::Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfProperties& properties) {
    // The library throws; nothing of that leaves this function.
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        setInformation(document, properties);
        setView(document, properties);
        setBookmarks(document, properties.bookmarks);
        return written(document);
    } catch (const std::exception& error) {
        return model::Problem{"app.reportFailed", {}, {error.what()}};
    }
}

}  // namespace gigasite::ui
