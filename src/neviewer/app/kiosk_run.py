"""Runs an exhibit on the whole screen: from the first import of Qt to the end of its event loop."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from neviewer.app.first_paint import FirstPaint, collect_garbage
from neviewer.data.pack import Pack, PackError
from neviewer.kiosk.exits import LEAVE, RESTART
from neviewer.kiosk.guide import Guide
from neviewer.kiosk.heartbeat import BEAT_SECONDS, Heartbeat
from neviewer.kiosk.pin import PinGate
from neviewer.kiosk.updates import find_updates, install_update
from neviewer.tasks.jobs import Jobs
from neviewer.ui.i18n import language_of
from neviewer.ui.kiosk.awake import may_sleep, stay_awake
from neviewer.ui.kiosk.exhibition import Exhibition, Session
from neviewer.ui.kiosk.guard import Guard
from neviewer.ui.kiosk.operator import Operator
from neviewer.ui.kiosk.stage import Stage
from neviewer.ui.qt_messages import quiet_messages
from neviewer.ui.theme import load_font, make_application, wants_less_motion

if TYPE_CHECKING:
    from collections.abc import Callable

    from neviewer.kiosk.exhibit import Exhibit
    from neviewer.kiosk.places import Places

_FAILED = 1
_SETTLED_MS = 3000  # then all is made, and the start screen is kept as a picture
_EXITS = {"leave": LEAVE, "restart": RESTART}


def run(exhibit: Exhibit, heart: Heartbeat, places: Places) -> int:
    """Show an exhibit until the operator leaves; returns the exit code for the supervisor."""
    application = make_application(sys.argv[0])
    quiet_messages()
    load_font()
    try:
        pack = Pack.open(places.pack)
    except PackError as error:
        print(f"neviewer: {error}", file=sys.stderr)
        return _FAILED
    kiosk = Kiosk(exhibit, heart, places, pack)
    usual, sys.excepthook = sys.excepthook, _end_with_error
    try:
        kiosk.show()
        QTimer.singleShot(_SETTLED_MS, collect_garbage)
        code = application.exec()
    finally:
        sys.excepthook = usual
        kiosk.close()
        pack.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


class Kiosk(QObject):
    """One exhibit with what keeps it: the guard, the operator, the heartbeat."""

    def __init__(
        self,
        exhibit: Exhibit,
        heart: Heartbeat,
        places: Places,
        pack: Pack,
        leave: Callable[[int], None] = QApplication.exit,
    ) -> None:
        super().__init__()
        self._heart, self._places, self._leave = heart, places, leave
        languages = {code: language_of(code) for code in exhibit.languages}
        guide = Guide(pack, exhibit, languages)
        self.stage = Stage(guide.layer, exhibit)
        moves = not wants_less_motion("system")
        self.exhibition = Exhibition(self.stage, guide, moves=moves)
        self.jobs = Jobs(self)
        gate = PinGate(exhibit.operator.pin, places.state)
        self.operator = Operator(
            self.exhibition, gate, self.jobs, find_updates, self._install_update
        )
        self.guard = Guard(self.stage, exhibit.screen.number, exhibit.screen.diagonal_inches)
        self.guard.dots_changed = self.stage.set_dots
        self.guard.take_key = self._take_key
        self.guard.operator_called.connect(self.operator.call)
        self.operator.left.connect(lambda how: self._leave(_EXITS[how]))
        self.exhibition.session_ended.connect(self._count)
        self._beats = QTimer(self, interval=round(BEAT_SECONDS * 1000))
        self._beats.timeout.connect(heart.beat)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._keep_page)

    def show(self) -> None:
        """Begin; the first paint tells the supervisor that the exhibit is on the screen."""
        self.exhibition.run()
        FirstPaint(self.stage.map, self._painted)
        self._beats.start()
        self.guard.lock()
        stay_awake()

    def close(self) -> None:
        """End everything, and let the machine sleep again."""
        self._beats.stop()
        self._settled.stop()
        self.operator.stop()
        self.exhibition.stop()
        self.jobs.close()
        self.guard.unlock()
        may_sleep()
        self.stage.close()
        self.stage.deleteLater()

    def _painted(self) -> None:
        self._heart.say(self.exhibition.status)
        self.exhibition.status_changed.connect(self._heart.say)
        self._settled.start()

    def _keep_page(self) -> None:
        """Keep a picture of the start screen, for when nothing else can be shown."""
        image = self.stage.grab().toImage()
        heart = self._heart
        self.jobs.start(
            "page", self, lambda _report: heart.keep_page(_png(image)), lambda _done: None
        )

    def _count(self, session: Session) -> None:
        self._heart.session(session.seconds, session.stories, session.language, session.touches)

    def _install_update(self, folder: Path) -> tuple[bool, str]:
        """Take new content; on a thread of its own."""
        places = self._places
        language = language_of(self.exhibition.visit.language)
        outcome = install_update(folder, places.machine, places.bundled, places.state, language)
        return outcome.ok, " ".join(outcome.sentences)

    def _take_key(self, event: object) -> bool:
        if not self.operator.pad.isVisible():
            return False
        self.operator.pad.take_key(event)  # type: ignore[arg-type]
        return True


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def _end_with_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An error nobody foresaw: write it down and end, so that the supervisor begins afresh."""
    traceback.print_exception(kind, error, trace, file=sys.stderr)
    QApplication.exit(_FAILED)
