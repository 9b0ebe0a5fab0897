"""Pictures of every panel, to be looked at, and the few that the help shows.

    python3 dev.py pictures [--help-only]

In ``build/pictures``: each view and dialog in two languages, three themes and two sizes. In
``resources/help/pictures``: parts of the real window in the light theme, small, in both languages.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences
from neviewer.ui.theme import load_font, make_application
from neviewer.ui.window import Window

ROOT = Path(__file__).resolve().parents[1]
ALL, HELP = ROOT / "build" / "pictures", ROOT / "resources" / "help" / "pictures"
LANGUAGES, THEMES = ("en", "zh"), ("light", "dark", "high-contrast")
SIZES = ((1280, 800), (1920, 1080))
TURN = "neviewer:/province/net_migration?period=2023&sel=210000,220000"
PREFECTURES = "neviewer:/prefecture/gdp_nominal?period=2020&sel=210100,220100"
VIEWS = {
    "trend": TURN,
    "ranking": f"{PREFECTURES}&chart=ranking",
    "table": "neviewer:/county/share_65plus?period=2020&chart=table",
}
DIALOGS = ("sources", "colours", "claims", "keys", "describe", "search", "preferences", "help")
HELP_WIDTH = 620


def settle(session: Session) -> None:
    """Let everything be made, read and painted."""
    loop, calm = QEventLoop(), 0

    def look() -> None:
        nonlocal calm
        calm = 0 if session.is_working() else calm + 1
        if calm > 10:
            loop.quit()

    timer = QTimer(interval=30)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()


@contextmanager
def shown(language: str, theme: str, link: str, size: tuple[int, int]) -> Iterator[Window]:
    """The window as a reader sees it."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Profile(Path(folder)), default_pack(), Preferences(language, theme))
        session.start(link)
        window = session.window
        assert isinstance(window, Window)
        window.resize(*size)
        window.show()
        window.use_fast_paths()
        settle(session)
        try:
            yield window
        finally:
            session.close()
            QApplication.processEvents()


def make_all() -> int:
    """Every view and every dialog; returns how many pictures."""
    ALL.mkdir(parents=True, exist_ok=True)
    made = 0
    for language in LANGUAGES:
        for theme in THEMES:
            for size in SIZES:
                for name, link in VIEWS.items():
                    with shown(language, theme, link, size) as window:
                        file = f"{name}-{language}-{theme}-{size[0]}.png"
                        window.grab().save(str(ALL / file))
                        made += 1
                        if name == "trend" and size == SIZES[0]:
                            made += dialogs(window, f"{language}-{theme}")
    return made


def dialogs(window: Window, suffix: str) -> int:
    """Each dialog of a window; returns how many."""
    for name in DIALOGS:
        action = window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        action.trigger()
        QApplication.processEvents()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.grab().save(str(ALL / f"dialog-{name}-{suffix}.png"))
                dialog.close()
    return len(DIALOGS)


def make_help() -> None:
    """The pictures of the help."""
    HELP.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        with shown(language, "light", TURN, SIZES[0]) as window:
            keep(window.grab(), f"window-{language}")
            keep(part(window, window.timeline), f"time-{language}")
            action = window.findChild(QAction, "next-claim")
            assert isinstance(action, QAction)
            action.trigger()
            action.trigger()  # the first is not in the data
            QApplication.processEvents()
            keep(part(window, window.article), f"reading-{language}")
        with shown(language, "light", PREFECTURES, SIZES[0]) as window:
            keep(part(window, window.map), f"map-{language}")


def part(window: Window, panel: QWidget) -> QPixmap:
    """A panel as it is in the window."""
    corner = panel.mapTo(window, panel.rect().topLeft())
    return window.grab(QRect(corner, panel.size()))


def keep(picture: QPixmap, name: str) -> None:
    """Write a small PNG: no wider than the page of the help, in few colours."""
    image = picture.toImage()
    if image.width() > HELP_WIDTH:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(
            QSize(HELP_WIDTH, image.height()), Qt.AspectRatioMode.KeepAspectRatio, smooth
        )
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    few = image.convertToFormat(QImage.Format.Format_Indexed8, palette_of(image), flags)
    few.save(str(HELP / f"{name}.png"), "PNG", 0)  # type: ignore[call-overload]


def palette_of(image: QImage) -> list[int]:
    """The colours of an image, the most frequent of each small part of colour space."""
    import numpy

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = numpy.frombuffer(image.constBits(), numpy.uint32) | 0xFF000000
    colours, counts = numpy.unique(pixels, return_counts=True)
    kept: dict[int, int] = {}
    for colour in colours[numpy.argsort(-counts)].tolist():
        kept.setdefault(colour & 0xF8F8F8, colour)
    return list(kept.values())[:256]


def main(arguments: list[str]) -> int:
    """Make the pictures."""
    make_application(sys.argv[0])
    load_font()
    make_help()
    print(f"Written: {HELP.relative_to(ROOT).as_posix()}")
    if "--help-only" not in arguments:
        print(f"Written: {make_all()} pictures in {ALL.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
