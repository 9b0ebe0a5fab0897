"""Make the observations and regions of the pack's source form from the research folders.

    python tools/compile_source.py RESEARCH_FOLDER [--to data/northeast]

RESEARCH_FOLDER holds ``provincial``, ``provincial2`` and ``prefecture``. What goes where, what
stays out and what must be said of a figure is written down in ``tools/catalogue``. The other
tables of the source form (indicators, topics, units, vintages, shown, sources) are kept by hand.
Nothing is decided silently: a series, note or clash the catalogue does not know stops the script.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from compile_catalogue import (
    CATALOGUE,
    COLUMNS,
    CatalogueError,
    Figure,
    read_catalogue,
    read_table,
    write_table,
)
from compile_figures import (
    compile_figures,
    natural_change,
    one_of_each,
    research_rows,
    residual_migration,
)
from compile_regions import COLUMNS as REGION_COLUMNS
from compile_regions import compile_regions

TARGET = Path(__file__).parent.parent / "data" / "northeast"


def check_sources(figures: list[Figure], kept: Path) -> None:
    """Every source cited is described, and every one described is cited."""
    described = {row["id"] for row in read_table(kept / "sources.csv")}
    cited = {figure.source for figure in figures}
    if cited != described:
        raise CatalogueError(
            f"sources.csv lacks {sorted(cited - described)}, "
            f"and these are not cited: {sorted(described - cited)}"
        )


def main() -> int:
    """Compile and say what went in and what stayed out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("research", type=Path)
    parser.add_argument("--to", type=Path, default=TARGET)
    options = parser.parse_args()
    catalogue = read_catalogue(TARGET)
    try:
        rows = list(research_rows(options.research))
        figures = one_of_each(compile_figures(rows, catalogue), catalogue)
        figures += [*natural_change(figures), *residual_migration(options.research, figures)]
        figures.sort(key=lambda figure: figure.key)
        check_sources(figures, TARGET)
        regions = compile_regions(options.research / "prefecture" / "regions.csv", CATALOGUE)
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    options.to.mkdir(parents=True, exist_ok=True)
    write_table(options.to / "observations.csv", COLUMNS, (figure.row() for figure in figures))
    write_table(options.to / "regions.csv", REGION_COLUMNS, regions)
    print(f"{len(figures)} observations, {len(regions)} regions from {len(rows)} research rows")
    for reason, count in catalogue.left_out.most_common():
        print(f"{count:6} left out: {reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
