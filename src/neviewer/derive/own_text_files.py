"""Opens a reader's text: a file that was chosen or dropped, or what was pasted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.reading.text.textfile import MAX_BYTES, TextError, decode, read_file
from neviewer.state.own_texts import OwnText

if TYPE_CHECKING:
    from pathlib import Path

    from neviewer.domain.language import Language

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")
_MARKDOWN = (".md", ".markdown")
_MOST_MARKDOWN = 200_000  # letters; setting type takes long, so that more is shown as it is
_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)
_DATE = re.compile(r"^date:[ \t]*[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE)
_TITLE = re.compile(r"^title:[ \t]*[\"']?([^\n]*?)[\"']?[ \t]*$", re.MULTILINE)
# What no page can show, or Qt would take for an end of paragraph or a picture.
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_EMPTY = QT_TRANSLATE_NOOP("Errors", "There is no text in {name}.")
_NOTHING = QT_TRANSLATE_NOOP("Errors", "There is no text on the clipboard.")
_PASTED = QT_TRANSLATE_NOOP("Derive", "Pasted text")
_KIND = QT_TRANSLATE_NOOP(
    "Errors", "{name} is of no kind that can be read: open a .txt, .md, .html or .docx file."
)


def open_text(path: Path) -> OwnText:
    """The text of a file; TextError says why there is none."""
    path = path.absolute()
    if path.suffix.lower() not in SUFFIXES:
        raise TextError(_KIND, name=path.name)
    title, date, markdown = path.name, "", path.suffix.lower() in _MARKDOWN
    if markdown:
        read_file(path)  # says what is wrong with it
        body = decode(path.read_bytes()[: MAX_BYTES + 1], path.name)
        front = _FRONT.match(body)
        if front is not None:
            body = body[front.end() :]
            named, dated = _TITLE.search(front[1]), _DATE.search(front[1])
            title = named[1] if named and named[1] else title
            date = dated[1] if dated else ""
        markdown = len(body) <= _MOST_MARKDOWN
    else:
        body = read_file(path)
    if not body.strip():
        raise TextError(_EMPTY, name=path.name)
    return OwnText(title, _clean(body), date=date, markdown=markdown, path=path)


def pasted_text(body: str, language: Language) -> OwnText:
    """A text from the clipboard; TextError when there is none."""
    body = _clean(body)
    if not body.strip():
        raise TextError(_NOTHING)
    return OwnText(language.translate("Derive", _PASTED), body)


def _clean(body: str) -> str:
    body = body.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _STRANGE.sub("\N{REPLACEMENT CHARACTER}", body.replace("\u2029", "\n"))
