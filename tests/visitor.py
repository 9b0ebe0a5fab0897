"""A visitor who touches an exhibit at random, the same way each time for a seed."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neviewer.kiosk.heartbeat import ACTIVE, ATTRACT
from neviewer.ui.kiosk.exhibition import Clock, Exhibition

_DEVICES: list[QPointingDevice] = []


def touch_device() -> QPointingDevice:
    """The one touch screen of the tests."""
    if not _DEVICES:
        _DEVICES.append(QTest.createTouchDevice())
    return _DEVICES[0]


class SlowClock:
    """A clock that goes on only when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1_700_000_000.0

    def clock(self) -> Clock:
        return Clock(lambda: self.seconds, lambda: self.seconds)

    def go_on(self, seconds: float) -> None:
        self.seconds += seconds


class Fingers:
    """Up to three fingers on a window, by way of the platform's own events."""

    def __init__(self, stage) -> None:
        self._stage = stage
        self.device = touch_device()

    def tap(self, point: QPoint) -> None:
        self._send([(0, point, point)], [])

    def drag(self, start: QPoint, ends: list[QPoint]) -> None:
        self._send([(0, start, ends[-1])], [[(0, end)] for end in ends])

    def pinch(self, middle: QPoint, before: int, after: int, shift: QPoint) -> None:
        moves = []
        for step in range(1, 5):
            reach = before + (after - before) * step // 4
            there = middle + shift * step / 4
            moves.append([(0, there - QPoint(reach, 0)), (1, there + QPoint(reach, 0))])
        last = moves[-1]
        begin = [
            (0, middle - QPoint(before, 0), last[0][1]),
            (1, middle + QPoint(before, 0), last[1][1]),
        ]
        self._send(begin, moves)

    def _send(self, fingers, moves) -> None:
        window = self._stage.windowHandle()
        for number, start, _ in fingers:
            sequence = QTest.touchEvent(window, self.device, False)
            for other, _, _ in fingers[:number]:
                sequence.stationary(other)
            sequence.press(number, start, window)
            sequence.commit(True)
        for move in moves:
            sequence = QTest.touchEvent(window, self.device, False)
            for number, point in move:
                sequence.move(number, point, window)
            sequence.commit(True)
        sequence = QTest.touchEvent(window, self.device, False)
        for number, _, end in fingers:
            sequence.release(number, end, window)
        sequence.commit(True)


class Visitor:
    """Does one thing after the other; ``seen`` counts what was done."""

    def __init__(self, exhibition: Exhibition, clock: SlowClock, seed: int) -> None:
        self.exhibition = exhibition
        self._stage = exhibition.stage
        self._clock = clock
        self._chance = Random(seed)
        self._fingers = Fingers(self._stage)
        self.seen: dict[str, int] = {}
        self.resets = 0
        exhibition.session_ended.connect(self._count_reset)
        self.first = exhibition.snapshot()

    def _count_reset(self, _session: object) -> None:
        self.resets += 1

    def act(self) -> str:
        """Do one thing at random; returns its name."""
        if self.exhibition.status == ATTRACT:
            assert self.exhibition.snapshot() == self.first
        ways = {
            self._tap_anywhere: 22,
            self._tap_something: 40,
            self._drag: 12,
            self._pinch: 12,
            self._drag_time: 6,
            self._wait: 6,
            self._turn: 1,
            self._leave: 1,
        }
        (way,) = self._chance.choices(list(ways), list(ways.values()))
        way()
        name = way.__name__.strip("_")
        self.seen[name] = self.seen.get(name, 0) + 1
        self._clock.go_on(self._chance.uniform(0.05, 2.0))
        self.exhibition.look_after()
        if self.exhibition.status == ATTRACT:
            self.exhibition.play()
        QApplication.processEvents()
        return name

    def leave(self) -> None:
        """Go away; the exhibit begins anew."""
        self._leave()

    def _point(self) -> QPoint:
        return QPoint(
            self._chance.randrange(self._stage.width()),
            self._chance.randrange(self._stage.height()),
        )

    def _tap_anywhere(self) -> None:
        self._fingers.tap(self._point())

    def _tap_something(self) -> None:
        stage = self._stage
        buttons = [*stage.buttons.values(), *stage.options, *stage.zoom]
        shown = [button for button in buttons if button.isVisible()]
        if shown:
            button = self._chance.choice(shown)
            self._fingers.tap(button.mapTo(stage, button.rect().center()))
        else:
            self._tap_anywhere()

    def _drag(self) -> None:
        ends = [self._point() for _ in range(self._chance.randint(1, 4))]
        self._fingers.drag(self._point(), ends)

    def _drag_time(self) -> None:
        time = self._stage.time
        if time.isVisible():
            points = [
                time.mapTo(
                    self._stage, QPoint(self._chance.randrange(time.width()), time.height() // 2)
                )
                for _ in range(3)
            ]
            self._fingers.drag(points[0], points[1:])

    def _pinch(self) -> None:
        area = self._stage.map.geometry().adjusted(200, 100, -200, -100)
        middle = QPoint(
            self._chance.randint(area.left(), area.right()),
            self._chance.randint(area.top(), area.bottom()),
        )
        reach = self._chance.randint(20, 150)
        shift = QPoint(self._chance.randint(-90, 90), self._chance.randint(-60, 60))
        self._fingers.pinch(middle, reach, self._chance.randint(20, 150), shift)

    def _wait(self) -> None:
        self._clock.go_on(self._chance.uniform(0, 70))
        self.exhibition.look_after()

    def _turn(self) -> None:
        """The screen is turned: it stands instead of lying, or the other way."""
        self._stage.resize(self._stage.size().transposed())

    def _leave(self) -> None:
        idle = self.exhibition.guide.exhibit.idle
        self._clock.go_on(idle.seconds + 0.1)
        self.exhibition.look_after()
        if self.exhibition.status == ACTIVE:
            assert self._stage.message.isVisible()
        self._clock.go_on(idle.countdown + 0.1)
        self.exhibition.look_after()
        assert self.exhibition.status == ATTRACT
