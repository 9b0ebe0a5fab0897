"""New content from a USB folder: verified, taken whole, or nothing changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from neviewer.domain.language import Language
from neviewer.kiosk import check, content, updates
from neviewer.kiosk.content import Library, digest_of
from neviewer.kiosk.updates import SUMS, find_updates, install_update, seal
from neviewer.paths import resource

EXHIBIT = 'exhibit = 1\ntitle = "{0}"\n[[show]]\nstory = "stories/one"\n'


def write_content(folder: Path, title: str) -> Path:
    (folder / "stories" / "one").mkdir(parents=True)
    (folder / "exhibit.toml").write_text(EXHIBIT.format(title), "utf-8")
    for language in ("en", "zh"):
        (folder / "stories" / "one" / f"{language}.md").write_text(title, "utf-8")
    return folder


@pytest.fixture
def kiosk(tmp_path, monkeypatch):
    """A machine that was set up with content, and a USB stick with newer content."""
    monkeypatch.setattr(check, "check_exhibit", lambda *_: ([], True))

    class Kiosk:
        own = write_content(tmp_path / "own", "Old") / "exhibit.toml"
        usb = write_content(tmp_path / "usb", "New")
        pack = tmp_path / "bundled.gpkg"
        state = tmp_path / "state"
        refused: list[str] = []  # noqa: RUF012 - one for each test
        log: list[str] = []  # noqa: RUF012

        def library(self):
            def look(exhibit, _pack):
                text = exhibit.read_text("utf-8")
                return [f"{exhibit}: refused"] if any(r in text for r in self.refused) else []

            return Library(self.own, self.pack, self.state, look, self.log.append)

        def shown(self):
            content = self.library().choose()
            return content and content.exhibit.read_text("utf-8").split('"')[1]

        def install(self):
            return install_update(self.usb, self.own, self.pack, self.state)

    here = Kiosk()
    here.refused, here.log = [], []
    here.pack.write_bytes(b"pack")
    seal(here.usb)
    return here


def test_an_update_is_shown_from_the_next_start(kiosk):
    assert kiosk.shown() == "Old"
    assert kiosk.install().ok
    assert kiosk.shown() == "New"
    assert (kiosk.state / "restart").exists()
    shutil.rmtree(kiosk.usb)  # the stick is taken out
    assert kiosk.shown() == "New"


def test_the_list_of_files_is_that_of_sha256sum(kiosk):
    if shutil.which("sha256sum") is None:
        pytest.skip("no sha256sum here")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", SUMS], cwd=kiosk.usb, check=False
    )
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda usb: (usb / "stories/one/en.md").write_text("Bad"), "is not what it was"),
        (lambda usb: (usb / "stories/one/en.md").unlink(), "is missing"),
        (lambda usb: (usb / "extra.txt").write_text("x"), "is not in the list"),
        (lambda usb: (usb / SUMS).unlink(), "neviewer kiosk seal"),
        (lambda usb: (usb / SUMS).write_text("what?\n"), "neviewer kiosk seal"),
        (lambda usb: (usb / SUMS).write_bytes(b"\xff\x00"), "neviewer kiosk seal"),
        (lambda usb: (usb / "exhibit.toml").unlink(), "no file exhibit.toml"),
        (lambda usb: append(usb, "../../evil"), "may not be in an update"),
        (lambda usb: append(usb, "/etc/passwd"), "may not be in an update"),
        (lambda usb: append(usb, "c:\\evil"), "may not be in an update"),
    ],
)
def test_a_damaged_update_changes_nothing(kiosk, harm, said):
    harm(kiosk.usb)
    outcome = kiosk.install()
    assert not outcome.ok
    assert any(said in sentence for sentence in outcome.sentences), outcome
    assert kiosk.shown() == "Old"
    assert not (kiosk.state / "restart").exists()


def append(usb: Path, name: str) -> None:
    row = f"{hashlib.sha256(b'').hexdigest()}  {name}\n"
    (usb / SUMS).write_text((usb / SUMS).read_text() + row)


def test_a_link_out_of_the_folder_is_refused(kiosk, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    try:
        (kiosk.usb / "link.md").symlink_to(secret)
    except OSError:
        pytest.skip("no links here")
    seal(kiosk.usb)
    assert not kiosk.install().ok


def test_content_with_mistakes_is_refused_with_each_of_them(kiosk, monkeypatch):
    found = ["{file}:4: There is no view.", "{file}:7: There is no story."]

    def look(file, _pack, _language):
        return [line.format(file=file) for line in found], False

    monkeypatch.setattr(check, "check_exhibit", look)
    outcome = kiosk.install()
    assert not outcome.ok
    assert outcome.sentences[0] == f"{kiosk.usb / 'exhibit.toml'}:4: There is no view."
    assert kiosk.shown() == "Old"
    assert [path.name for path in (kiosk.state / "content").iterdir()] == [
        digest_of(kiosk.own, kiosk.pack)
    ]


def test_a_full_disk_is_one_sentence_and_changes_nothing(kiosk, monkeypatch):
    monkeypatch.setattr(updates, "_room", lambda _state: 3)
    (sentence,) = kiosk.install().sentences
    assert "too large" in sentence
    monkeypatch.undo()
    monkeypatch.setattr(check, "check_exhibit", lambda *_: ([], True))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(updates.shutil, "copyfile", full)
    (sentence,) = kiosk.install().sentences
    assert "No space left on device" in sentence
    assert kiosk.shown() == "Old"


def test_an_update_that_fails_on_screen_gives_way(kiosk):
    kiosk.install()
    library = kiosk.library()
    content = library.choose()
    assert content.origin == "update"
    library.refuse(content)
    assert library.choose().origin == "own"
    library.refuse(library.choose())  # nothing else is left: then it is not the content's fault
    assert library.choose().origin == "update"


def test_an_update_whose_copy_is_damaged_gives_way(kiosk):
    kiosk.install()
    copy = kiosk.library().choose().exhibit.parent
    (copy / "stories" / "one" / "en.md").write_text("rotten", "utf-8")
    assert kiosk.shown() == "Old"


def test_whoever_edits_the_exhibit_after_an_update_means_the_edited_one(kiosk):
    kiosk.install()
    kiosk.own.write_text(EXHIBIT.format("Edited"), "utf-8")
    assert kiosk.shown() == "Edited"


def test_a_new_version_of_the_program_keeps_the_update(kiosk):
    kiosk.install()
    kiosk.pack.write_bytes(b"the pack of the next version")
    assert kiosk.shown() == "New"


def test_content_that_breaks_falls_back_to_the_copy_that_was_good(kiosk):
    library = kiosk.library()
    library.keep(library.choose())
    (kiosk.own.parent / "stories" / "one" / "en.md").unlink()
    content = kiosk.library().choose()
    assert content.origin == "last good"
    assert (content.exhibit.parent / "stories" / "one" / "en.md").read_text("utf-8") == "Old"
    assert content.pack.read_bytes() == b"pack"
    assert any("en.md" in line for line in kiosk.log)


def test_content_found_wanting_is_not_shown_even_when_there_is_nothing_else(kiosk):
    kiosk.refused = ["Old"]
    assert kiosk.shown() is None


def test_only_the_copies_that_are_in_use_stay(kiosk):
    for title in ("One", "Two", "Three"):
        kiosk.own.write_text(EXHIBIT.format(title), "utf-8")
        library = kiosk.library()
        library.keep(library.choose())
    kept = [path.name for path in (kiosk.state / "content").iterdir()]
    assert kept == [digest_of(kiosk.own, kiosk.pack)]


def test_when_there_is_no_room_for_a_copy_the_older_one_stays(kiosk, monkeypatch):
    library = kiosk.library()
    library.keep(library.choose())

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(content.shutil, "copyfile", full)
    kiosk.own.write_text(EXHIBIT.format("Edited"), "utf-8")
    library = kiosk.library()
    library.keep(library.choose())
    assert kiosk.shown() == "Edited"
    kiosk.own.write_text("broken", "utf-8")
    assert kiosk.shown() == "Old"


def test_a_broken_record_is_as_none(kiosk):
    kiosk.install()
    (kiosk.state / "content.json").write_text('{"update": 3, "good": []}', "utf-8")
    assert kiosk.shown() == "Old"


def test_updates_are_found_on_drives_and_one_folder_below(kiosk, tmp_path):
    drive = tmp_path / "drive"
    drive.mkdir()
    shutil.copytree(kiosk.usb, drive / "new")
    (drive / "photos").mkdir()
    shutil.copytree(kiosk.usb, drive / ".trash")
    assert find_updates((drive, tmp_path / "nothing", kiosk.usb)) == (drive / "new", kiosk.usb)


def test_what_is_said_of_an_update_can_be_chinese(kiosk):
    chinese = Language("zh", lambda _context, text: f"“{text}”")
    outcome = install_update(kiosk.usb, kiosk.own, kiosk.pack, kiosk.state, chinese)
    assert outcome.sentences[-1].startswith("“")


def test_the_example_is_a_good_update_of_the_real_pack(tmp_path, real_pack_path, monkeypatch):
    monkeypatch.setattr(check, "verify_pack", lambda _path: ())
    folder = tmp_path / "example"
    shutil.copytree(resource("exhibits", "turn"), folder)
    number = sum(path.is_file() for path in folder.rglob("*"))
    assert seal(folder) == number
    own = write_content(tmp_path / "own", "Old") / "exhibit.toml"
    outcome = install_update(folder, own, real_pack_path, tmp_path / "state")
    assert outcome.ok, outcome.sentences
