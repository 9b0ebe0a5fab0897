"""Help and the first tour: complete in both languages, and at hand where one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.link import parse_link
from neviewer.state.preferences import Preferences
from neviewer.ui.help import HelpDialog, page_for, read_pages
from neviewer.ui.plot_keys import PlotKeys
from neviewer.ui.tour import Tour
from neviewer.ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "resources" / "help" / "pictures"
TURN = "neviewer:/province/net_migration?period=2023&sel=210000"
MOST_BYTES = 1_500_000


@pytest.fixture
def sit(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []

    def open_(language: str = "en") -> Session:
        session = Session(Profile(tmp_path), real_pack_path, Preferences(language, "light"))
        sessions.append(session)
        session.start(TURN)
        window = session.window
        assert isinstance(window, Window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.findChild(PlotKeys) is not None)
        return session

    yield open_
    for session in sessions:
        session.close()


def help_at(session: Session, pane: int) -> HelpDialog:
    window = session.window
    window.panes()[pane].setFocus()
    window.findChild(QAction, "help").trigger()
    QApplication.processEvents()
    dialog = window.findChild(HelpDialog)
    assert dialog.isVisible()
    return dialog


def test_both_languages_have_the_same_pages_with_the_same_parts() -> None:
    english, chinese = read_pages("en"), read_pages("zh")
    assert [page.name for page in english] == [page.name for page in chinese]
    assert len(english) == 13
    for one, other in zip(english, chinese, strict=True):
        assert re.search(r"[\u4e00-\u9fff]", other.title)
        for part in (r"^- ", r"^\d\. ", r"^\|", r"^```", r"!\[", r"\{keys\}"):
            found = [len(re.findall(part, page.text, re.MULTILINE)) for page in (one, other)]
            assert found[0] == found[1], (one.name, part)
    assert read_pages("he") == english
    assert read_pages("zh_TW") == chinese


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_picture_is_there_and_said_in_words(language: str) -> None:
    named = set()
    for page in read_pages(language):
        for words, file in re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", page.text):
            assert words
            assert not QImage(str(PICTURES / file)).isNull(), file
            named.add(file)
    assert named == {path.name for path in PICTURES.glob(f"*-{language}.png")}
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES


def test_commands_that_the_help_shows_are_there(real_pack_path: Path) -> None:
    from neviewer.app.options import COMMANDS
    from neviewer.data.pack import Pack
    from neviewer.domain.language import ENGLISH

    text = next(page.text for page in read_pages("en") if page.name == "command-line")
    named = set(re.findall(r"^neviewer ([a-z]+) ", text, re.MULTILINE))
    assert named <= set(COMMANDS)
    with_links = re.findall(r"'(neviewer:[^']*)'", text)
    pack = Pack.open(real_pack_path)
    assert with_links
    assert not any(parse_link(link, pack, ENGLISH).reasons for link in with_links)
    pack.close()


@pytest.mark.parametrize("pane", range(6))
def test_help_opens_at_the_panel_one_is_in(sit, pane: int) -> None:
    dialog = help_at(sit(), pane)
    assert dialog.shown == page_for(pane)
    assert dialog.contents.currentItem().text() == dialog.pages[dialog.shown].title


def test_pictures_are_shown_and_nothing_else_is_read(sit) -> None:
    dialog = help_at(sit(), 2)
    shown = dialog.reader.loadResource(2, QUrl("map-en.png"))
    assert isinstance(shown, QImage)
    assert 0 < shown.width() <= dialog.reader.viewport().width()
    for name in ("../../LICENSE", "/etc/hostname", "http://example.org/map-en.gif"):
        assert not isinstance(dialog.reader.loadResource(2, QUrl(name)), QImage)


def test_pages_are_searched_and_one_gets_back(sit, qtbot) -> None:
    dialog = help_at(sit(), 2)
    dialog.field.setFocus()
    qtbot.keyClicks(dialog.field, "contradicts")
    assert dialog.shown == "verdicts"
    assert dialog.reader.extraSelections()
    visible = [i for i in range(dialog.contents.count()) if not dialog.contents.item(i).isHidden()]
    assert len(visible) == 1
    dialog.back()
    assert dialog.shown == "map"
    dialog.field.setText("no such words anywhere")
    assert dialog.says.text()


def test_the_page_of_keys_says_the_keys_that_hold(sit) -> None:
    dialog = help_at(sit("zh"), 3)
    dialog.open_page("keyboard")
    text = dialog.reader.toPlainText()
    assert "Ctrl+K" in text
    assert "{keys}" not in text


def tour_of(session: Session) -> Tour:
    session.window.findChild(QAction, "tour").trigger()
    return session.window.findChild(Tour)


def test_the_tour_goes_from_panel_to_panel_by_keyboard(sit) -> None:
    session = sit()
    window = session.window
    window.map.setFocus()
    tour = tour_of(session)
    ended = []
    tour.ended.connect(lambda: ended.append(True))
    seen = []
    for _ in range(5):
        assert window.rect().contains(tour.geometry()), "the card is in the window"
        assert QApplication.focusWidget() is tour.next_button
        assert tour.text.text() in tour.next_button.accessibleDescription()
        seen.append(tour.title.text())
        QTest.keyClick(tour.next_button, Qt.Key.Key_Return)
    assert len(set(seen)) == 5
    assert ended
    assert window.map.hasFocus(), "the keyboard is where it was"


def test_the_tour_can_be_left_and_hinders_nothing(sit, qtbot) -> None:
    session = sit()
    tour = tour_of(session)
    tour.go(1)
    point = session.window.map.place_point("220000").toPoint()
    assert session.window.childAt(session.window.map.mapTo(session.window, QPoint(point)))
    qtbot.mouseClick(session.window.map, Qt.MouseButton.LeftButton, pos=point)
    assert session.store.state.selected == ("220000",)
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_the_tour_is_offered_once(sit, tmp_path: Path) -> None:
    session = sit()
    session.offer_tour(session.window)
    tour = session.window.findChild(Tour)
    assert tour is not None
    tour.end()
    QApplication.sendPostedEvents(None, 52)  # deferred deletion
    session.offer_tour(session.window)
    assert session.window.findChild(Tour) is None
    assert Profile(tmp_path).is_toured


@pytest.mark.parametrize("why", ["safe", "preference"])
def test_the_tour_is_not_offered_where_it_is_not_wanted(sit, why: str) -> None:
    session = sit()
    if why == "safe":
        session.is_safe = True
    else:
        session.preferences = session.preferences._replace(tour=False)
    session.offer_tour(session.window)
    assert session.window.findChild(Tour) is None
    assert not session.profile.is_toured
