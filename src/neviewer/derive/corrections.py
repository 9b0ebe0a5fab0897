"""What a reader noted against the reading of a text, kept in a file beside it or in the profile."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neviewer.derive import reading_words as words
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.reading.claims import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from neviewer.derive.reading_frame import ClaimFrame

_FORMAT = "neviewer corrections"
_ENDING = ".neviewer.json"
_RIGHT = (*VERDICTS, words.NO_CLAIM)
_WRONG = QT_TRANSLATE_NOOP("Reading", "the reading is wrong")
_NOTED = QT_TRANSLATE_NOOP("Reading", "{right}: {note}")
_DAMAGED = QT_TRANSLATE_NOOP(
    "Reading", "The corrections in {file} cannot be read; mend the file or take it away."
)
_UNWRITTEN = QT_TRANSLATE_NOOP(
    "Reading", "The correction could not be kept in {file} ({reason}); it is gone when you leave."
)


class CorrectionError(Exception):
    """Why corrections cannot be read or kept, in one sentence."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A claim that a reader judges differently; ``right`` is empty when only the note says how."""

    start: int
    end: int
    quote: str
    verdict: str  # what the program had said
    right: str = ""
    note: str = ""

    def words(self, language: Language) -> str:
        """The correction in words."""
        right = words.name(self.right, language) if self.right else ""
        if not right and not self.note:
            return language.translate("Reading", _WRONG)
        if not (right and self.note):
            return right or self.note
        return language.translate("Reading", _NOTED).format(right=right, note=self.note)


def matched(
    corrections: Iterable[Correction], claims: Sequence[ClaimFrame]
) -> dict[int, Correction]:
    """The correction of each claim by its number: of claims so worded the one closest by."""
    found: dict[int, Correction] = {}
    for each in corrections:
        same = [
            number
            for number, claim in enumerate(claims)
            if claim.quote == each.quote and number not in found
        ]
        if same:
            found[min(same, key=lambda number: abs(claims[number].start - each.start))] = each
    return found


class Corrections:
    """Keeps corrections: ``NAME.neviewer.json`` beside a file, else in a folder of the profile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, key: str, path: Path | None, language: Language) -> tuple[Correction, ...]:
        """The corrections of a text; CorrectionError when there are some that cannot be read."""
        file = next((f for f in self._files(key, path) if f.is_file()), None)
        return _read(file, language) if file is not None else ()

    def save(
        self, key: str, path: Path | None, corrections: Sequence[Correction], language: Language
    ) -> Path:
        """Keep all corrections of a text; returns the file, CorrectionError when there is none."""
        in_profile, *beside = self._files(key, path)
        for file in (in_profile, *beside):
            if file.is_file():
                _read(file, language)  # what cannot be read is not written over
        content = _written(corrections)
        for file in beside:
            if _write(file, content) == "":
                in_profile.unlink(missing_ok=True)
                return file
        reason = _write(in_profile, content)
        if reason:
            text = language.translate("Reading", _UNWRITTEN)
            raise CorrectionError(text.format(file=in_profile, reason=reason))
        return in_profile

    def _files(self, key: str, path: Path | None) -> tuple[Path, ...]:
        import hashlib

        kept = key if path is None else str(path)
        name = hashlib.sha256(kept.encode("utf-8", errors="replace")).hexdigest()[:20]
        in_profile = self._folder / f"{name}{_ENDING}"
        return (in_profile,) if path is None else (in_profile, path.with_name(path.name + _ENDING))


def _read(file: Path, language: Language) -> tuple[Correction, ...]:
    try:
        content = json.loads(file.read_text("utf-8"))
        if content["format"] != _FORMAT:
            raise ValueError
        return tuple(_correction(each) for each in content["corrections"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        text = language.translate("Reading", _DAMAGED)
        raise CorrectionError(text.format(file=file)) from None


def _correction(values: Any) -> Correction:
    start, end = int(values["start"]), int(values["end"])
    right = values.get("right", "")
    quote, verdict, note = values["quote"], values["verdict"], values.get("note", "")
    if not all(isinstance(text, str) for text in (quote, verdict, note)):
        raise ValueError
    return Correction(start, end, quote, verdict, right if right in _RIGHT else "", note)


def _written(corrections: Sequence[Correction]) -> str:
    content = {"format": _FORMAT, "corrections": [asdict(each) for each in corrections]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _write(file: Path, content: str) -> str:
    """Write beside, then replace; returns what stood against it."""
    beside = file.with_name(file.name + ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(content, "utf-8", errors="replace")
        os.replace(beside, file)
    except OSError as error:
        return error.strerror or str(error)
    return ""
