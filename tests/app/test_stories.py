"""Stories through the real window on the real pack: what a reader does, what each panel says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.derive.frames import Mark
from neviewer.state.explorer import Classification
from neviewer.state.link import format_link
from neviewer.state.preferences import Preferences
from neviewer.ui.window import Window
from pointing import point_at

TURN = "neviewer:/province/net_migration?period=2023&sel=210000,220000"


class Reader:
    """Sits before the window of one session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def window(self) -> Window:
        assert isinstance(self.session.window, Window)
        return self.session.window

    @property
    def state(self):
        assert self.session.store is not None
        return self.session.store.state

    def point_of(self, code: str) -> QPoint:
        """A point of the map that lies in a place."""
        return self.window.map.place_point(code).toPoint()


@pytest.fixture
def open_at(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []

    def open_(link: str = "", language: str = "en", profile: Path = tmp_path / "profile") -> Reader:
        session = Session(Profile(profile), real_pack_path, Preferences(language, "light"))
        session.start(link)
        sessions.append(session)
        assert session.window is not None
        session.window.resize(1280, 800)
        session.window.show()
        qtbot.waitExposed(session.window)
        QGuiApplication.processEvents()  # the heading takes the height it needs
        return Reader(session)

    yield open_
    for session in sessions:
        session.close()


def test_the_opening_view_tells_the_turn_of_2023(open_at) -> None:
    reader = open_at()
    window = reader.window
    assert "2023" in window.heading.frame.title
    values = dict(zip(window.map.frame.codes, window.map.frame.values, strict=True))
    assert values["210000"] == 8.6
    assert values["220000"] == 4.34
    assert "turn the corner" in window.article.frame.title
    assert window.timeline.frame.periods[window.timeline.frame.current] == "2023"


def test_the_heading_leaves_the_room_to_the_map(open_at, qtbot) -> None:
    window = open_at(TURN).window
    qtbot.waitUntil(lambda: window.heading.height() < 140)
    assert window.heading.minimumHeight() <= window.heading.height()


def test_choosing_an_indicator_moves_every_panel_and_back_returns(open_at, qtbot) -> None:
    reader = open_at(TURN)
    before = reader.state
    reader.window.indicators.chosen.emit("gdp_nominal")
    assert reader.state.indicator == "gdp_nominal"
    assert "GDP" in reader.window.heading.frame.title
    assert reader.window.map.frame.indicator == "gdp_nominal"
    assert reader.window.charts.trend.frame.indicator == "gdp_nominal"
    assert reader.window.timeline.frame.periods[0] == "1952"
    qtbot.mouseClick(reader.window.top_bar.back, Qt.MouseButton.LeftButton)
    assert reader.state == before
    assert reader.window.map.frame.indicator == "net_migration"


def test_a_click_on_the_map_selects_and_a_second_with_ctrl_compares(open_at, qtbot) -> None:
    reader = open_at("neviewer:/prefecture/gdp_nominal?period=2020")
    view = reader.window.map
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=reader.point_of("230100"))
    assert reader.state.selected == ("230100",)
    qtbot.mouseClick(
        view,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        reader.point_of("220100"),
    )
    assert reader.state.selected == ("230100", "220100")
    drawn = [each.code for each in reader.window.charts.trend.frame.series if each.selected]
    assert sorted(drawn) == ["220100", "230100"]


def test_hover_goes_from_the_map_to_the_chart_and_stays_out_of_history(open_at, qtbot) -> None:
    reader = open_at("neviewer:/prefecture/gdp_nominal?period=2020")
    before = reader.state
    point_at(reader.window.map, reader.point_of("230100"))
    qtbot.waitUntil(lambda: reader.window.charts.trend.hovered_code == "230100")
    assert reader.state == before
    assert not reader.session.store.can_go_back()


def test_dragging_along_the_timeline_is_one_step_back(open_at) -> None:
    reader = open_at("neviewer:/province/gdp_nominal?period=2000")
    for period in ("2001", "2002", "2003", "2004"):
        reader.window.timeline.period_chosen.emit(period, True)
    assert reader.state.period == "2004"
    assert "2004" in reader.window.heading.frame.title
    reader.session.store.back()
    assert reader.state.period == "2000"


def test_years_without_figures_are_skipped_and_said(open_at) -> None:
    reader = open_at("neviewer:/prefecture/population_census?period=2010")
    frame = reader.window.timeline.frame
    assert frame.periods == ("2000", "2010", "2020")
    assert "2001" in frame.skipped


def test_a_link_in_the_article_moves_map_and_chart(open_at) -> None:
    reader = open_at(TURN)
    reader.window.article.link_activated.emit(
        "neviewer:/province/net_migration?period=2024&focus=220000&sel=220000"
    )
    assert reader.state.period == "2024"
    assert reader.state.focus == "220000"
    assert reader.state.article == "turn-2023", "the article stays open beside the view"
    frame = reader.window.map.frame
    values = dict(zip(frame.codes, frame.values, strict=True))
    assert values == {"210000": -4.9, "220000": -10.8, "230000": None}, "one is not published"
    assert frame.marks[frame.codes.index("230000")] & Mark.MISSING


def test_counties_census_can_be_walked_with_table_and_ranking(open_at) -> None:
    reader = open_at("neviewer:/county/share_65plus?period=2020&chart=table")
    table = reader.window.charts.table.frame
    assert len(table.codes) > 270
    reader.window.charts.chart_chosen.emit("ranking")
    assert reader.window.charts.ranking.frame.rows[0].rank == 1


def test_class_breaks_hold_over_all_years_unless_asked_otherwise(open_at) -> None:
    reader = open_at("neviewer:/prefecture/gdp_nominal?period=2005")
    held = reader.window.map.frame.legend.break_texts
    reader.window.timeline.period_chosen.emit("2020", False)
    assert reader.window.map.frame.legend.break_texts == held
    reader.window.top_bar.classification_chosen.emit(Classification("quantile", 6, "period"))
    assert reader.window.map.frame.legend.break_texts != held


def test_language_changes_at_run_time_and_keeps_the_view(open_at, qtbot) -> None:
    reader = open_at("neviewer:/province/gdp_nominal?period=2010&sel=210000")
    before = reader.state
    reader.window.top_bar.language_chosen.emit("zh")
    qtbot.waitUntil(lambda: reader.window.heading.frame.title == "2010年地区生产总值")
    assert reader.state == before
    assert "辽宁" in reader.window.map.frame.names


def test_dark_look_keeps_the_view(open_at, qtbot) -> None:
    reader = open_at(TURN)
    before = reader.state
    reader.window.top_bar.theme_chosen.emit("dark")
    qtbot.waitUntil(lambda: reader.window.look.dark)
    assert reader.state == before


def share_of_map(window: Window) -> float:
    """The map's part of the height that map and chart have between them."""
    upper, lower = window.rows.sizes()
    return upper / (upper + lower)


def test_changing_look_and_language_again_and_again_keeps_window_and_view(open_at, qtbot) -> None:
    reader = open_at(TURN)
    before = reader.state
    reader.window.resize(1250, 780)
    for turn in range(6):
        reader.window.columns.setSizes([260 + turn, 620, 350])
        old, geometry = reader.window, reader.window.geometry()
        columns, share = old.columns.sizes(), share_of_map(old)
        if turn % 2:
            old.top_bar.theme_chosen.emit("dark" if turn % 4 == 1 else "light")
        else:
            old.top_bar.language_chosen.emit("zh" if turn % 4 == 0 else "en")
        qtbot.waitUntil(lambda old=old: reader.window is not old)
        window = reader.window
        qtbot.waitExposed(window)
        QGuiApplication.processEvents()
        assert window.geometry() == geometry
        assert window.columns.sizes() == columns
        assert share_of_map(window) == pytest.approx(share, abs=0.02)  # headings differ in height
        qtbot.waitUntil(window.isActiveWindow)
        assert window.map.frame.indicator == "net_migration"
    assert reader.state == before
    reader.session.store.back()


def test_a_pack_that_cannot_be_opened_leaves_the_view_and_is_said(open_at, tmp_path: Path) -> None:
    reader = open_at(TURN)
    before, window = reader.state, reader.window
    reader.session.open_pack(tmp_path / "missing.gpkg")
    assert "missing.gpkg" in window.statusBar().currentMessage()
    assert (reader.state, reader.window) == (before, window)


def test_another_pack_opens_in_a_new_window(open_at, real_pack_path: Path, qtbot) -> None:
    reader = open_at(TURN)
    window = reader.window
    reader.session.open_pack(real_pack_path)
    qtbot.waitUntil(lambda: reader.window is not window)
    reader.window.top_bar.back.click()
    assert reader.window.map.frame.codes


def test_a_wrong_link_is_corrected_and_the_status_bar_says_why(open_at) -> None:
    reader = open_at("neviewer:/province/gdp_nominal?period=1066&sel=999999")
    assert reader.state.period == "1952"
    assert reader.state.selected == ()
    said = reader.window.statusBar().currentMessage()
    assert "1066" in said
    assert "999999" in said


def test_the_last_view_comes_back_at_the_next_start(open_at, tmp_path: Path) -> None:
    reader = open_at(profile=tmp_path / "kept")
    reader.session.wiring.open_link("neviewer:/prefecture/gdp_nominal?period=2015&sel=210100")
    link = format_link(reader.state)
    reader.window.close()
    again = open_at(profile=tmp_path / "kept")
    assert format_link(again.state) == link


def test_the_link_of_a_view_can_be_copied_and_opened(open_at) -> None:
    reader = open_at(TURN)
    action = next(a for a in reader.window.findChildren(object) if a.objectName() == "copy-link")
    action.trigger()
    assert QGuiApplication.clipboard().text() == format_link(reader.state)


def test_sources_of_what_is_shown_open_with_all_vintages(open_at, qtbot) -> None:
    reader = open_at("neviewer:/province/gdp_nominal?period=2023&focus=210000")
    reader.window.heading.sources_asked.emit()
    dialog = reader.session.wiring.provenance
    vintages = {row.vintage for _, rows in dialog.frame.vintages for row in rows}
    assert len(vintages) >= 2, "first published, and after the census"


def test_without_a_pack_the_window_says_what_to_do(tmp_path: Path, qtbot) -> None:
    session = Session(Profile(tmp_path), tmp_path / "missing.gpkg", Preferences("en", "light"))
    session.start()
    assert session.window is not None
    said = session.window.centralWidget().accessibleDescription()
    assert "missing.gpkg" in said
    session.close()


def test_a_profile_that_cannot_be_written_is_said_once(
    real_pack_path: Path, tmp_path: Path, qtbot
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", "utf-8")
    profile = Profile(blocked / "profile")
    session = Session(profile, real_pack_path, Preferences("en", "light"))
    session.start()
    assert not profile.is_writable()
    assert "--profile" in str(profile.problem)
    assert isinstance(session.window, Window)
    session.close()


def test_what_comes_after_the_first_paint_moves_neither_map_nor_article(
    qtbot, tmp_path, real_pack_path, request
) -> None:
    session = Session(Profile(tmp_path), real_pack_path, Preferences("en", "light"))
    session.start(paint_first=True)
    request.addfinalizer(session.close)
    window = session.window
    with qtbot.waitExposed(window):
        window.show()
    assert not window.is_furnished
    before = [panel.geometry() for panel in (window.map, window.article)]
    session.complete(window)
    for _ in range(4):  # bars, heading and panels take their places
        QGuiApplication.processEvents()
    assert window.charts.height() > 100
    after = [panel.geometry() for panel in (window.map, window.article)]
    for old, new in zip(before, after, strict=True):
        assert old.width() == new.width()
        assert abs(old.height() - new.height()) <= 16  # a line of the heading at most
