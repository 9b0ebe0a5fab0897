"""The area of a task to find altered numbers: the text, and afterwards the proof of each number."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from neviewer.stories.run import Answer
from neviewer.ui.access.announcer import announce
from neviewer.ui.article.proof import ProofPanel
from neviewer.ui.stories.areas import Area
from neviewer.ui.stories.number_text import NumberText

if TYPE_CHECKING:
    from neviewer.derive.reading_frame import ReadingFrame
    from neviewer.derive.story_frame import TaskFrame
    from neviewer.ui.stories.classroom import Classroom

_ALL = 100.0  # the proof may be as high as it needs: the page around it scrolls


class AlteredArea(Area):
    """Marks numbers; when they are checked, every one has its proof, read by the program itself."""

    def __init__(self, frame: TaskFrame, classroom: Classroom) -> None:
        super().__init__(frame)
        assert frame.altered is not None
        self._altered = frame.altered
        self._classroom = classroom
        self._reading: ReadingFrame | None = None
        self.text = NumberText(frame.altered)
        self.text.set_look(classroom.look)
        self.text.setAccessibleName(frame.task.ask)
        self.readout = QLabel(
            self.tr("Click the numbers you doubt, or go to them with the arrows and press Space.")
        )
        self.readout.setWordWrap(True)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAccessibleDescription(self.readout.text())
        self.column.addWidget(self.text)
        self.column.addWidget(self.readout)
        self.text.pressed.connect(self._press)
        self.text.walked.connect(self._walk)

    @cached_property
    def proof(self) -> ProofPanel:
        """Why a number was judged as it was; made when the first is to be shown."""
        proof = ProofPanel(self, _ALL)
        proof.set_look(self._classroom.look)
        proof.wrong.hide()
        proof.closed.connect(proof.hide)
        proof.next_asked.connect(self._step)
        self.column.addWidget(proof)
        return proof

    def give(self, answer: Answer) -> Answer:
        """Which numbers are marked."""
        return answer._replace(chosen=self.text.marked)

    def take(self, answer: Answer) -> None:
        """Mark what was marked."""
        count = len(self._altered.numbers)
        if marked := tuple(n for n in answer.chosen if n < count):
            self.text.marked = marked
            self.text.write()

    def lacks(self) -> str:
        """At least one number is to be marked."""
        return "" if self.text.marked else self.tr("Mark at least one number.")

    def finish(self) -> None:
        """Show which were altered, and have the text read for its proofs."""
        self.text.altered = self.frame.right
        self.text.write()
        self.readout.setText(self.tr("Choose a number to see its proof."))
        self._classroom.read(self, self._altered.text, self._altered.numbers, self._proved)

    def _proved(self, reading: ReadingFrame) -> None:
        self._reading = reading
        if self.frame.right:
            self._prove(self.frame.right[0])

    def _press(self, n: int) -> None:
        if self.text.altered is not None:
            self._prove(n)
            return
        marked = self.text.marked
        self.text.marked = tuple(m for m in marked if m != n) if n in marked else (*marked, n)
        self.text.write()
        self._walk(n)
        self.changed.emit()

    def _walk(self, n: int) -> None:
        """Say the sentence that the keyboard is at, and whether its number is marked."""
        text = self.frame.task.options[n]
        if self.text.altered is not None:
            pattern = self.tr("{text} Altered; really: {true}")
            pattern = pattern if n in self.text.altered else self.tr("{text} Right.")
        elif n in self.text.marked:
            pattern = self.tr("{text} Marked.")
        else:
            pattern = self.tr("{text} Not marked.")
        said = pattern.format(text=text, true=self._altered.true[n])
        self.text.setAccessibleDescription(said)
        announce(self, said)

    def _step(self, by: int) -> None:
        count = len(self._altered.numbers)
        self.text.current = (self.text.current + by) % count
        self.text.viewport().update()
        self._prove(self.text.current)

    def _prove(self, n: int) -> None:
        """Show why the reading judged a number as it did."""
        if self._reading is None:
            return
        start, end, _link = self._altered.numbers[n]
        claims = self._reading.claims
        found = (i for i, each in enumerate(claims) if each.start < end and start < each.end)
        index = next(found, None)
        if index is None:
            self.readout.setText(self.tr("The reading found no claim in this number."))
            self.proof.hide()
            return
        self.text.current = n
        self.proof.set_frame(self._classroom.derivations.proof(self._reading, index))
