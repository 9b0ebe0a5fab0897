"""The article panel: what it shows, what it reports, and what it refuses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from neviewer.derive.article_frame import ArticleChoice, ArticleFrame
from neviewer.derive.story_list import StoryChoice
from neviewer.export.figure_look import DARK, LIGHT
from neviewer.ui.article.reader import slug
from neviewer.ui.article.view import ArticlePanel

LINK = "neviewer:/province/net_migration?period=2023&focus=210000&sel=210000,220000"
BODY = f"""Liaoning gained [+86,000]({LINK}) people.

## What came after

Then it lost some. See [elsewhere](https://example.org/page) and ![no picture](file:///etc/motd).

## 资料 来源

<b>Plain</b> text.

- one
- two
"""
CHOICES = (
    ArticleChoice("turn", "Turn & corner", "On the turn"),
    ArticleChoice("water", "Water", "On water"),
)


def frame(**more) -> ArticleFrame:
    given = {
        "id": "turn",
        "title": "Turn & corner",
        "date_text": "1 May 2026",
        "summary": "On the turn",
        "body": BODY,
        "choices": CHOICES,
    }
    return ArticleFrame(**(given | more))


@pytest.fixture
def panel(qtbot) -> ArticlePanel:
    widget = ArticlePanel()
    qtbot.addWidget(widget)
    widget.resize(380, 300)
    widget.set_frame(frame())
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def links(panel: ArticlePanel) -> dict[str, object]:
    found = {}
    block = panel.reader.document().begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            form = part.fragment().charFormat()
            if form.isAnchor():
                found[part.fragment().text()] = form
            part += 1
        block = block.next()
    return found


def test_shows_title_date_and_text(panel):
    assert panel.title.text() == "Turn & corner"
    assert panel.date.text() == "1 May 2026"
    assert "Liaoning gained +86,000 people." in panel.reader.toPlainText()


def test_a_link_to_a_view_is_reported_as_written(panel, qtbot):
    with qtbot.waitSignal(panel.link_activated) as caught:
        panel.reader.anchorClicked.emit(QUrl(LINK))
    assert caught.args == [LINK]


def test_a_link_is_reached_and_followed_by_keyboard(panel, qtbot):
    panel.activateWindow()
    panel.reader.setFocus()
    qtbot.waitUntil(panel.reader.hasFocus)
    with qtbot.waitSignals([panel.highlighted, panel.link_activated]):
        qtbot.keyClick(panel.reader, Qt.Key.Key_Tab)
        qtbot.keyClick(panel.reader, Qt.Key.Key_Return)


def test_a_link_out_of_the_program_is_said_but_not_opened(panel, qtbot):
    with (
        qtbot.assertNotEmitted(panel.link_activated),
        qtbot.waitSignal(panel.said) as caught,
    ):
        panel.reader.anchorClicked.emit(QUrl("https://example.org/page"))
    assert "https://example.org/page" in caught.args[0]
    assert "Liaoning" in panel.reader.toPlainText()


def test_pointing_reports_the_view_and_leaving_reports_nothing(panel, qtbot):
    told = []
    panel.highlighted.connect(told.append)
    panel.reader.highlighted.emit(QUrl(LINK))
    panel.reader.highlighted.emit(QUrl("https://example.org"))
    panel.reader.highlighted.emit(QUrl())
    assert told == [LINK, "", ""]


def test_no_file_or_page_is_fetched(panel, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not panel.reader.document().resource(kind, QUrl.fromLocalFile(str(secret)))


def test_markup_in_an_article_stays_text(panel):
    assert "<b>Plain</b> text." in panel.reader.toPlainText()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_links_are_coloured_and_underlined_in_every_look(panel, look):
    panel.set_look(look)
    form = links(panel)["+86,000"]
    assert form.foreground().color() == look.accent
    assert form.fontUnderline()


def test_another_look_keeps_the_place(panel):
    panel.set_frame(frame(body=BODY + "\n\nmore\n" * 60))
    bar = panel.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    panel.set_look(DARK)
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=5)


def test_the_same_article_again_keeps_the_place(panel):
    panel.set_frame(frame(body=BODY + "\n\nmore\n" * 60))
    bar = panel.reader.verticalScrollBar()
    bar.setValue(40)
    panel.set_frame(frame(body=BODY + "\n\nmore\n" * 60))
    assert bar.value() == 40


def test_an_anchor_brings_its_heading_to_the_top(panel):
    panel.set_frame(frame(body=BODY + "\n\nmore\n" * 60, anchor="资料-来源"))
    assert panel.reader.cursorForPosition(panel.reader.rect().topLeft()).block().text() in (
        "",
        "资料 来源",
    )
    assert panel.reader.verticalScrollBar().value() > 0
    panel.scroll_to("no such heading")


def test_another_article_is_chosen_from_the_menu(panel, qtbot):
    panel.menu.aboutToShow.emit()
    actions = [action for action in panel.menu.actions() if action.isCheckable()]
    assert [action.isChecked() for action in actions] == [True, False]
    with qtbot.waitSignal(panel.article_chosen) as caught:
        actions[1].trigger()
    assert caught.args == ["water"]


def test_a_story_is_chosen_from_the_menu(panel, qtbot):
    panel.list_stories = lambda: (StoryChoice("walk", "A & B", "A walk", "5 min, beginner"),)
    panel.menu.aboutToShow.emit()
    (action,) = (action for action in panel.menu.actions() if "5 min" in action.text())
    with qtbot.waitSignal(panel.story_chosen) as caught:
        action.trigger()
    assert caught.args == ["walk"]


def test_larger_text_is_larger(panel):
    before = panel.reader.document().size().height()
    panel.set_text_scale(2.0)
    assert panel.reader.document().size().height() > before


def test_a_pack_without_articles_says_so(panel):
    panel.set_frame(frame(id="", title="", date_text="", summary="", body="", choices=()))
    assert panel.reader.toPlainText() == "This pack has no articles."
    panel.menu.aboutToShow.emit()
    offered = [action.text() for action in panel.menu.actions() if action.text()]
    assert offered == ["Open a text…", "Paste text"], "a text of one's own can be read all the same"


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What came after", "what-came-after"),
        ("So, did it turn?", "so-did-it-turn"),
        ("来源", "来源"),
    ],
)
def test_slug(heading, anchor):
    assert slug(heading) == anchor == slug(anchor)
