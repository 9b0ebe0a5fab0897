"""What the author of a text states by a link around a number: indicator, period and place.

``[+86,000](neviewer:/province/net_migration?period=2023&sel=210000)``
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from neviewer.reading.claims import Claim

_MARKDOWN = re.compile(r"\[([^\[\]\n]{1,200})\]\((neviewer:[^()\s]{1,2000})\)")
_KINDS = ("level", "growth")


class StatedLink(NamedTuple):
    """A link to a view and the letters it is on, end-exclusive."""

    start: int
    end: int
    link: str


def links_in_markdown(text: str) -> Iterator[StatedLink]:
    """The links to views in a text that is written in Markdown."""
    for match in _MARKDOWN.finditer(text):
        yield StatedLink(match.start(1), match.end(1), match[2])


def without_addresses(text: str) -> str:
    """The text with blanks for the addresses of such links: their digits are no numbers of it."""
    return _MARKDOWN.sub(lambda link: f" {link[1]} {' ' * (len(link[2]) + 2)}", text)


def claims_by_link(claims: Iterable[Claim], links: Iterable[StatedLink]) -> dict[Claim, StatedLink]:
    """The link around each claim that is alone in one: a longer phrase states no single figure."""
    listed = list(claims)
    found = {}
    for link in links:
        inside = [each for each in listed if each.start < link.end and each.end > link.start]
        if len(inside) == 1:
            found[inside[0]] = link
    return found


def as_stated(claim: Claim, link: str) -> tuple[Claim, ...]:
    """The claim with what its link states in place of what was read, in each way to mean it."""
    try:
        parts = urlsplit(link)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    except ValueError:
        return ()
    indicator = parts.path.rpartition("/")[2]
    chosen = tuple(filter(None, asked.get("sel", "").split(",")))
    focus = (asked["focus"],) if "focus" in asked else ()
    kept = tuple(place for place in claim.places if place in chosen)
    # Several chosen places and none in focus are the parts of what the text speaks of.
    places = focus or kept or (chosen if len(chosen) == 1 else claim.places)
    if not (indicator and places and "period" in asked):
        return ()
    stated = replace(
        claim, indicator=indicator, places=places, period=asked["period"], part="", origins=()
    )
    kinds = (claim.kind, *(kind for kind in _KINDS if kind != claim.kind))
    return tuple(replace(stated, kind=kind) for kind in kinds)
