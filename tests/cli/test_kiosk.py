"""The commands of an exhibit, as an author and an operator use them."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import datetime

import pytest

from neviewer.cli import kiosk
from neviewer.kiosk import check
from neviewer.kiosk.exhibit import read_exhibit
from neviewer.kiosk.lock import Lock
from neviewer.kiosk.pin import check_pin


@pytest.fixture
def state(tmp_path, monkeypatch):
    """The folder where the kiosks of this machine keep their state."""
    monkeypatch.setattr(kiosk, "_usual_state", lambda: tmp_path / "kiosks")
    return tmp_path / "kiosks" / "mine"


@pytest.fixture
def exhibit(tmp_path, state, capfd):
    assert kiosk.main(["example", str(tmp_path / "mine")]) == 0
    capfd.readouterr()
    return tmp_path / "mine" / "exhibit.toml"


@pytest.fixture
def quick_pack(real_pack_path, monkeypatch):
    """The real pack, whose rules are not checked anew in each test."""
    monkeypatch.setattr(check, "verify_pack", lambda _path: ())
    return real_pack_path


def run(*arguments, capfd):
    code = kiosk.main([str(each) for each in arguments])
    said = capfd.readouterr()
    return code, said.out + said.err


def test_the_example_can_be_checked(exhibit, real_pack_path, capfd):
    code, said = run("--check", exhibit, "--pack", real_pack_path, capfd=capfd)
    assert code == 0
    assert len(said.splitlines()) == 1
    assert "There is no PIN" in said


def test_mistakes_are_named_by_line(exhibit, quick_pack, capfd):
    text = exhibit.read_text("utf-8")
    bad = '[[show]]\nview = "neviewer:/province/net_migration?period=2O23"\ntitle = "Bad"\n'
    exhibit.write_text(text + bad, "utf-8")
    code, said = run("--check", exhibit, "--pack", quick_pack, capfd=capfd)
    assert code == 1
    assert f"{exhibit}:{len(text.splitlines()) + 2}: The view" in said


def test_what_has_mistakes_and_was_never_good_is_not_run(exhibit, quick_pack, capfd):
    exhibit.write_text(exhibit.read_text("utf-8").replace("exhibit = 1", "exhibit = 2"), "utf-8")
    code, said = run(exhibit, "--pack", quick_pack, capfd=capfd)
    assert code == 1
    assert f"{exhibit}:9: " in said


def test_mistakes_can_be_told_in_chinese(exhibit, quick_pack, capfd):
    _, said = run("--check", exhibit, "--pack", quick_pack, "--language", "zh", capfd=capfd)
    assert "没有设密码" in said


@pytest.mark.parametrize(("language", "word"), [("en", "for weeks"), ("zh", "展项")])
def test_help_is_in_both_languages_with_examples(language, word, capfd):
    for command in ((), ("set-pin",), ("update",)):
        code, said = run(*command, "--help", "--language", language, capfd=capfd)
        assert code == 0
        assert word in said
        assert "neviewer kiosk my-exhibit/exhibit.toml" in said


def test_a_pin_is_set_and_checked(exhibit, monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdin", io.StringIO("27182\n"))
    assert run("set-pin", exhibit, capfd=capfd)[0] == 0
    assert check_pin("27182", read_exhibit(exhibit).exhibit.operator.pin)


@pytest.mark.parametrize("pin", ["123", "abcd", "1234567890123", ""])
def test_what_is_no_pin_is_refused(exhibit, pin, monkeypatch, capfd):
    before = exhibit.read_bytes()
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{pin}\n"))
    code, said = run("set-pin", exhibit, capfd=capfd)
    assert code == 2
    assert "4 to 12 digits" in said
    assert exhibit.read_bytes() == before


def test_a_file_that_is_not_there_is_one_sentence(tmp_path, state, capfd):
    for arguments in (("set-pin", tmp_path / "no.toml"), ("--check", tmp_path / "no.toml")):
        code, said = run(*arguments, capfd=capfd)
        assert code in (1, 2)
        assert len(said.splitlines()) == 1
        assert "no.toml" in said


@pytest.mark.parametrize(
    "arguments", [[], ["set-pin"], ["update", "x"], ["--name", "a/b", "x"], ["--what", "x"]]
)
def test_a_wrong_command_line_is_one_sentence(arguments, capfd):
    with pytest.raises(SystemExit) as left:
        kiosk.main(arguments)
    assert left.value.code == 2
    assert "neviewer kiosk --help" in capfd.readouterr().err


def test_the_status_of_a_kiosk_is_printed(exhibit, state, capfd):
    assert run("status", exhibit, capfd=capfd) == (1, "This kiosk does not run.\n")
    state.mkdir(parents=True)
    written = datetime.now().astimezone().isoformat()
    for status, expected in (("ATTRACT", 0), ("FAILED", 1)):
        file = state / "status.json"
        file.write_text(json.dumps({"status": status, "written": written}), "utf-8")
        code, said = run("status", exhibit, capfd=capfd)
        assert code == expected
        assert json.loads(said)["status"] == status
    file.write_text(json.dumps({"status": "ATTRACT", "written": "2026-01-01T00:00:00+00:00"}))
    assert run("status", exhibit, capfd=capfd)[0] == 1


def test_counts_are_written_as_csv(exhibit, state, tmp_path, capfd):
    state.mkdir(parents=True)
    (state / "counts.json").write_text('{"2026-11-25": {"all:": [3, 60.0, 9]}}', "utf-8")
    assert "2026-11-25,all,,3,60.0,9" in run("counts", exhibit, capfd=capfd)[1]
    assert run("counts", exhibit, "-o", tmp_path / "counts.csv", capfd=capfd)[0] == 0
    assert "2026-11-25,all,,3,60.0,9" in (tmp_path / "counts.csv").read_text("utf-8-sig")
    code, said = run("counts", exhibit, "-o", tmp_path / "no" / "counts.csv", capfd=capfd)
    assert code == 2
    assert "could not be written" in said


def test_new_content_is_sealed_and_taken(exhibit, state, tmp_path, quick_pack, capfd):
    usb = tmp_path / "usb"
    run("example", usb, capfd=capfd)
    assert run("seal", usb, capfd=capfd) == (0, "3 files are sealed.\n")
    code, said = run("update", exhibit, usb, "--pack", quick_pack, capfd=capfd)
    assert (code, said.splitlines()[-1]) == (
        0,
        "The update is taken and will be shown from the next start.",
    )
    (usb / "exhibit.toml").write_text("broken", "utf-8")
    code, said = run("update", exhibit, usb, "--pack", quick_pack, capfd=capfd)
    assert code == 1
    assert "is not what it was when it was sealed" in said


def test_each_name_is_a_kiosk_of_its_own(exhibit, state, capfd):
    for name in ("hall-1", "hall-2"):
        (state.parent / name).mkdir(parents=True)
        assert run("leave", exhibit, "--name", name, capfd=capfd)[0] == 0
        assert (state.parent / name / "leave").exists()
    assert not state.exists()


def test_a_kiosk_that_runs_already_is_not_run_twice(exhibit, state, quick_pack, capfd):
    lock = Lock(state)
    assert lock.take()
    code, said = run(exhibit, "--pack", quick_pack, capfd=capfd)
    lock.let_go()
    assert code == 2
    assert "runs already" in said


def test_nobody_overwrites_a_folder_with_the_example(exhibit, capfd):
    assert run("example", exhibit.parent, capfd=capfd)[0] == 2


def test_the_supervisor_imports_nothing_of_qt():
    code = (
        "import sys; import neviewer.cli.kiosk, neviewer.cli.kiosk_operator, neviewer.kiosk.lock,"
        "neviewer.kiosk.supervisor; print([m for m in sys.modules if 'PySide' in m or m in"
        "('sqlite3', 'numpy', 'pandas', 'neviewer.data.pack')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
