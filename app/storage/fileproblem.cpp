// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/fileproblem.h"

#include <cerrno>
#include <string>

namespace gigasite::app {

namespace {

const char* codeFor(int errorNumber, const char* otherwise) {
    switch (errorNumber) {
        case ENOENT:
        case ENOTDIR:
            return "file.notFound";
        case EACCES:
        case EPERM:
            return "file.noAccess";
        case EROFS:
            return "file.readOnly";
        case ENOSPC:
        case EDQUOT:
            return "file.diskFull";
        case EFBIG:
            return "file.tooBigForDisk";
        case ENAMETOOLONG:
            return "file.nameTooLong";
        case ELOOP:
            return "file.linkLoop";
        case EMFILE:
        case ENFILE:
            return "file.tooManyOpen";
        default:
            return otherwise;
    }
}

}  // namespace

model::Problem fileProblem(const char* code, const QString& path,
                           std::vector<std::string> arguments) {
    return {code, path.toStdString(), std::move(arguments)};
}

model::Problem systemProblem(int errorNumber, const QString& path, const char* otherwise) {
    return fileProblem(codeFor(errorNumber, otherwise), path, {std::to_string(errorNumber)});
}

}  // namespace gigasite::app
