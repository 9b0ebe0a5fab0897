"""Where settings and policies lie: for each reader, beside a portable program, for everybody."""

from __future__ import annotations

import os
from pathlib import Path

from neviewer.data.installed import installed_pack
from neviewer.domain.language import QT_TRANSLATE_NOOP, Told
from neviewer.domain.reasons import why
from neviewer.paths import default_pack, program_folder
from neviewer.state.policy import Policy, merged, read_policy

PORTABLE = "portable.ini"
POLICY = "policy.toml"
_PORTABLE_FOLDER = "neviewer-data"
_NOT_READ = QT_TRANSLATE_NOOP("Errors", "The policy {file} could not be read ({reason}).")
_NOT_USED = QT_TRANSLATE_NOOP("Errors", "The policy {file} is not kept in one point: {reason}.")


def default_profile() -> Path:
    """The folder of settings where the command line names none."""
    named = os.environ.get("NEVIEWER_PROFILE")
    if named:
        return Path(named)
    if (portable := portable_folder()) is not None:
        return portable
    from platformdirs import user_config_path

    return user_config_path("neviewer", appauthor=False)


def shown_pack(settings: Path | None = None) -> Path:
    """The pack that is explored: one that was installed from a file, else the bundled one."""
    if os.environ.get("NEVIEWER_PACK"):
        return default_pack()
    return installed_pack(settings or default_profile()) or default_pack()


def portable_folder() -> Path | None:
    """The folder beside the program that keeps everything, where ``portable.ini`` asks for it."""
    file = program_folder() / PORTABLE
    if not file.is_file():
        return None
    from configparser import ConfigParser, Error

    values = ConfigParser(interpolation=None)
    try:
        values.read_string(file.read_text("utf-8-sig"))
    except (Error, OSError, UnicodeDecodeError):
        return file.parent / _PORTABLE_FOLDER  # that the file is there says enough
    return file.parent / values.get("portable", "folder", fallback=_PORTABLE_FOLDER)


def policy_files() -> tuple[Path, ...]:
    """Where a policy may lie: that of the computer comes before one beside the program."""
    from platformdirs import site_config_path

    return (site_config_path("neviewer", appauthor=False) / POLICY, program_folder() / POLICY)


def read_policies() -> tuple[Policy, tuple[Told, ...]]:
    """What is locked here, with a sentence for each thing that could not be used."""
    policies, problems = [], []
    for file in policy_files():
        try:
            text = file.read_text("utf-8-sig")
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Told("Errors", _NOT_READ, file=file, reason=why(error)))
            continue
        policy, reasons = read_policy(text)
        policies.append(policy)
        problems += [Told("Errors", _NOT_USED, file=file, reason=reason) for reason in reasons]
    return merged(policies), tuple(problems)
