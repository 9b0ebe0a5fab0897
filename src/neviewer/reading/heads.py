"""Bare words that stand for an indicator spoken of before: output, the share, 产量."""

from __future__ import annotations

import re

ANY = ("number", "figure")
# Words that stand for the indicator last spoken of, where it is such a thing.
HEADS = re.compile(
    r"\b(?:output|production|harvests?|crops?|yields?|trade|exports|investment|revenues?|income"
    r"|earnings|sales|spending|growth rate|rate|share|proportion|deliveries|shipments|visits"
    r"|arrivals|deficit|surplus|sector|(?<=its )(?:added value|value added)|(?<=heir )(?:added value|value added)|births|deaths|number(?! of)|figure(?! of))\b"
    r"(?! of (?!about|over|nearly|around|more|some|almost|just)[A-Za-z])"
    r"|\bthe (?:(?P<former>former)|(?P<latter>latter))\b(?!,? (?:where|whose|with))(?: (?:figure|number|one))?|(?P<formerzh>前者)|(?P<latterzh>后者)"
    r"|\b(?P<two>these (?:two )?(?:figures|numbers)|the two figures"
    r"|the (?:figures|numbers)(?= (?:were|are|stood|came)))\b"
    r"|总产量|产量|总产|总值|收入|投资|比重|占比|比例|花费|总额|(?P<twozh>两(?:个|项)(?:数字|数据|指标))",
    re.IGNORECASE,
)
HEAD_OF = {
    "growth rate": "rate",
    "surplus": "migration",
    "harvest": "grain", "harvests": "grain", "crop": "grain", "deliveries": "exports",
    "shipments": "exports", "revenues": "revenue", "earnings": "revenue", "spending": "revenue",
    "proportion": "share", "added value": "value added", "比重": "share", "占比": "share", "比例": "share", "花费": "收入",
    "总产量": "产量", "总产": "产量", "visits": "tourist", "arrivals": "tourist",
}  # fmt: skip
