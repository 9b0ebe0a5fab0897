"""A task of a lesson: choose, say a number, put in order, or write; with hint and explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from neviewer.derive.story_frame import TaskFrame
    from neviewer.ui.stories.panel import Judge

_TRIES = 2


class TaskView(QWidget):
    """Takes an answer, gives one more try with a hint, then explains."""

    def __init__(self, frame: TaskFrame, judge: Judge) -> None:
        super().__init__()
        self._frame = frame
        self._judge = judge
        self._tries = 0
        self.order: list[int] = []  # options as they were ticked, which puts them in order
        self.boxes: list[QCheckBox] = []
        self.field = QLineEdit(self)
        self.field.setVisible(frame.block.kind == "number")
        self.check = QPushButton(self.tr("Check"), self)
        self.check.setVisible(frame.block.kind != "write")
        self.said = QLabel()
        for label in (ask := QLabel(frame.task.ask), self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(ask)
        kind = frame.block.kind
        for n, option in enumerate(frame.task.options):
            box = QCheckBox(f"{chr(ord('A') + n)}  {option}".replace("&", "&&"))
            box.toggled.connect(lambda on, n=n: self._tick(n, on))
            self.boxes.append(box)
            column.addWidget(box)
        if kind == "order":
            self.said.setText(self.tr("Tick them in their order."))
        elif kind == "number":
            self.field.setAccessibleName(frame.task.ask)
            self.field.setPlaceholderText(frame.unit)
            self.field.returnPressed.connect(self._answer)
            column.addWidget(self.field)
        elif kind == "write":
            text = QPlainTextEdit()
            text.setAccessibleName(frame.task.ask)
            text.setTabChangesFocus(True)
            column.addWidget(text)
        elif kind == "find":
            self.said.setText(self.tr("Select it on the map, and nothing else."))
        elif kind == "draw":
            self.check.setText(self.tr("Show the answer"))
        if kind != "write":
            self.check.clicked.connect(self._answer)
            column.addWidget(self.check)
        column.addWidget(self.said)

    def _tick(self, n: int, on: bool) -> None:
        if on:
            self.order.append(n)
        else:
            self.order.remove(n)
        if self._frame.block.kind == "order":
            names = [self._frame.task.options[each] for each in self.order]
            self.said.setText(" → ".join(names) or self.tr("Tick them in their order."))

    def _answer(self) -> None:
        if self._frame.block.kind == "draw":
            self._tell(self._frame.explain)
            return
        right = self._judge(self._frame, tuple(self.order), self.field.text())
        if right is None:
            is_place = self._frame.block.kind == "find"
            place = self.tr("Select it on the map, and nothing else.")
            self._tell(place if is_place else self.tr("Write a number, such as 1234.5."))
            return
        self._tries += 1
        if right:
            self._tell(self.tr("Right. {explain}").format(explain=self._frame.explain))
        elif self._tries < _TRIES:
            self._tell(self.tr("Not yet. Try once more. {hint}").format(hint=self._frame.hint))
        else:
            self._tell(self.tr("No. {explain}").format(explain=self._frame.explain))
        if right or self._tries >= _TRIES:
            for widget in (*self.boxes, self.field, self.check):
                widget.setEnabled(False)

    def _tell(self, text: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
