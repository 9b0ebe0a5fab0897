"""Turn the rows of the research into figures of the source form."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from compile_catalogue import (
    NATION,
    Catalogue,
    CatalogueError,
    Figure,
    Key,
    Row,
    read_table,
    spans,
    speaks_of_area,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FOLDERS = ("provincial", "provincial2", "prefecture")
# The words of the research for how sure a figure is, as SDMX CL_OBS_STATUS codes.
STATUS = {
    "final": "A",
    "revised": "A",
    "reported": "A",
    "compiled": "A",
    "agreed": "A",
    "single": "A",
    "first_published": "A",
    "boundary_adjusted": "A",
    "derived": "A",
    "secondary": "A",
    "relabelled": "A",
    "preliminary": "P",
    "doubtful": "U",
    "ambiguous": "U",
}
UNIT = {
    "%": "PERCENT",
    "% of GDP": "PERCENT",
    "% on previous year": "PERCENT",
    "percent": "PERCENT",
    "per mille": "PERMILLE",
    "persons": "PERSON",
    "10 thousand persons": "PERSON_10K",
    "10 thousand tce": "TCE_10K",
    "10 thousand tonnes": "TONNE_10K",
    "10 thousand vehicles": "VEHICLE_10K",
    "10 thousand visits": "VISIT_10K",
    "100 million USD": "USD_100M",
    "million USD": "USD_1M",
    "100 million kWh": "KWH_100M",
    "100 million m3": "M3_100M",
    "100 million yuan": "CNY_100M",
    "yuan": "CNY",
    "enterprises": "ENTERPRISE",
    "households": "HOUSEHOLD",
    "items": "ITEM",
    "kg": "KG",
    "km": "KM",
    "males per 100 females": "MALES_PER_100_FEMALES",
    "person-years": "PERSON_YEAR",
    "persons per household": "PERSON_PER_HOUSEHOLD",
    "years": "YEAR",
}
# One research folder writes a household's size in plain persons.
UNIT_OF_INDICATOR = {"household_size": "PERSON_PER_HOUSEHOLD"}

CENSUS_RATIO = re.compile(r".*, census (20\d\d)")


def research_rows(folder: Path) -> Iterator[tuple[str, Row]]:
    """Every row of the three collections with the name of its folder."""
    for name in FOLDERS:
        for row in read_table(folder / name / "observations.csv"):
            # The national rows of one compilation came without a code.
            row["region_code"] = row["region_code"] or NATION
            yield name, row


def lookup_table(rows: Iterable[tuple[str, Row]]) -> dict[tuple[str, str, str], str]:
    """Figures of the prefecture folder that arithmetic refers to, the preferred vintage first."""
    table: dict[tuple[str, str, str], str] = {}
    for name, row in rows:
        if name == "prefecture" and row["status"] not in ("rejected", "doubtful"):
            key = row["indicator"], row["region_code"], row["year"]
            if key not in table or row["source_id"] == "gdp-296":
                table[key] = row["value"]
    return table


def compile_figures(rows: list[tuple[str, Row]], catalogue: Catalogue) -> Iterator[Figure]:
    """Turn research rows into figures, leaving out what the catalogue says."""
    table = lookup_table(rows)
    for folder, row in rows:
        reason, vintage = destination(folder, row, catalogue)
        if reason:
            catalogue.left_out[reason] += 1
            continue
        indicator = catalogue.series[folder, row["indicator"]]["indicator"]
        value, unit = convert(row, indicator, catalogue)
        note, derivation = explain(row, value, table, catalogue)
        figure = Figure(
            indicator,
            row["region_code"],
            row["year"],
            value,
            unit,
            STATUS[row["status"]],
            vintage,
            source_of(row),
            folder,
            derivation,
            note,
        )
        yield remark(figure, catalogue)


def destination(folder: str, row: Row, catalogue: Catalogue) -> tuple[str, str]:
    """Why a row stays out, or the vintage it goes to."""
    if row["status"] == "rejected":
        return "rejected by the research", ""
    series = catalogue.series.get((folder, row["indicator"]))
    if series is None:
        raise CatalogueError(f"series.csv lacks {folder} {row['indicator']}")
    if series["left_out"]:
        return series["left_out"], ""
    for move in catalogue.moves:
        if (
            (move["folder"], move["series"]) == (folder, row["indicator"])
            and move["source"] in ("", row["source_id"])
            and move["status"] in ("", row["status"])
            and speaks_of_area(move["ref_areas"], row["region_code"])
            and spans(move, row["year"])
        ):
            return move["left_out"], move["vintage"]
    return "", series["vintage"]


def convert(row: Row, indicator: str, catalogue: Catalogue) -> tuple[Decimal, str]:
    """The value in the indicator's one unit, converted exactly."""
    wanted = catalogue.unit_of[indicator]
    value = Decimal(row["value"])
    found = UNIT_OF_INDICATOR.get(indicator) or UNIT[row["unit"]]
    if found == wanted:
        return value, wanted
    here, there = catalogue.units[found], catalogue.units[wanted]
    if here["plain"] != there["plain"]:
        raise CatalogueError(f"{indicator} is in {wanted}, the research has {row['unit']}")
    exact = value * Decimal(here["factor"]) / Decimal(there["factor"])
    whole = exact.to_integral_value()
    return (whole if exact == whole else exact.normalize()), wanted


def explain(
    row: Row, value: Decimal, table: dict[tuple[str, str, str], str], catalogue: Catalogue
) -> tuple[str, str]:
    """The note and the arithmetic of a figure in words for readers."""
    if not row["note"]:
        return "", ""
    place = row["region_code"], row["year"]
    for pattern, note, derivation in catalogue.notes:
        if match := pattern.fullmatch(row["note"]):
            numbers = {
                name: spoken(Decimal(table[name, *place]))
                for name in re.findall(r"\{([a-z_]{6,})\}", derivation)
            }
            numbers |= {"value": spoken(value), "index": spoken(100 + value)}
            words = (match.group(), *match.groups())
            return note.format(*words), derivation.format(*words, **numbers)
    raise CatalogueError(f"notes.csv lacks {row['indicator']}: {row['note']}")


def source_of(row: Row) -> str:
    """The source of a figure; a ratio inside one census table is of that table."""
    ratio = CENSUS_RATIO.fullmatch(row["note"])
    if row["source_id"] == "derived" and ratio:
        return f"census{ratio.group(1)}-yb"
    return row["source_id"]


def remark(figure: Figure, catalogue: Catalogue) -> Figure:
    """Add what the catalogue remarks on a figure: a break, a doubt, another definition."""
    general = catalogue.remarks.get("", ())
    for rule in (*general, *catalogue.remarks.get(figure.indicator, ())):
        if (
            rule["vintage"] in ("", figure.vintage)
            and rule["source"] in ("", figure.source)
            and speaks_of_area(rule["ref_areas"], figure.ref_area)
            and spans(rule, figure.time_period)
        ):
            note = " ".join(filter(None, (rule["note"], figure.note)))
            figure = replace(figure, status=rule["status"] or figure.status, note=note)
    return figure


def one_of_each(figures: Iterable[Figure], catalogue: Catalogue) -> list[Figure]:
    """Keep one figure of each key; a second text must agree to its rounding."""
    by_key: dict[Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_key[figure.key].append(figure)
    kept = []
    for key, rivals in sorted(by_key.items()):
        best, *others = sorted(rivals, key=trust)
        for other in others:
            if not agree(best.value, other.value):
                raise CatalogueError(f"{key}: {best.source} {best.value}, {other.source} {other}")
            catalogue.left_out["a second text prints the same figure"] += 1
        kept.append(best)
    return kept


def trust(figure: Figure) -> tuple[bool, int, bool, str]:
    """The order of texts that give one figure: census tables, then the most exact."""
    places = -int(figure.value.as_tuple().exponent)
    return figure.folder != "prefecture", -places, figure.source.startswith("Q01"), figure.source


def agree(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ by no more than one unit in the last place of the coarser."""
    coarser = max(int(one.as_tuple().exponent), int(other.as_tuple().exponent))
    return abs(one - other) <= Decimal(1).scaleb(coarser)


def natural_change(figures: list[Figure]) -> Iterator[Figure]:
    """Births minus deaths, where both are published."""
    deaths = {
        (figure.ref_area, figure.time_period): figure
        for figure in figures
        if figure.indicator == "deaths"
    }
    for birth in figures:
        death = deaths.get((birth.ref_area, birth.time_period))
        if birth.indicator == "births" and death:
            value = birth.value - death.value
            arithmetic = f"{spoken(birth.value)} − {spoken(death.value)} = {spoken(value)}"
            yield replace(
                birth,
                indicator="natural_change",
                vintage="single",
                value=value,
                derivation=f"Births − deaths: {arithmetic}",
                note="",
            )


def residual_migration(folder: Path, figures: list[Figure]) -> Iterator[Figure]:
    """Population change minus natural change, where no official figure exists."""
    official = {f.key[1:3] for f in figures if f.indicator == "net_migration"}
    for row in read_table(folder / "provincial" / "derived_net_migration.csv"):
        # Where a bureau publishes the figure, its own points stand alone: a balance of ours before
        # them would look like part of its series.
        if row["region_code"] in {code for code, _ in official}:
            continue
        before, after, rate, natural, residual = (
            Decimal(row[name])
            for name in (
                "population_prev",
                "population",
                "natural_growth_rate_permille",
                "natural_change_10k",
                "implied_net_migration_10k",
            )
        )
        if abs((after - before) - natural - residual) > Decimal("0.005"):
            raise CatalogueError(f"net migration of {row['region_code']} {row['year']}")
        arithmetic = (
            f"Population change − natural change: ({spoken(after)} − {spoken(before)}) − "
            f"({spoken(rate)} ‰ × ({spoken(before)} + {spoken(after)}) / 2) = "
            f"{spoken(after - before)} − ({spoken(natural)}) = {spoken(residual)}"
        )
        yield Figure(
            "net_migration",
            row["region_code"],
            row["year"],
            residual,
            "PERSON_10K",
            "E",
            "residual",
            "derived",
            "provincial",
            arithmetic,
            "Computed for this project; no official figure was found.",
        )
