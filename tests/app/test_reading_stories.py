"""Stories of reading through the real window: texts are opened, judged, walked and corrected."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.export.figure_look import DARK, LIGHT
from neviewer.state.preferences import Preferences
from neviewer.ui.window import Window
from pointing import point_at

AT = "neviewer:/province/net_migration?period=2023&sel=210000,220000"
TRUE = "Liaoning's GDP grew by 5.3 percent in 2023."
FALSE = "Jilin's GDP grew by 7.9 percent in 2023."
TEXT = (
    f"{TRUE} {FALSE}\n\nThe meeting lasted 3 days. 𠮷 In 2023, Jilin's GDP grew by 6.3 percent.\n"
)


class Desk:
    """The window of a session with its reading."""

    def __init__(self, session: Session, qtbot) -> None:
        self.session, self.qtbot = session, qtbot

    @property
    def window(self) -> Window:
        assert isinstance(self.session.window, Window)
        return self.session.window

    @property
    def desk(self):
        return self.session.wiring.desk

    @property
    def page(self):
        return self.window.article.reader

    @property
    def state(self):
        return self.session.store.state

    def wait_until_read(self, words: str = "") -> None:
        def read() -> bool:
            shown = words in self.page.toPlainText()
            return shown and self.desk.reading is not None and not self.session.is_working()

        self.qtbot.waitUntil(read, timeout=20_000)

    def paste(self, text: str = TEXT) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.article.paste_asked.emit()
        self.wait_until_read(text.split("\n")[0])

    def number_of(self, verdict: str) -> int:
        return next(n for n, c in enumerate(self.desk.reading.claims) if c.verdict == verdict)

    def point_of(self, number: int) -> QPoint:
        return self.desk.marks.box_of(number).center().toPoint()

    def drop(self, data: QMimeData) -> None:
        around = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(50, 50), *around, none))
        assert self.desk.texts.drop.sheet.isVisible(), "it shows where to drop"
        QApplication.sendEvent(self.window, QDropEvent(QPointF(50, 50), *around, none))
        assert not self.desk.texts.drop.sheet.isVisible()


def file_data(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


@pytest.fixture
def open_window(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []

    def open_(link: str = AT, language: str = "en") -> Desk:
        session = Session(Profile(tmp_path / "p"), real_pack_path, Preferences(language, "light"))
        session.start(link)
        sessions.append(session)
        session.window.resize(1280, 800)
        session.window.show()
        qtbot.waitExposed(session.window)
        desk = Desk(session, qtbot)
        desk.wait_until_read()
        return desk

    yield open_
    for session in sessions:
        session.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_opening_article_is_read_and_counted(open_window) -> None:
    desk = open_window()
    reading, chips = desk.desk.reading, desk.desk.counts.chips
    assert sum(chip.frame.number for chip in chips) == len(reading.claims) > 10
    assert desk.desk.counts.heading.text() == f"{len(reading.claims)} claims found"
    text = desk.page.toPlainText()
    for claim in reading.claims:
        assert " ".join(text[claim.start : claim.end].split()) == claim.quote


def test_a_pasted_text_is_judged_and_its_other_numbers_are_listed(open_window) -> None:
    desk = open_window()
    desk.paste()
    assert [claim.verdict for claim in desk.desk.reading.claims] == [
        "agrees",
        "contradicts",
        "agrees",
    ]
    desk.desk.counts.list_button.click()
    rows = desk.desk.list.model.rows
    assert [row[1].quote for row in rows if row[0] < 0 and "length of time" in row[1].reason]
    desk.desk.list.filter.setCurrentIndex(desk.desk.list.filter.findData("contradicts"))
    assert [row[0] for row in rows] != [row[0] for row in desk.desk.list.model.rows] == [1]
    desk.desk.list.table.activated.emit(desk.desk.list.model.index(0, 0))
    assert desk.desk.marks.current == 1


def test_a_claim_pointed_at_is_lit_on_map_and_chart(open_window, qtbot) -> None:
    desk = open_window("neviewer:/province/gdp_growth_real?period=2020")
    desk.paste()
    number = desk.number_of("contradicts")
    before = desk.state
    lit = []
    desk.session.wiring.light = lambda code, period="": lit.append((code, period))
    QGuiApplication.processEvents()  # the counts above the page take their room
    point_at(desk.page.viewport(), desk.point_of(number))
    qtbot.waitUntil(lambda: desk.desk.marks.under == number)
    assert desk.state == before, "pointing changes nothing that is kept"
    assert lit[-1] == ("220000", "2023")


def test_lighting_reaches_the_map_and_the_line_at_its_period(open_window) -> None:
    desk = open_window("neviewer:/province/gdp_growth_real?period=2020")
    desk.session.wiring.light("220000", "2023")
    assert desk.window.charts.trend.hovered_code == "220000"
    desk.session.wiring.light("220100", "2023")
    assert desk.window.charts.trend.hovered_code == "220000", "a city lies in its province"
    desk.session.wiring.light("")
    assert desk.window.charts.trend.hovered_code == ""


def test_a_click_moves_there_and_shows_the_proof(open_window, qtbot) -> None:
    desk = open_window()
    desk.paste()
    number = desk.number_of("agrees")
    qtbot.mouseClick(desk.page.viewport(), Qt.MouseButton.LeftButton, pos=desk.point_of(number))
    assert (desk.state.indicator, desk.state.period) == ("gdp_growth_real", "2023")
    proof = desk.desk.proof
    assert proof.isVisible()
    assert "Agrees" in proof.frame.text
    assert "5.3" in proof.page.toPlainText()
    proof.copy_json.click()
    assert json.loads(QGuiApplication.clipboard().text())["verdict"] == "agrees"
    proof.copy_text.click()
    assert "Liaoning" in QGuiApplication.clipboard().text()


def test_a_place_on_the_map_lights_its_sentences(open_window) -> None:
    desk = open_window()
    desk.paste()
    desk.window.map.hovered.emit("210000")
    assert [TEXT[s.start : s.end] for s in desk.desk.marks.lit] == [TRUE]
    desk.window.map.hovered.emit("")
    assert desk.desk.marks.lit == ()


def test_n_walks_the_claims_and_escape_closes_the_proof(open_window, qtbot) -> None:
    desk = open_window()
    desk.paste()
    desk.page.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(desk.page, Qt.Key.Key_N)
        seen.append(desk.desk.marks.current)
    qtbot.keyClick(desk.page, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert [*seen, desk.desk.marks.current] == [0, 1, 2, 0, 2]
    qtbot.keyClick(desk.page, Qt.Key.Key_Escape)
    assert not desk.desk.proof.isVisible()
    desk.session.store.back()
    assert desk.state.indicator == "net_migration", "a walk is one step back"


def test_a_filter_leaves_one_verdict(open_window) -> None:
    desk = open_window()
    desk.paste()
    chip = next(c for c in desk.desk.counts.chips if c.frame.verdict == "contradicts")
    chip.click()
    desk.desk.walk(1)
    desk.desk.walk(1)
    assert desk.desk.marks.current == 1
    assert [desk.desk.marks.shows(n) for n in range(3)] == [False, True, False]
    chip.click()
    assert all(desk.desk.marks.shows(n) for n in range(3))


def word_file(text: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}">{body}</w:document>')
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", TEXT.encode()),
        ("b.txt", TEXT.replace("𠮷", "吉").encode("gb18030")),
        ("c.md", f"---\ntitle: Mine\ndate: 2024-02-26\n---\n# Head\n\n{TEXT}".encode()),
        ("d.html", f"<html><body><p>{TEXT}</p></body></html>".encode()),
        ("e.docx", word_file(TEXT)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_of_each_kind_is_dropped_and_read(open_window, tmp_path, name, content) -> None:
    desk = open_window()
    file = tmp_path / name
    file.write_bytes(content)
    desk.drop(file_data(file))
    desk.wait_until_read("7.9 percent")
    verdicts = [claim.verdict for claim in desk.desk.reading.claims]
    assert verdicts == ["agrees", "contradicts", "agrees"]
    assert desk.window.article.title.text() == ("Mine" if name == "c.md" else name)


def test_words_that_are_dropped_are_read(open_window) -> None:
    desk = open_window()
    data = QMimeData()
    data.setText(TEXT)
    desk.drop(data)
    desk.wait_until_read("7.9 percent")
    assert desk.window.article.title.text() == "Pasted text"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bad.docx", b"PK\x03\x04 no", "not a readable Word document"),
        ("bad.txt", b"a\x00b\x00\xff\xfe\xfd", "in no known encoding"),
        ("empty.txt", b"  \n", "no text"),
        ("picture.png", b"x", ".docx"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_text_is_said_in_a_sentence(
    open_window, tmp_path, qtbot, name, content, said
) -> None:
    desk = open_window()
    article = desk.state.article
    file = tmp_path / name
    file.write_bytes(content)
    desk.desk.texts.open(file)
    qtbot.waitUntil(lambda: said in desk.window.statusBar().currentMessage())
    assert desk.state.article == article


def test_a_correction_is_kept_beside_the_text_and_shown_again(open_window, tmp_path, qtbot) -> None:
    desk = open_window()
    file = tmp_path / "mine.txt"
    file.write_text(TEXT, "utf-8")
    desk.desk.texts.open(file)
    desk.wait_until_read("7.9 percent")
    desk.desk.choose(1)
    desk.desk.proof.wrong.click()
    dialog = desk.desk.correction
    dialog.right.setCurrentIndex(dialog.right.findData("agrees"))
    dialog.note.setPlainText("of the first quarter")
    dialog.save.click()
    kept = json.loads((tmp_path / "mine.txt.neviewer.json").read_text("utf-8"))
    assert kept["corrections"][0]["right"] == "agrees"
    assert "of the first quarter" in desk.desk.proof.frame.text
    desk.session.close()
    file.write_text("A line before.\n" + TEXT, "utf-8")
    again = open_window()
    again.desk.texts.open(file)
    again.wait_until_read("A line before")
    assert list(again.desk.corrections) == [1]
    again.desk.choose(1)
    assert "of the first quarter" in again.desk.proof.frame.text
    again.desk.remove_correction(1)
    assert "first quarter" not in (tmp_path / "mine.txt.neviewer.json").read_text("utf-8")


def test_a_correction_of_an_article_is_kept_in_the_profile(open_window, tmp_path) -> None:
    desk = open_window()
    desk.desk.correct(2, "no claim", "")
    assert list((tmp_path / "p" / "corrections").glob("*.neviewer.json"))
    desk.paste()
    desk.session.store.back()
    desk.wait_until_read("good news")
    assert list(desk.desk.corrections) == [2]


def test_another_language_and_look_keep_the_text(open_window, qtbot) -> None:
    desk = open_window()
    desk.paste()
    old = desk.window
    desk.window.top_bar.language_chosen.emit("zh")
    qtbot.waitUntil(lambda: desk.window is not old)
    desk.wait_until_read("7.9 percent")
    assert desk.desk.counts.heading.text() == "找到3处表述"
    assert desk.desk.counts.chips[0].text() == "✓ 2处相符"
    old = desk.window
    desk.window.top_bar.theme_chosen.emit("dark")
    qtbot.waitUntil(lambda: desk.window is not old)
    desk.wait_until_read("7.9 percent")
    assert len(desk.desk.reading.claims) == 3


def test_a_link_to_a_text_that_is_no_longer_open_says_so(open_window) -> None:
    desk = open_window(f"{AT}&article=own:mine.txt")
    assert "mine.txt" in desk.window.statusBar().currentMessage()
    assert desk.state.article == "turn-2023"


def test_a_long_reading_can_be_cancelled_and_taken_up_again(open_window, qtbot) -> None:
    desk = open_window()
    QGuiApplication.clipboard().setText(TEXT * 3000)
    desk.window.article.paste_asked.emit()
    counts = desk.desk.counts
    qtbot.waitUntil(counts.progress.isVisible, timeout=20_000)
    counts.cancel_button.click()
    assert not desk.session.is_working()
    assert counts.again_button.isVisible()
    counts.again_button.click()
    assert desk.session.is_working()


def test_every_control_of_the_reading_has_a_name(open_window) -> None:
    desk = open_window()
    desk.paste()
    desk.desk.choose(0)
    controls = [*desk.desk.counts.chips, desk.desk.counts.list_button, desk.desk.proof.page]
    proof = desk.desk.proof
    controls += [proof.back_button, proof.next_button, proof.close_button, proof.wrong]
    for control in controls:
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_chosen_claim_stays_in_view_above_its_proof(open_window, qtbot) -> None:
    desk = open_window()
    size = desk.window.size()
    desk.paste("A line that fills.\n" * 40 + TEXT)
    desk.desk.choose(1)

    def in_view() -> bool:
        return desk.desk.proof.isVisible() and desk.page.viewport().rect().contains(
            desk.point_of(1)
        )

    qtbot.waitUntil(in_view)
    assert desk.window.size() == size, "the proof makes the window no higher"


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_verdicts_stand_out_from_the_page(look) -> None:
    for verdict, colour in look.verdicts.items():
        over, under = sorted((luminance(colour), luminance(look.panel)), reverse=True)
        assert (over + 0.05) / (under + 0.05) >= 4.5, verdict


def luminance(colour) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
