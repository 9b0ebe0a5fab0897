"""The safe page: the last good picture and a sentence, from nothing that could be broken."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from neviewer.app.kiosk_safe import SENTENCES, SafePage
from neviewer.kiosk.heartbeat import PAGE, TITLES

GREEN = QColor(20, 160, 90)


@pytest.fixture
def page(qtbot, tmp_path):
    def make(size=(800, 450)):
        made = SafePage(tmp_path)
        qtbot.addWidget(made)
        made.resize(*size)
        return made

    return make


def write_titles(folder, **about):
    about = {"titles": ["Did the northeast turn?", "东北转弯了吗？"], **about}
    (folder / TITLES).write_text(json.dumps(about), "utf-8")


@pytest.mark.parametrize("size", [(800, 450), (450, 800)])
def test_the_last_picture_is_shown_whole_above_a_sentence(page, tmp_path, size):
    picture = QImage(160, 90, QImage.Format.Format_RGB32)
    picture.fill(GREEN)
    picture.save(str(tmp_path / PAGE))
    image = page(size).grab().toImage()
    width, height = size
    above = round(height * 0.89)
    assert image.pixelColor(width // 2, above // 2) == GREEN
    seen = [
        (x, y) for x in range(0, width, 5) for y in range(0, height, 5)
        if image.pixelColor(x, y) == GREEN
    ]  # fmt: skip
    assert max(y for _, y in seen) <= above
    spread = [max(each) - min(each) for each in zip(*seen, strict=True)]
    assert spread[0] / spread[1] == pytest.approx(16 / 9, rel=0.1)


def test_without_a_picture_the_titles_are_written(page, tmp_path):
    write_titles(tmp_path)
    made = page()
    assert made.titles == ["Did the northeast turn?", "东北转弯了吗？"]
    image = made.grab().toImage()
    middle = [image.pixelColor(x, y) for x in range(100, 700) for y in range(150, 250, 5)]
    assert any(colour != made.paper for colour in middle)
    assert all(sentence in made.accessibleName() for sentence in SENTENCES)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"titles": 3}', b"\xff"])
def test_with_nothing_but_broken_files_there_is_a_page_all_the_same(page, tmp_path, content):
    (tmp_path / PAGE).write_bytes(content)
    (tmp_path / TITLES).write_bytes(content)
    assert page().grab().toImage().pixelColor(2, 2) == page().paper


def test_it_has_the_theme_of_the_exhibit(page, tmp_path):
    dark = page().paper
    write_titles(tmp_path, theme="light")
    assert page().paper.lightness() > dark.lightness()


@pytest.mark.parametrize("number", [1, 7, -1, "two"])
def test_it_covers_the_screen_or_else_the_first_one(page, tmp_path, qapp, number):
    write_titles(tmp_path, screen=number)
    made = page()
    made.cover_screen()
    assert made.size() == qapp.primaryScreen().size()
    assert made.isFullScreen()


def test_touches_and_keys_do_nothing(page, qtbot):
    made = page()
    made.show()
    before = made.grab().toImage()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_Q):
        qtbot.keyClick(made, key)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert made.isVisible()
    assert made.grab().toImage() == before
