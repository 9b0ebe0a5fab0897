"""What a loss of people was due to: ``of the decrease 200,000 was natural, the rest migration``."""

from __future__ import annotations

import re

_NATURAL = re.compile(r"(?: people)? (?:was|were) natural\b", re.IGNORECASE)
_MIGRATION = re.compile(
    r"(?: people)?,? (?:(?:was|were|is|are|can be|could be) )?(?:the result of|due to|because of"
    r"|attributed to|put down to|down to|caused by|from)(?: an?| the)?(?: net)?"
    r" (?:outflow|out-?migration|migration|emigration|people (?:moving|leaving))",
    re.IGNORECASE,
)


def cause_of(right: str) -> str:
    """The indicator of people whose loss, or gain, is put down to something; empty for none."""
    if _NATURAL.match(right):
        return "natural_change"
    return "net_migration" if _MIGRATION.match(right) else ""
