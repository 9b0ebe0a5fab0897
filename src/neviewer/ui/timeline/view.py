"""The timeline: play, step and go to any period that has data."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from neviewer.derive.frames import TimelineFrame
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.charts.menu_button import MenuButton
from neviewer.ui.timeline.buttons import PlayButton, StepButton
from neviewer.ui.timeline.slider import PeriodSlider

SPEEDS = (0.5, 1.0, 2.0, 4.0)
STEP_MS = 800  # a period at speed 1


class TimelineView(QWidget):
    """Shows the current period and asks for others.

    ``period_chosen`` carries whether the change is one of many, as while playing or dragging, so
    that they can be one step back; ``scrub_ended`` says that such a run is over. While playing, the
    next period is asked for only when the last one is shown: slow frames never queue up.
    """

    period_chosen = Signal(str, bool)
    scrub_ended = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time goes on to the right
        self._look: Look = LIGHT
        self._frame: TimelineFrame | None = None
        self._waiting = False  # for the frame of the period last asked for while playing
        self._speed = 1.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.advance)
        self.play_button = PlayButton()
        self.back_button = StepButton(-1, self.tr("Previous period"))
        self.next_button = StepButton(1, self.tr("Next period"))
        self.slider = PeriodSlider()
        self.speed_button = MenuButton(self.tr("Speed of playing"))
        self.period_label = QLabel()
        self.skipped_label = QLabel()
        self._set_up_speed()
        self._set_up_labels()
        self._lay_out()
        self._connect()
        self.set_look(LIGHT)

    # What is shown

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        for each in (self.play_button, self.back_button, self.next_button, self.slider):
            each.set_look(look)
        palette = QPalette(look.palette())
        palette.setColor(QPalette.ColorRole.WindowText, look.muted)
        self.skipped_label.setPalette(palette)
        self.period_label.setPalette(look.palette())
        self.speed_button.setPalette(look.palette())
        self.update()

    @property
    def frame(self) -> TimelineFrame | None:
        """What is on show."""
        return self._frame

    def set_frame(self, frame: TimelineFrame, look: Look | None = None) -> None:
        """Show the periods and the current one of them."""
        if look is not None and look is not self._look:
            self.set_look(look)
        self._waiting = False
        if self._frame is not None and frame.periods != self._frame.periods:
            self.stop()
        self._frame = frame
        self.slider.set_frame(frame)
        known = 0 <= frame.current < len(frame.periods)
        self.period_label.setText(frame.periods[frame.current] if known else "")
        self._show_skipped(frame.skipped)
        many = len(frame.periods) > 1
        self.play_button.setEnabled(many)
        self.back_button.setEnabled(frame.current > 0)
        self.next_button.setEnabled(frame.current < len(frame.periods) - 1)

    def is_playing(self) -> bool:
        """Whether periods follow one another by themselves."""
        return self._timer.isActive()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.panel)

    # Playing

    def play(self) -> None:
        """Step on by itself, from the start of the part to play when it is at its end."""
        if self._frame is None or len(self._frame.periods) < 2 or self.is_playing():
            return
        first, last = self.slider.first, self.slider.last
        self._timer.start(round(STEP_MS / self._speed))
        self._show_playing(True)
        if not first <= self._frame.current < last:
            self._ask(first, scrubbing=True)

    def stop(self) -> None:
        """Stay at this period."""
        if self.is_playing():
            self._timer.stop()
            self._waiting = False
            self._show_playing(False)
            self.scrub_ended.emit()

    def toggle(self) -> None:
        """Play, or stop playing."""
        if self.is_playing():
            self.stop()
        else:
            self.play()
        self.play_button.setChecked(self.is_playing())

    def advance(self) -> None:
        """Ask for the next period of a run, unless the last one is not shown yet."""
        if self._frame is None or self._waiting:
            return
        if self._frame.current < self.slider.last:
            self._ask(self._frame.current + 1, scrubbing=True)
        elif self.slider.is_looping():
            self._ask(self.slider.first, scrubbing=True)
        else:
            self.stop()

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast."""
        self._speed = speed
        self.speed_button.setText(f"{speed:g}×")
        self.speed_button.setAccessibleName(self.tr("Speed {speed}×").format(speed=f"{speed:g}"))
        for action in self._speeds.actions():
            action.setChecked(action.data() == speed)
        if self.is_playing():
            self._timer.setInterval(round(STEP_MS / speed))

    # Asking

    def step(self, by: int) -> None:
        """Ask for a period some places on or back."""
        if self._frame is not None and self._frame.periods:
            self.stop()
            last = len(self._frame.periods) - 1
            self._ask(max(0, min(last, self._frame.current + by)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and stops."""
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _ask(self, index: int, *, scrubbing: bool = False) -> None:
        assert self._frame is not None
        if index != self._frame.current:
            self._waiting = self.is_playing()
            self.period_chosen.emit(self._frame.periods[index], scrubbing)

    def _on_slider(self, _action: int) -> None:
        """A key moved the slider: its position is wanted, its value is not yet the state's."""
        wanted = self.slider.sliderPosition()
        current = self._frame.current if self._frame is not None else 0
        self.slider.setSliderPosition(current)
        self.stop()
        if self._frame is not None and self._frame.periods:
            self._ask(wanted)

    def _on_dragged(self, index: int) -> None:
        self.stop()
        self._ask(index, scrubbing=True)

    def _show_playing(self, playing: bool) -> None:
        self.play_button.setChecked(playing)
        self.playing_changed.emit(playing)

    def _show_skipped(self, skipped: str) -> None:
        self.skipped_label.setText(skipped)
        self.skipped_label.setVisible(bool(skipped))
        self.skipped_label.setToolTip(skipped)
        self.slider.setToolTip(skipped)
        self.slider.setAccessibleDescription(
            ". ".join(part for part in (self.slider.period_text, skipped) if part)
        )

    # Making

    def _set_up_speed(self) -> None:
        self._speeds = QActionGroup(self)
        menu = self.speed_button.menu()
        for speed in SPEEDS:
            action = menu.addAction(f"{speed:g}×")
            action.setCheckable(True)
            action.setData(speed)
            action.triggered.connect(lambda _checked, speed=speed: self.set_speed(speed))
            self._speeds.addAction(action)
        self.set_speed(1.0)

    def _set_up_labels(self) -> None:
        font = self.period_label.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setBold(True)
        self.period_label.setFont(font)
        self.period_label.setMinimumWidth(self.period_label.fontMetrics().horizontalAdvance("2000"))
        small = self.skipped_label.font()
        small.setPointSizeF(small.pointSizeF() * 0.85)
        self.skipped_label.setFont(small)
        self.skipped_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.skipped_label.hide()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.slider)
        middle.addWidget(self.skipped_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 18, 4)
        row.setSpacing(6)
        row.addWidget(self.play_button)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        row.addLayout(middle, 1)
        row.addWidget(self.speed_button)
        row.addSpacing(6)
        row.addWidget(self.period_label)

    def _connect(self) -> None:
        self.play_button.clicked.connect(self.toggle)
        self.back_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.slider.actionTriggered.connect(self._on_slider)
        self.slider.dragged.connect(self._on_dragged)
        self.slider.drag_ended.connect(self.scrub_ended)

    def sizeHint(self) -> QSize:
        """As high as a row of controls."""
        return QSize(800, 64)
