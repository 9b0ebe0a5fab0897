"""The teacher's console: notes, answers, a clock, and a small picture of what the class sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from neviewer.ui.access.announcer import announce
from neviewer.ui.stories.countdown import Countdown
from neviewer.ui.stories.stage import Stage, StageFrame

if TYPE_CHECKING:
    from neviewer.derive.story_frame import StoryFrame
    from neviewer.export.figure import Figure
    from neviewer.export.figure_look import Look
    from neviewer.stories.model import Story

_NUDGE = 0.03  # how far an arrow key moves the pointer


class Mirror(QWidget):
    """A small picture of the stage; pointing at it points on the stage, by mouse or arrows."""

    pointed = Signal(QPointF)

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the class sees; arrows move the pointer"))
        self.setMinimumHeight(180)

    def sizeHint(self) -> QSize:
        """Large enough to recognise."""
        return QSize(480, 270)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage smaller, within a frame."""
        with QPainter(self) as painter:
            box, scale = self._box()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.save()
            painter.translate(box.topLeft())
            painter.scale(scale, scale)
            painter.setClipRect(self._stage.rect())
            self._stage.paint(painter)
            painter.restore()
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point."""
        box, _ = self._box()
        at = event.position() - box.topLeft()
        self.pointed.emit(QPointF(at.x() / box.width(), at.y() / box.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point with the arrows."""
        by = {
            Qt.Key.Key_Left: QPointF(-_NUDGE, 0),
            Qt.Key.Key_Right: QPointF(_NUDGE, 0),
            Qt.Key.Key_Up: QPointF(0, -_NUDGE),
            Qt.Key.Key_Down: QPointF(0, _NUDGE),
        }.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.pointed.emit(self._stage.at + by)

    def _box(self) -> tuple[QRectF, float]:
        stage = self._stage.size()
        scale = min(
            (self.width() - 2) / max(1, stage.width()), (self.height() - 2) / max(1, stage.height())
        )
        wide, high = stage.width() * scale, stage.height() * scale
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high), scale


class PresenterWindow(QWidget):
    """Leads the class through a story; what only the teacher sees stays in this window."""

    step_asked = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Present to a class"))
        self.stage = Stage(look)
        self.mirror = Mirror(self.stage)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        font = self.heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.heading.setFont(font)
        self.notes = self._page(self.tr("Notes for you"))
        self.answers = self._page(self.tr("Answers"))
        self.back = QPushButton(self.tr("‹ Back"))
        self.next = QPushButton(self.tr("Next ›"))
        self.show_answers = QCheckBox(self.tr("Show the answers to the class"))
        self.screens = QComboBox()
        self.screens.setAccessibleName(self.tr("Screen for the class"))
        self.begin = QPushButton(self.tr("Show full screen"))
        self.countdown = Countdown(self)
        self._frame: tuple[StoryFrame, Figure] | None = None
        self._make_pointers()
        self._make_clock()
        self._lay_out()
        self._connect()
        self._list_screens()

    def _page(self, name: str) -> QTextBrowser:
        page = QTextBrowser()
        page.setAccessibleName(name)
        page.setOpenLinks(False)
        page.setTabChangesFocus(True)
        return page

    def _make_pointers(self) -> None:
        self.pointers = QButtonGroup(self)
        self.modes: dict[str, QRadioButton] = {}
        for mode, name in (
            ("none", self.tr("No pointer")),
            ("pointer", self.tr("Pointer")),
            ("spotlight", self.tr("Spotlight")),
        ):
            button = QRadioButton(name)
            button.setChecked(mode == "none")
            button.toggled.connect(lambda on, mode=mode: self._set_mode(mode) if on else None)
            self.pointers.addButton(button)
            self.modes[mode] = button

    def _make_clock(self) -> None:
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 120)
        self.minutes.setValue(5)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Minutes for this step"))
        self.clock = QLabel("05:00")
        self.clock.setAccessibleName(self.tr("Time left"))
        self.run = QPushButton(self.tr("Start the clock"))
        self.reset = QPushButton(self.tr("Back to full time"))
        self.class_clock = QCheckBox(self.tr("Show the clock to the class"))
        self.countdown.set_minutes(5)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.mirror, 1)
        left.addLayout(_row(self.back, self.next))
        left.addLayout(_row(*self.modes.values()))
        left.addLayout(_row(self.screens, self.begin))
        left.addLayout(_row(self.clock, self.minutes, self.run, self.reset))
        left.addWidget(self.class_clock)
        right = QVBoxLayout()
        right.addWidget(self.heading)
        for page in (self.notes, self.answers):
            label = QLabel(page.accessibleName())
            label.setBuddy(page)
            right.addWidget(label)
            right.addWidget(page, 1)
        right.addWidget(self.show_answers)
        columns = QHBoxLayout(self)
        columns.addLayout(left, 5)
        columns.addLayout(right, 4)
        letter = self.fontMetrics().height()
        self.resize(letter * 60, letter * 36)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.stage.step_asked.connect(self.step_asked)
        self.stage.left.connect(self.leave_full_screen)
        self.stage.pointed.connect(self._point)
        self.mirror.pointed.connect(self._point)
        self.show_answers.toggled.connect(lambda _on: self._show())
        self.begin.clicked.connect(self.show_full_screen)
        self.run.clicked.connect(self._toggle_clock)
        self.reset.clicked.connect(self._reset_clock)
        self.minutes.valueChanged.connect(lambda _n: self._reset_clock())
        self.class_clock.toggled.connect(lambda _on: self._show_clock())
        self.countdown.changed.connect(lambda _text: self._show_clock())
        self.countdown.over.connect(self._time_is_up)

    def set_frame(self, story: Story, frame: StoryFrame, figure: Figure) -> None:
        """Show a step to the class, and its notes and answers to the teacher."""
        is_new = self._frame is None or self._frame[0].step != frame.step
        self._frame = (frame, figure)
        step = story.steps[frame.step]
        self.heading.setText(f"{frame.progress}: {frame.step_title}")
        self.back.setEnabled(frame.step > 0)
        self.next.setEnabled(frame.step + 1 < frame.steps)
        if is_new:
            above = story.notes if frame.step == 0 else ""
            notes = "\n\n".join(part for part in (above, step.notes) if part)
            self.notes.setMarkdown(notes or self.tr("There are no notes on this step."))
            tasks = [part for part in frame.parts if not isinstance(part, str)]
            texts = [
                "\n".join(
                    part
                    for part in (
                        task.task.ask,
                        "" if task.task.answer in task.explain else task.task.answer,
                        task.explain,
                    )
                    if part
                )
                for task in tasks
            ]
            self.answers.setPlainText("\n\n".join(texts) or self.tr("This step asks nothing."))
            if self.show_answers.isChecked():
                self.show_answers.setChecked(False)  # never by surprise
            if step.minutes and not self.countdown.is_running:
                self.minutes.setValue(step.minutes)
        self._show()

    def _show(self) -> None:
        if self._frame is not None:
            frame, figure = self._frame
            self.stage.set_frame(StageFrame(frame, figure, self.show_answers.isChecked()))
            self.mirror.update()

    # The stage ----------------------------------------------------------------------------

    def _list_screens(self) -> None:
        own = self.screen()
        for screen in QGuiApplication.screens():
            name = self.tr("This screen") if screen is own else screen.name()
            self.screens.addItem(name, screen)
        other = next((n for n, s in enumerate(QGuiApplication.screens()) if s is not own), 0)
        self.screens.setCurrentIndex(other)

    def show_full_screen(self) -> None:
        """Fill the chosen screen; on a single one, Escape brings this window back."""
        screen = self.screens.currentData()
        if screen in QGuiApplication.screens():  # it may have been unplugged
            self.stage.setGeometry(screen.geometry())
        self.stage.showFullScreen()
        self.stage.setFocus()
        self.mirror.update()

    def leave_full_screen(self) -> None:
        """Hide the stage and come up."""
        self.stage.hide()
        self.show()
        self.activateWindow()

    def _set_mode(self, mode: str) -> None:
        self.stage.set_mode(mode)
        self.mirror.update()

    def _point(self, at: QPointF) -> None:
        self.stage.point(at)
        self.mirror.update()

    # The clock ----------------------------------------------------------------------------

    def _toggle_clock(self) -> None:
        if self.countdown.is_running:
            self.countdown.pause()
        else:
            self.countdown.start()
        self._show_clock()

    def _reset_clock(self) -> None:
        self.countdown.set_minutes(self.minutes.value())
        self._show_clock()

    def _show_clock(self) -> None:
        text = self.countdown.text
        self.clock.setText(text)
        self.clock.setAccessibleDescription(text)
        running = self.countdown.is_running
        self.run.setText(self.tr("Pause the clock") if running else self.tr("Start the clock"))
        self.stage.set_clock(text if self.class_clock.isChecked() else "")
        self.mirror.update()

    def _time_is_up(self) -> None:
        self._show_clock()
        self.clock.setText(self.tr("Time is up"))
        announce(self.parentWidget() or self, self.tr("Time is up"))

    # Its end ------------------------------------------------------------------------------

    def put_away(self) -> None:
        """Let both windows go."""
        self.countdown.pause()
        self.stage.close()
        self.stage.deleteLater()
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The stage goes with the console."""
        super().closeEvent(event)
        self.closed.emit()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row
