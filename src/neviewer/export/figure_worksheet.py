"""Prints worksheets: A4 in black and white, a sheet for each pupil, one key for all at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from neviewer.derive.worksheet import Task, letter
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_map_paths import MapLayers
from neviewer.export.figure_paper import Paper, PaperError, write_paper
from neviewer.export.figure_worksheet_parts import paint_axes, paint_blank_map

WorksheetError = PaperError

_MAP, _COUNTIES, _AXES = 330.0, 470.0, 250.0  # heights
_KEY_MAP, _KEY_AXES, _ROW = 120.0, 130.0, 20.0
_INDENT, _BOX, _WIDE_BOX = 46.0, 11.0, 18.0
_NAME = QT_TRANSLATE_NOOP("Stories", "Name: ______________________")
_SHEET = QT_TRANSLATE_NOOP("Stories", "Sheet {number}, variant {seed}")
_FOOT = QT_TRANSLATE_NOOP("Stories", "{title} · sheet {number}, variant {seed}")
_PAGE = QT_TRANSLATE_NOOP("Stories", "Page {page}")
_KEY = QT_TRANSLATE_NOOP("Stories", "Answers: {title}")
_KEY_FOOT = QT_TRANSLATE_NOOP("Stories", "{title} · answers, variant {seed}")
_BY_SHEET = QT_TRANSLATE_NOOP("Stories", "By sheet: which boxes are right")
_SHEET_HEAD = QT_TRANSLATE_NOOP("Stories", "Sheet")
_TASK_HEAD = QT_TRANSLATE_NOOP("Stories", "Task {number}")
_LETTERS = QT_TRANSLATE_NOOP(
    "Stories", "For tasks of order, the letters stand in the order that belongs."
)
_SOURCE = QT_TRANSLATE_NOOP("Stories", "Source: {source}")
_ORIGINAL = QT_TRANSLATE_NOOP("Stories", "Unaltered: {sentences}")
_DO = {
    "one": QT_TRANSLATE_NOOP("Stories", "Tick one."),
    "several": QT_TRANSLATE_NOOP("Stories", "Tick all that are right; it may be more than one."),
    "order": QT_TRANSLATE_NOOP("Stories", "Write 1, 2 and so on into the boxes."),
    "find": QT_TRANSLATE_NOOP("Stories", "On paper: colour it in on the map."),
    "draw": QT_TRANSLATE_NOOP("Stories", "On paper: draw on from where the line ends."),
}


class Worksheet(NamedTuple):
    """The sheets of a class."""

    title: str
    seed: int
    copies: Sequence[tuple[Task, ...]]
    language: Language
    layers: MapLayers
    answers: bool = False
    credit: str = ""  # of the boundaries, under each map


def write_worksheet(sheet: Worksheet, target: Path) -> None:
    """Put the PDF at ``target``; equal sheets give equal bytes. WorksheetError if it cannot be."""
    write_paper(target, sheet.title, lambda paper: _Printer(sheet, paper).print())


class _Printer:
    """Prints the sheets one after the other."""

    def __init__(self, sheet: Worksheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper

    def print(self) -> None:
        for number, copy in enumerate(self._sheet.copies, start=1):
            self._print_copy(number, copy)
        if self._sheet.answers and self._sheet.copies:
            self._print_key()

    def _say(self, pattern: str, **parts: object) -> str:
        return self._sheet.language.translate("Stories", pattern).format(**parts)

    def _print_copy(self, number: int, copy: tuple[Task, ...]) -> None:
        paper, title = self._paper, self._sheet.title
        parts = {"number": number, "seed": self._sheet.seed}
        foot = self._say(_FOOT, title=title, **parts)
        paper.begin(lambda page: (foot, self._say(_PAGE, page=page)))
        paper.text(title, 20, bold=True)
        paper.text(self._say(_SHEET, **parts), 11, grey=True)
        paper.text(self._say(_NAME), 13, before=8)
        step = ""
        for n, task in enumerate(copy, start=1):
            head = task.step if task.step != step else ""
            taken = paper.height(head, 14, bold=True) + 14 if head else 0.0
            paper.keep(taken + self._height(n, task))
            if head:
                paper.text(head, 14, bold=True, before=14)
            self._print_task(n, task)
            step = task.step

    def _do(self, task: Task) -> str:
        kind = task.kind
        if kind in ("choose", "altered"):
            several = task.several if kind == "choose" else len(task.right) > 1
            kind = "several" if several else "one"
        return self._say(_DO[kind]) if kind in _DO else ""

    def _height(self, n: int, task: Task) -> float:
        paper = self._paper
        height = 10 + paper.height(f"{n}. {task.ask}", 13) + (20 if self._do(task) else 0)
        height += sum(paper.height(text, 12, indent=_INDENT) for text in task.options)
        height += 34 * min(task.lines, 20) + (40 if task.unit else 0)
        height += _map_height(task) + 20 if task.level else 0
        return height + (_AXES + 8 if task.drawing else 0)

    def _print_task(self, n: int, task: Task) -> None:
        paper = self._paper
        paper.text(f"{n}. {task.ask}", 13, before=10)
        if do := self._do(task):
            paper.text(do, 10, indent=18, grey=True)
        for place, option in enumerate(task.options):
            text = f"{letter(place)}   {option}"
            paper.keep(paper.height(text, 12, indent=_INDENT))
            paper.box(18, _WIDE_BOX if task.kind == "order" else _BOX)
            paper.text(text, 12, indent=_INDENT)
            paper.y += 4 if task.kind == "order" else 0
        if task.level:
            layers = self._sheet.layers
            paint_blank_map(paper.painter, paper.room(_map_height(task)), layers, task.level)
            paper.text(self._sheet.credit, 9, grey=True)
        if task.drawing is not None:
            paint_axes(paper.painter, paper.room(_AXES), task.drawing)
        if task.unit:
            paper.rule(200, task.unit)
            paper.y += 6
        for _ in range(task.lines):
            paper.rule()

    def _print_key(self) -> None:
        paper, sheet = self._paper, self._sheet
        foot = self._say(_KEY_FOOT, title=sheet.title, seed=sheet.seed)
        paper.begin(lambda page: (foot, self._say(_PAGE, page=page)))
        paper.text(self._say(_KEY, title=sheet.title), 18, bold=True)
        for n, task in enumerate(sheet.copies[0], start=1):
            self._print_answer(n, task)
        varied = [n for n, task in enumerate(sheet.copies[0]) if task.options]
        if varied:
            paper.keep(90 + _ROW)
            paper.text(self._say(_BY_SHEET), 14, bold=True, before=14)
            if any(task.kind == "order" for task in sheet.copies[0]):
                paper.text(self._say(_LETTERS), 10, grey=True)
            self._print_table(varied)

    def _print_answer(self, n: int, task: Task) -> None:
        paper = self._paper
        text = f"{n}. {task.common or '–'}"
        if task.kind == "altered":
            text = f"{n}. {self._say(_ORIGINAL, sentences=task.common)}"
        if task.drawing is not None:
            paper.keep(_KEY_AXES + paper.height(text, 12))
        paper.text(text, 12, before=6)
        if task.drawing is not None:
            room = paper.room(_KEY_AXES)
            half = QRectF(room.left() + 20, room.top(), room.width() * 0.6, room.height())
            paint_axes(paper.painter, half, task.drawing, answered=True)
        if task.level:
            room = paper.room(_KEY_MAP)
            part = QRectF(room.left() + 20, room.top(), 160, room.height())
            paint_blank_map(paper.painter, part, self._sheet.layers, task.level, filled=task.place)
        if task.source:
            paper.text(self._say(_SOURCE, source=task.source), 9, indent=20, grey=True)

    def _print_table(self, varied: Sequence[int]) -> None:
        """A row for each sheet with the letters of its right options."""
        head = [self._say(_SHEET_HEAD), *(self._say(_TASK_HEAD, number=n + 1) for n in varied)]
        self._print_row(head, bold=True)
        for number, copy in enumerate(self._sheet.copies, start=1):
            if self._paper.y + _ROW > self._paper.area.bottom():
                self._paper.turn()
                self._print_row(head, bold=True)
            self._print_row([str(number), *(copy[n].letters for n in varied)])

    def _print_row(self, cells: Sequence[str], *, bold: bool = False) -> None:
        painter, room = self._paper.painter, self._paper.room(_ROW)
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(bold)
        painter.setFont(font)
        width = min(room.width() / len(cells), 110.0)
        painter.setPen(QPen(Qt.GlobalColor.black, 1))
        for n, cell in enumerate(cells):
            box = QRectF(room.left() + n * width, room.top(), width, room.height())
            painter.drawText(box.adjusted(4, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), cell)
        painter.setPen(QPen(Qt.GlobalColor.lightGray, 0.6))
        painter.drawLine(room.bottomLeft(), room.bottomRight())


def _map_height(task: Task) -> float:
    """Counties are small: their map is larger."""
    return _COUNTIES if task.level == "county" else _MAP
