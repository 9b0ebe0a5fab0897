"""A task of a lesson: what is asked, the area for the answer, one more try, and the explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from neviewer.stories.run import Answer
from neviewer.ui.access.announcer import announce
from neviewer.ui.stories.altered_area import AlteredArea
from neviewer.ui.stories.areas import (
    Area,
    ChoiceArea,
    FindArea,
    NumberArea,
    OrderArea,
    WriteArea,
)
from neviewer.ui.stories.draw_area import DrawArea

if TYPE_CHECKING:
    from neviewer.derive.story_frame import TaskFrame
    from neviewer.ui.stories.classroom import Classroom

_TRIES = 2


class TaskView(QFrame):
    """Takes an answer, gives one more try with a hint, then explains."""

    answered = Signal(object, object)  # the place of the task, and its Answer

    def __init__(self, frame: TaskFrame, classroom: Classroom, answer: Answer) -> None:
        super().__init__()
        self.frame = frame
        self._derivations = classroom.derivations
        self._answer = answer
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setPalette(classroom.look.framed())
        self.ask = _label(frame.task.ask)
        font = self.ask.font()
        font.setBold(True)
        self.ask.setFont(font)
        self.area = _area(frame, classroom)
        self.check = QPushButton(self._check_text())
        self.check.setVisible(frame.block.kind != "write")
        self.said = _label("")
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(self.ask)
        column.addWidget(self.area)
        column.addWidget(self.check)
        column.setAlignment(self.check, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        self._resume()
        self.area.changed.connect(self._changed)
        self.area.entered.connect(self._judge)
        self.check.clicked.connect(self._judge)

    def _check_text(self) -> str:
        if self.frame.block.kind == "draw":
            return self.tr("Compare")
        return self.tr("Check")

    def _resume(self) -> None:
        """Be as the answer was left."""
        self.area.take(self._answer)
        if self._answer.done:
            self._finish()
        elif self._answer.tries:
            self._tell(self._not_yet())

    def _changed(self) -> None:
        if not self._answer.done:
            self._keep(self.area.give(self._answer))

    def _keep(self, answer: Answer) -> None:
        self._answer = answer
        self.answered.emit(self.frame.place, answer)

    def _judge(self) -> None:
        if self._answer.done:
            return
        if lacks := self.area.lacks():
            self._tell(lacks)
            return
        answer = self.area.give(self._answer)
        if self.frame.block.kind == "draw":
            self._keep(answer._replace(tries=1, done=True))
            self._finish()
            return
        right = self._derivations.is_right(self.frame, answer.chosen, answer.text)
        if right is None:
            self._tell(self.tr("Write a number, such as 1234.5."))
            return
        tries = answer.tries + 1
        done = right or tries >= _TRIES
        self._keep(answer._replace(tries=tries, right=right, done=done))
        if done:
            self._finish()
        else:
            self._tell(self._not_yet())

    def _not_yet(self) -> str:
        return self.tr("Not yet. Try once more. {hint}").format(hint=self.frame.hint).strip()

    def _finish(self) -> None:
        self.area.finish()
        self.check.setEnabled(False)
        self.check.hide()
        explain = self.frame.explain
        if self.frame.block.kind == "draw":
            verdict = self._derivations.drawn_verdict(self.frame, self._answer.line)
            self._tell(f"{verdict}\n{explain}")
        elif self._answer.right:
            self._tell(self.tr("Right. {explain}").format(explain=explain))
        else:
            self._tell(self.tr("No. {explain}").format(explain=explain))

    def _tell(self, text: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.said.show()
        announce(self, text)


def _area(frame: TaskFrame, classroom: Classroom) -> Area:
    kind = frame.block.kind
    if kind == "draw":
        return DrawArea(frame, classroom)
    if kind == "altered":
        return AlteredArea(frame, classroom)
    kinds: dict[str, type[Area]] = {
        "number": NumberArea,
        "order": OrderArea,
        "find": FindArea,
        "write": WriteArea,
    }
    return kinds.get(kind, ChoiceArea)(frame)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
