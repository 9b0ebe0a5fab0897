"""Looks through the real window: themes, sizes of text, ramps and patterns, chosen as a reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.domain.colour import DEFICIENCIES
from neviewer.state.preferences import Preferences
from neviewer.ui.palettes import PaletteDialog
from neviewer.ui.theme import load_font
from neviewer.ui.window import Window

VIEW = "neviewer:/prefecture/gdp_nominal?period=2020&sel=210100,220100&chart=ranking"


class Reader:
    """Chooses looks in the menus of one session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def window(self) -> Window:
        assert isinstance(self.session.window, Window)
        return self.session.window

    def choose(self, name: str) -> None:
        """Trigger an action by its name, as its menu entry does."""
        for menu in self.window.menuBar().actions():
            menu.menu().aboutToShow.emit()
        self.window.findChild(QAction, name).trigger()

    def colours_on_map(self, codes: tuple[str, ...]) -> list[str]:
        """What is painted a little beside the middle of each place."""
        image = self.window.map.grab().toImage()
        points = [self.window.map.place_point(code).toPoint() for code in codes]
        return [QColor(image.pixel(point.x() + 6, point.y() + 12)).name() for point in points]

    def palettes(self) -> PaletteDialog:
        """The window of ramps."""
        self.choose("colours")
        dialog = self.window.findChild(PaletteDialog)
        assert dialog is not None
        return dialog


@pytest.fixture
def open_with(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []
    usual = QApplication.font()
    load_font()

    def open_(**chosen) -> Reader:
        preferences = Preferences(**{"language": "en", "theme": "light", **chosen})
        session = Session(Profile(tmp_path / "profile"), real_pack_path, preferences)
        session.start(VIEW)
        sessions.append(session)
        assert session.window is not None
        session.window.resize(1280, 800)
        session.window.show()
        qtbot.waitExposed(session.window)
        QGuiApplication.processEvents()
        return Reader(session)

    yield open_
    for session in sessions:
        session.close()
    QApplication.setFont(usual)


def test_high_contrast_is_chosen_in_the_menu_and_kept(open_with, qtbot, tmp_path: Path) -> None:
    reader = open_with()
    reader.choose("theme=high-contrast")
    qtbot.waitUntil(lambda: reader.window.look.name == "high-contrast")
    assert reader.window.palette().window().color() == QColor("black")
    assert Profile(tmp_path / "profile").preferences.theme == "high-contrast"


def test_text_grows_in_every_panel_and_the_view_stays(open_with, qtbot) -> None:
    reader = open_with()
    before, state = reader.window, reader.session.store.state
    parts = ("top_bar", "indicators", "heading", "map", "charts", "article", "timeline")
    heights = {part: getattr(before, part).fontMetrics().height() for part in parts}
    reader.choose("text_size=150")
    qtbot.waitUntil(lambda: reader.window is not before)
    for part, height in heights.items():
        assert getattr(reader.window, part).fontMetrics().height() >= 1.4 * height, part
    assert reader.window.article.reader.document().defaultFont().pointSizeF() >= 14
    assert reader.session.store.state == state


def test_a_ramp_is_drawn_at_once_everywhere_and_kept(open_with, tmp_path: Path) -> None:
    reader = open_with()
    window, dialog = reader.window, reader.palettes()
    # The colours of the bars are those of the map.
    before = window.map.class_colours()
    codes = tuple(code for code in window.map.frame.codes if code.startswith("23"))
    painted = reader.colours_on_map(codes)
    next(b for b in dialog.sequential.buttons.buttons() if b.objectName() == "matter").click()
    assert reader.window is window, "the window of ramps stays open over the same window"
    assert dialog.isVisible()
    after = window.map.class_colours()
    assert after != before
    assert tuple(window.charts.ranking.colours) == after
    assert window.look.ramp(len(after)) == after, "exports draw with the window's look"
    assert reader.colours_on_map(codes) != painted
    assert Profile(tmp_path / "profile").preferences.ramp_sequential == "matter"


def test_the_window_of_ramps_shows_every_sight_and_warns_in_words(open_with) -> None:
    dialog = open_with().palettes()
    described = {
        button.objectName(): button.accessibleDescription()
        for button in dialog.diverging.buttons.buttons()
    }
    for text in described.values():
        assert text.count("ΔE") == 1 + len(DEFICIENCIES)
    assert "easily confused" in described["cork"], "blue and green, to those who miss blue"
    assert "easily confused" not in described["puor"]


def test_less_motion_stops_effects_and_the_cursor(open_with) -> None:
    reader = open_with()
    before = QApplication.cursorFlashTime()
    assert before > 0
    reader.choose("reduced_motion=on")
    assert QApplication.cursorFlashTime() == 0
    reader.choose("reduced_motion=off")
    assert QApplication.cursorFlashTime() == before


def test_patterns_leave_only_ink_and_paper_on_the_places(open_with, qtbot) -> None:
    reader = open_with()
    view = reader.window.map
    coloured = {colour.name() for colour in view.class_colours()}
    reader.choose("patterns=True")
    assert reader.window.look.patterns
    for use in (lambda: None, view.use_fast_path):
        use()
        image = view.grab().toImage()
        seen = {
            QColor(image.pixel(x, y)).name()
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        }
        assert not coloured & seen
        assert {reader.window.look.text.name(), reader.window.look.panel.name()} <= seen
    assert len(set(view.class_shades())) == len(coloured)
    reader.choose("patterns=True")
    assert {colour.name() for colour in view.class_colours()} == coloured


def test_the_keyboard_begins_on_the_map(open_with, qtbot) -> None:
    window = open_with().window
    window.activateWindow()
    qtbot.waitUntil(window.map.hasFocus)


def test_chosen_places_have_their_number_and_colour_in_the_ranking(open_with) -> None:
    window = open_with().window
    rows = window.charts.ranking.frame.rows
    assert {row.code: row.order for row in rows if row.order} == {"210100": 1, "220100": 2}
    image = window.charts.ranking.grab().toImage()
    seen = {QColor(image.pixel(x, y)).name() for x in range(90) for y in range(image.height())}
    assert {colour.name() for colour in window.look.series[:2]} <= seen
