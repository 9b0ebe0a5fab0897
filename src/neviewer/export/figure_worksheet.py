"""Prints worksheets: A4 in black and white, a sheet for each pupil, the key at the end."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter, QPen

from neviewer.derive.worksheet import Axes, Task, letter
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_map_paths import MapLayers
from neviewer.export.figure_map_viewport import Viewport

_DPI = 96
_PAGE = QRectF(0, 0, 793, 1122)  # A4
_MARGIN, _GAP, _LINE = 60.0, 12.0, 30.0
_MAP_HEIGHT, _AXES_HEIGHT = 330.0, 260.0
_WRAP = int(Qt.TextFlag.TextWordWrap)
_DATE = re.compile(rb"/(CreationDate|ModDate) \((D:[^)]*)\)")
_NAME = QT_TRANSLATE_NOOP("Stories", "Name: ______________________")
_SHEET = QT_TRANSLATE_NOOP("Stories", "Sheet {number}, seed {seed}")
_KEY = QT_TRANSLATE_NOOP("Stories", "Answers")
_SOURCE = QT_TRANSLATE_NOOP("Stories", "Source: {source}")


class WorksheetError(Exception):
    """A worksheet could not be written; the text is one sentence for the reader."""


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
    beside = target.with_name(f".{target.stem}.part.pdf")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        device = QPdfWriter(str(beside))
        device.setResolution(_DPI)
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setPageMargins(QMarginsF(0, 0, 0, 0))
        device.setTitle(sheet.title)
        device.setCreator("neviewer")
        device.setDocumentId(QUuid.createUuidV5(QUuid(), sheet.title.encode()))
        # Without words of its own Qt writes the moment into them.
        device.setDocumentXmpMetadata(QByteArray(b'<?xpacket begin=""?><?xpacket end="w"?>'))
        painter = QPainter()
        if not painter.begin(device):
            raise WorksheetError(f"{target} could not be written; choose another folder.")
        try:
            _Printer(sheet, device, painter).print()
        finally:
            painter.end()
        written = beside.read_bytes()
        beside.write_bytes(_DATE.sub(_same_date, written))
        os.replace(beside, target)
    except OSError as error:
        raise WorksheetError(f"{target} could not be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _same_date(found: re.Match[bytes]) -> bytes:
    """A date that says nothing, just as long: places in the file are counted in bytes."""
    date = re.sub(rb"[0-9]", b"0", found[2]).replace(b"D:00000000", b"D:20000101", 1)
    return b"/" + found[1] + b" (" + date + b")"


class _Printer:
    """Goes down the pages."""

    def __init__(self, sheet: Worksheet, device: QPdfWriter, painter: QPainter) -> None:
        self._sheet = sheet
        self._device = device
        self._painter = painter
        self._area = _PAGE.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._y = self._area.top()

    def print(self) -> None:
        for number, copy in enumerate(self._sheet.copies, start=1):
            self._head(number, first=number == 1)
            step = ""
            for n, task in enumerate(copy, start=1):
                if task.step != step:
                    self._text(task.step, 14, bold=True, before=8)
                    step = task.step
                self._task(n, task)
        if self._sheet.answers:
            for number, copy in enumerate(self._sheet.copies, start=1):
                self._key(number, copy)

    def _say(self, pattern: str, **parts: object) -> str:
        return self._sheet.language.translate("Stories", pattern).format(**parts)

    def _head(self, number: int, *, first: bool) -> None:
        if not first:
            self._new_page()
        self._text(self._sheet.title, 20, bold=True)
        self._text(self._say(_SHEET, number=number, seed=self._sheet.seed), 11)
        self._text(self._say(_NAME), 13, before=8)

    def _key(self, number: int, copy: tuple[Task, ...]) -> None:
        self._new_page()
        self._text(f"{self._say(_KEY)}: {self._sheet.title}", 18, bold=True)
        self._text(self._say(_SHEET, number=number, seed=self._sheet.seed), 11)
        for n, task in enumerate(copy, start=1):
            self._text(f"{n}. {task.answer or '–'}", 12, before=6)
            if task.source:
                self._text(self._say(_SOURCE, source=task.source), 9, indent=20)

    def _task(self, n: int, task: Task) -> None:
        height = self._height(task)
        if self._y + height > self._area.bottom():
            self._new_page()
        self._text(f"{n}. {task.ask}", 13, before=8)
        for place, option in enumerate(task.options):
            self._text(f"{letter(place)}   {option}", 12, indent=24)
        if task.level:
            self._map(task.level)
        if task.axes is not None:
            self._axes(task.axes)
        for _ in range(task.lines):
            self._rule()

    def _height(self, task: Task) -> float:
        blank = (_MAP_HEIGHT if task.level else 0) + (_AXES_HEIGHT if task.axes else 0)
        return 60 + 26 * len(task.options) + min(task.lines, 20) * _LINE + blank

    def _text(
        self, text: str, size: int, *, bold: bool = False, before: float = 0, indent: float = 0
    ) -> None:
        font = QFont(QGuiApplication.font())
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
        width = self._area.width() - indent
        room = QRectF(self._area.left() + indent, self._y + before, width, 10_000)
        height = self._painter.boundingRect(room, _WRAP, text).height()
        if room.top() + height > self._area.bottom():
            self._new_page()
            room.moveTop(self._y)
        room.setHeight(height)
        self._painter.drawText(room, _WRAP, text)
        self._y = room.bottom() + _GAP / 2

    def _rule(self) -> None:
        if self._y + _LINE > self._area.bottom():
            self._new_page()
        self._y += _LINE
        self._painter.setPen(QPen(Qt.GlobalColor.black, 0.7))
        self._painter.drawLine(
            QPointF(self._area.left(), self._y), QPointF(self._area.right(), self._y)
        )

    def _map(self, level: str) -> None:
        room = QRectF(self._area.left(), self._y, self._area.width(), _MAP_HEIGHT)
        layers = self._sheet.layers
        viewport = Viewport.fit(layers.home(), QSizeF(room.size()), QMarginsF(8, 8, 8, 8))
        self._painter.save()
        self._painter.setClipRect(room)
        self._painter.translate(room.topLeft())
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for name, width in ((level, 0.5), ("province", 1.3)):
            self._painter.setPen(QPen(Qt.GlobalColor.black, width))
            for placed in layers.layer(name, "coarse").placed(viewport):
                self._painter.drawPath(placed.path)
        self._painter.restore()
        self._y = room.bottom()
        self._text(self._sheet.credit, 9)

    def _axes(self, axes: Axes) -> None:
        room = QRectF(self._area.left() + 90, self._y + 10, self._area.width() - 100, 200)
        spread = (axes.top - axes.bottom) or 1.0
        steps = max(len(axes.periods) - 1, 1)

        def at(n: int, value: float) -> QPointF:
            x = room.left() + room.width() * n / steps
            return QPointF(x, room.bottom() - room.height() * (value - axes.bottom) / spread)

        painter = self._painter
        painter.setPen(QPen(Qt.GlobalColor.lightGray, 0.5))
        for n in range(len(axes.periods)):
            painter.drawLine(at(n, axes.bottom), at(n, axes.top))
        for n in range(6):
            value = axes.bottom + spread * n / 5
            painter.drawLine(at(0, value), at(steps, value))
        painter.setPen(QPen(Qt.GlobalColor.black, 1.2))
        painter.drawLine(at(0, 0.0), at(steps, 0.0))
        painter.drawLine(at(0, axes.bottom), at(0, axes.top))
        for one, other in zip(axes.given, axes.given[1:], strict=False):
            painter.drawLine(at(*one), at(*other))
        font = painter.font()
        font.setPixelSize(10)
        painter.setFont(font)
        for label, value in zip(axes.labels, (axes.bottom, axes.top), strict=True):
            box = QRectF(self._area.left(), at(0, value).y() - 16, 84, 32)
            middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, _WRAP | int(middle), label)
        every = max(1, -(-len(axes.periods) // 10))
        for n, period in enumerate(axes.periods[::every]):
            foot = at(n * every, axes.bottom)
            box = QRectF(foot.x() - 40, foot.y() + 4, 80, 20)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), period)
        self._y = room.bottom() + 40

    def _new_page(self) -> None:
        self._device.newPage()
        self._y = self._area.top()
