"""The area of a task to draw: the pad, what is said of the point at hand, and a clean sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from neviewer.stories.drawing import lacking
from neviewer.stories.run import Answer
from neviewer.ui.access.announcer import announce
from neviewer.ui.stories.areas import Area
from neviewer.ui.stories.draw_pad import DrawPad

if TYPE_CHECKING:
    from neviewer.derive.story_frame import TaskFrame
    from neviewer.ui.stories.classroom import Classroom


class DrawArea(Area):
    """Takes a line drawn by hand, then shows the published one over it."""

    def __init__(self, frame: TaskFrame, classroom: Classroom) -> None:
        super().__init__(frame)
        assert frame.drawing is not None
        self._derivations = classroom.derivations
        self._drawing = frame.drawing
        self.pad = DrawPad(frame.drawing)
        self.pad.set_look(classroom.look)
        self.readout = QLabel(
            self.tr("Draw with the mouse or a finger, or with the arrow keys; Shift is faster.")
        )
        self.readout.setWordWrap(True)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.clear = QPushButton(self.tr("Clear the line"))
        self.pad.setAccessibleDescription(self.readout.text())
        title = QLabel(frame.drawing.title)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (title, self.pad, self.readout, self.clear):
            self.column.addWidget(widget)
        self.column.setAlignment(self.clear, Qt.AlignmentFlag.AlignLeft)
        self.pad.drawn.connect(self.changed)
        self.pad.walked.connect(self._read)
        self.pad.finished.connect(self.entered)
        self.clear.clicked.connect(self._clear)

    def give(self, answer: Answer) -> Answer:
        """The line as it is."""
        return answer._replace(line=self.pad.line)

    def take(self, answer: Answer) -> None:
        """Show the line again."""
        self.pad.set_line(answer.line)

    def lacks(self) -> str:
        """The line has to reach from the first period to the last."""
        missing = lacking(self.pad.line, self._drawing.positions)
        if not missing:
            return ""
        periods = self._drawing.periods
        if len(missing) == 1:
            return self.tr("The line is not whole yet: {period} is missing.").format(
                period=periods[missing[0]]
            )
        return self.tr("The line is not whole yet: draw it from {first} to {last}.").format(
            first=periods[missing[0]], last=periods[missing[-1]]
        )

    def finish(self) -> None:
        """Show the published line; the pad can still be walked through."""
        self.pad.show_published()
        self.clear.hide()

    def point(self, index: int) -> str:
        """What is said of a period: its value as drawn, and as published when that is shown."""
        drawing, line = self._drawing, self.pad.line
        published = f"{drawing.periods[index]}: {drawing.texts[index]}"
        if index < drawing.given:
            return self.tr("{point} (given)").format(point=published)
        value = line[index]
        if value is None:
            return self.tr("{period}: nothing drawn yet").format(period=drawing.periods[index])
        drawn = self._derivations.drawn_point(self.frame, index, value)
        if not self.pad.shown:
            return drawn
        text = drawing.texts[index]
        return self.tr("{drawn} drawn; published: {text}").format(drawn=drawn, text=text)

    def _read(self, index: int) -> None:
        text = self.point(index)
        self.readout.setText(text)
        self.pad.setAccessibleDescription(text)
        announce(self.pad, text)

    def _clear(self) -> None:
        self.pad.set_line((None,) * len(self.pad.line))
        self.readout.setText(self.tr("The line is cleared."))
        self.changed.emit()
        self.pad.setFocus()
