"""Why the system refused to read or write, in words that can be told in any language."""

from __future__ import annotations

import errno

from neviewer.domain.language import QT_TRANSLATE_NOOP, Told

_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Errors", "there is no such file or folder"),
    errno.EACCES: QT_TRANSLATE_NOOP("Errors", "it is not permitted"),
    errno.EPERM: QT_TRANSLATE_NOOP("Errors", "it is not permitted"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Errors", "it is a folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Errors", "a part of its path is no folder"),
    errno.EEXIST: QT_TRANSLATE_NOOP("Errors", "it is there already"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Errors", "the disk is full"),
    errno.EROFS: QT_TRANSLATE_NOOP("Errors", "the disk can only be read"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Errors", "its name is too long"),
}
_NOT_UTF8 = QT_TRANSLATE_NOOP("Errors", "it is not UTF-8 text")


def why(error: OSError | UnicodeDecodeError) -> Told | str:
    """The reason in plain words, or as the system gives it where it is a rare one."""
    if isinstance(error, UnicodeDecodeError):
        return Told("Errors", _NOT_UTF8)
    known = _REASONS.get(error.errno or 0)
    return Told("Errors", known) if known else error.strerror or str(error)
