"""Get the text out of a file: plain, Markdown, HTML or Word, in whatever encoding it has."""

from __future__ import annotations

import io
import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError
from neviewer.domain.reasons import why

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 16_000_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_BLOCKS = frozenset(
    "p div br li tr td th h1 h2 h3 h4 h5 h6 section article header footer title table ul ol".split()
)
_HIDDEN = frozenset("script style noscript template svg".split())
_MARKDOWN = re.compile(r"(\]\((?!neviewer:)[^)\n]*\))|^(---\n.*?\n---\n)", re.DOTALL)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "The file {name} is larger than 16 MB; give a shorter text."
)
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "The text {name} cannot be read: {reason}.")
_NO_ENCODING = QT_TRANSLATE_NOOP(
    "Errors", "The text {name} is in no known encoding; save it as UTF-8."
)
_NO_PLAIN_WORD = QT_TRANSLATE_NOOP("Errors", "The document {name} is not a plain Word document.")
_NO_WORD = QT_TRANSLATE_NOOP("Errors", "The file {name} is not a readable Word document.")


class TextError(TellableError):
    """Why a file cannot be read as a text, in one sentence."""


def read_file(path: Path) -> str:
    """The text of a file; TextError says why there is none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TextError(_TOO_LARGE, name=path)
        data = path.read_bytes()
    except OSError as error:
        raise TextError(_UNREADABLE, name=path, reason=why(error)) from None
    return text_of(data, path.suffix.lower(), str(path))


def text_of(data: bytes, suffix: str = ".txt", name: str = "given") -> str:
    """The text that bytes hold, by the kind of file that their suffix names."""
    if suffix == ".docx":
        return _word(data, name)
    text = decode(data, name)
    if suffix in (".html", ".htm", ".xhtml"):
        return _visible(text)
    return _without_targets(text) if suffix in (".md", ".markdown") else text


def decode(data: bytes, name: str = "given") -> str:
    """Bytes as text: UTF-8, UTF-16 or GB 18030."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    declared = _CHARSET.search(data[:2000])
    if declared is not None and b"\0" not in data:
        try:
            return data.decode(declared[1].decode("ascii"), errors="replace")
        except LookupError:
            pass
    raise TextError(_NO_ENCODING, name=name)


def _without_targets(text: str) -> str:
    """Markdown with link targets and front matter blanked, so that places stay where they are.

    Links to views are kept: they say what their author means by a number.
    """
    return _MARKDOWN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def _visible(text: str) -> str:
    parser = _Visible()
    try:
        parser.feed(text)
        parser.close()
    except (AssertionError, ValueError):
        return re.sub(r"<[^>]*>", " ", text)
    return re.sub(r"\n{3,}", "\n\n", "".join(parser.parts)).strip()


class _Visible(HTMLParser):
    """Collects what a page shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN and self._hidden:
            self._hidden -= 1
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def _word(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo("word/document.xml")
            if info.file_size > MAX_BYTES:
                raise TextError(_TOO_LARGE, name=name)
            document = archive.read(info)
        if b"<!DOCTYPE" in document[:2000] or b"<!ENTITY" in document:
            raise TextError(_NO_PLAIN_WORD, name=name)
        root = ElementTree.fromstring(document)
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, EOFError, OSError, ValueError,
            NotImplementedError, RuntimeError) as error:  # fmt: skip
        raise TextError(_NO_WORD, name=name) from error
    except Exception as error:
        if isinstance(error, TextError):
            raise
        raise TextError(_NO_WORD, name=name) from error
    paragraphs = []
    for paragraph in root.iter(f"{_WORD}p"):
        runs = [node.text or "" for node in paragraph.iter(f"{_WORD}t")]
        paragraphs.append("".join(runs))
    return "\n".join(paragraphs)
