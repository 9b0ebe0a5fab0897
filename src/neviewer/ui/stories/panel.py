"""One step of a story: its text, its tasks, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from neviewer.ui.stories.task import TaskView

if TYPE_CHECKING:
    from neviewer.derive.story_frame import StoryFrame, TaskFrame

Judge = Callable[["TaskFrame", tuple[int, ...], str], bool | None]


class StoryPanel(QWidget):
    """Shows a step and reports where the reader wants to go."""

    step_asked = Signal(int)  # 1 for the next, -1 for the one before
    link_activated = Signal(str)
    closed = Signal()

    def __init__(self, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        self._view = ""
        self.setMinimumWidth(240)
        self.title = _label()
        self.progress = _label()
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setAccessibleName(self.tr("Step of the story"))
        self.setFocusProxy(self.page)  # F6 comes here
        self.tasks: list[TaskView] = []
        self.back = QPushButton(self.tr("Back"))
        self.next = QPushButton(self.tr("Next"))
        self.again = QPushButton(self.tr("Its view"))
        self.leave = QPushButton(self.tr("Leave"))
        self.again.setAccessibleName(self.tr("Back to the story’s view"))
        self.leave.setAccessibleName(self.tr("Leave the story"))
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.again.clicked.connect(lambda: self.link_activated.emit(self._view))
        self.leave.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.progress)
        column.addWidget(self.page, 1)
        for pair in ((self.again, self.leave), (self.back, self.next)):
            row = QHBoxLayout()
            for button in pair:
                button.setMinimumHeight(32)
                row.addWidget(button)
            column.addLayout(row)

    def set_frame(self, frame: StoryFrame) -> None:
        """Show a step from its top."""
        self._view = frame.view
        self.title.setText(f"{frame.title}: {frame.step_title}")
        self.progress.setText(frame.progress)
        self.back.setEnabled(frame.step > 0)
        self.next.setEnabled(frame.step + 1 < frame.steps)
        self.again.setEnabled(bool(frame.view))
        self.tasks = []
        content = QWidget()
        column = QVBoxLayout(content)
        for part in frame.parts:
            if isinstance(part, str):
                text = _label()
                text.setTextFormat(Qt.TextFormat.MarkdownText)
                text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
                text.setAccessibleName(self.tr("Text of the story"))
                text.linkActivated.connect(self._follow)
                text.setText(part)
                column.addWidget(text)
            else:
                task = TaskView(part, self._judge)
                self.tasks.append(task)
                column.addWidget(task)
        column.addStretch(1)
        self.page.setWidget(content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and Page Up go to the next step and the one before."""
        steps = {Qt.Key.Key_PageDown: (1, self.next), Qt.Key.Key_PageUp: (-1, self.back)}
        by, button = steps.get(Qt.Key(event.key()), (0, None))
        if button is None:
            super().keyPressEvent(event)
        elif button.isEnabled():
            self.step_asked.emit(by)

    def _follow(self, link: str) -> None:
        if link.startswith("neviewer:"):
            self.link_activated.emit(link)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
