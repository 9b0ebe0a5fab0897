"""One step of a story: its text, its tasks, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from neviewer.ui.stories.areas import FindArea
from neviewer.ui.stories.one_line import OneLine
from neviewer.ui.stories.step_bar import StepBar
from neviewer.ui.stories.task import TaskView

if TYPE_CHECKING:
    from neviewer.derive.story_frame import StoryFrame
    from neviewer.stories.run import Run
    from neviewer.ui.stories.classroom import Classroom

_SWIPE = 70.0  # pixels that a finger has to go sideways
_LEAST = 11.0  # times the height of letters: how narrow it may be


class StoryPanel(QWidget):
    """Shows a step and reports where the reader wants to go, and what was answered."""

    step_asked = Signal(int)  # 1 for the next, -1 for the one before
    link_activated = Signal(str)
    answered = Signal(object, object)  # the place of a task, and its Answer
    closed = Signal()

    def __init__(self, classroom: Classroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classroom = classroom
        self._view = ""
        self._touched: QPointF | None = None
        self.setMinimumWidth(max(240, round(self.fontMetrics().height() * _LEAST)))
        self.title = OneLine()
        self.heading = _label()
        font = self.heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.heading.setFont(font)
        self.progress = QLabel()
        self.bar = StepBar()
        self.page = _Page()
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setAccessibleName(self.tr("Step of the story"))
        self.setFocusProxy(self.page)  # F6 comes here
        self.tasks: list[TaskView] = []
        self.back = QPushButton(self.tr("‹ Back"))
        self.next = QPushButton(self.tr("Next ›"))
        self.again = QPushButton(self.tr("Back to the story"))
        self.leave = QToolButton()
        self.leave.setText("×")
        self.leave.setAutoRaise(True)
        self.leave.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.again.setToolTip(self.tr("Show what the step is about on map and chart"))
        for button, name in (
            (self.back, self.tr("Step before (Page Up)")),
            (self.next, self.tr("Next step (Page Down)")),
            (self.leave, self.tr("Leave the story")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.again.clicked.connect(lambda: self.link_activated.emit(self._view))
        self.leave.clicked.connect(self.closed)
        self.page.viewport().installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 10)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.heading)
        column.addWidget(self.page, 1)
        column.addWidget(self.again)
        column.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.next)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button in (self.back, self.next, self.again):
            button.setMinimumHeight(32)
            button.setPalette(self._classroom.look.framed())
        column.addLayout(foot)

    def set_frame(self, frame: StoryFrame, run: Run) -> None:
        """Show a step from its top, with the answers that were given."""
        self._view = frame.view
        self.title.setText(frame.title)
        self.heading.setText(frame.step_title)
        self.progress.setText(f"{frame.step + 1} / {frame.steps}")
        self.progress.setAccessibleName(frame.progress)
        self.progress.setToolTip(frame.progress)
        self.bar.set_step(frame.step, frame.steps)
        self.bar.setAccessibleName(frame.progress)
        self.page.setAccessibleDescription(f"{frame.progress}: {frame.step_title}")
        self.back.setEnabled(frame.step > 0)
        self.next.setEnabled(frame.step + 1 < frame.steps)
        self.tasks = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 4, 6, 4)
        column.setSpacing(10)
        for part in frame.parts:
            if isinstance(part, str):
                column.addWidget(self._text(part))
            else:
                answer = run.answer(part.place, part.block.kind)
                task = TaskView(part, self._classroom, answer)
                task.answered.connect(self.answered)
                self.tasks.append(task)
                column.addWidget(task)
        column.addStretch(1)
        content.installEventFilter(self)
        self.page.setWidget(content)

    def set_away(self, away: bool) -> None:
        """Offer the way back to the step's view while something else is explored."""
        self.again.setVisible(away and bool(self._view))

    def show_selection(self, codes: tuple[str, ...], names: tuple[str, ...]) -> None:
        """Say in tasks that ask for a place what is selected on the map."""
        for task in self.tasks:
            if isinstance(task.area, FindArea):
                task.area.show_selection(codes, names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and Page Up go to the next step and the one before."""
        steps = {Qt.Key.Key_PageDown: (1, self.next), Qt.Key.Key_PageUp: (-1, self.back)}
        by, button = steps.get(Qt.Key(event.key()), (0, None))
        if button is None:
            super().keyPressEvent(event)
        elif button.isEnabled():
            self.step_asked.emit(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A finger that goes sideways turns the page; a mouse does not, for it selects text."""
        if isinstance(event, QMouseEvent) and _is_finger(event):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._touched = event.globalPosition()
            elif event.type() == QEvent.Type.MouseButtonRelease and self._touched is not None:
                moved = event.globalPosition() - self._touched
                self._touched = None
                if abs(moved.x()) > _SWIPE and abs(moved.x()) > 2 * abs(moved.y()):
                    button, by = (self.next, 1) if moved.x() < 0 else (self.back, -1)
                    if button.isEnabled():
                        self.step_asked.emit(by)
        return False

    def _text(self, markdown: str) -> QLabel:
        text = _label()
        text.setTextFormat(Qt.TextFormat.MarkdownText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        text.setAccessibleName(self.tr("Text of the story"))
        text.linkActivated.connect(self._follow)
        text.setText(markdown)
        text.installEventFilter(self)
        return text

    def _follow(self, link: str) -> None:
        if link.startswith("neviewer:"):
            self.link_activated.emit(link)


class _Page(QScrollArea):
    """Scrolls by Page Down until its end is seen; what is pressed then turns the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the panel what would scroll no further."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_PageDown: bar.maximum(), Qt.Key.Key_PageUp: bar.minimum()}
        if ends.get(Qt.Key(event.key())) == bar.value():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_finger(event: QMouseEvent) -> bool:
    return event.pointerType() == QPointingDevice.PointerType.Finger


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
