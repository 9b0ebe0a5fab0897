"""Figures of charts: what they say, in every format, without collisions."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from frames_fixtures import broken_trend, many_trend, province_trend, ranking, series, table, trend
from neviewer.derive.frames import BreakFrame, Mark
from neviewer.export.figure_chart import paint_ranking, paint_table, paint_trend
from neviewer.export.figure_chart_layout import lay_out_trend, line_styles, strokes
from neviewer.export.figure_chart_parts import (
    Lettering,
    leading_mark,
    number_text,
    spread,
    value_ticks,
    year_ticks,
)
from neviewer.export.figure_look import DARK, LIGHT

ROOT = Path(__file__).resolve().parents[2]
RECT = QRectF(0, 0, 900, 330)


@pytest.fixture(params=["the system's", "the program's"])
def font(qapp, request):
    if request.param == "the system's":
        return qapp.font()
    for path in sorted((ROOT / "resources" / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    return QFont("Neviewer Sans", 10)


def svg_of(paint):
    """What a painting writes as SVG: its words are text there."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(900, 330))
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return bytes(written.data()).decode()


def test_trend_says_names_unit_years_and_what_hollow_means(font):
    svg = svg_of(lambda p: paint_trend(p, RECT, province_trend(), LIGHT, font))
    words = ("Liaoning", "Jilin", "Heilongjiang", "Thousand persons", "provisional", "2024")
    for word in words:
        assert word in svg


def test_trend_names_each_break_each_mark_and_what_is_not_drawn(font):
    svg = svg_of(lambda p: paint_trend(p, RECT, broken_trend(), LIGHT, font))
    words = (
        "1993: after the 2018 economic census",
        "2023: after the 2023 economic census",
        "estimated",
        "derived",
        "break in the series",
        "Not drawn: Daqing",
    )
    for word in words:
        assert word in svg


def test_ranking_lists_words_of_marks_and_places_without_a_figure(font):
    svg = svg_of(lambda p: paint_ranking(p, RECT, ranking(8), LIGHT, font, colours=LIGHT.series))
    assert "provisional, derived" in svg
    assert "No figure: Place 0, Place 1, Place 2" in svg


def test_ranking_counts_what_does_not_fit(font):
    svg = svg_of(lambda p: paint_ranking(p, RECT, ranking(281), LIGHT, font))
    assert "more places" in svg


def test_table_figure_shows_titles_rows_and_the_rest_in_words(font):
    svg = svg_of(lambda p: paint_table(p, RECT, table(36), LIGHT, font))
    assert "Status" in svg
    assert "Place 000" in svg
    assert "more places" in svg


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("size", [(900, 330), (1200, 450), (240, 120), (60, 40)])
def test_every_chart_paints_at_any_size(look, size, font):
    rect = QRectF(0, 0, *size)
    image = QImage(*size, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    for frame in (province_trend(), broken_trend(), many_trend(40)):
        paint_trend(painter, rect, frame, look, font)
    paint_ranking(painter, rect, ranking(), look, font, colours=look.ramp(6))
    paint_table(painter, rect, table(), look, font)
    painter.end()


def test_few_places_are_all_highlighted_in_the_order_of_their_codes(qapp):
    styles = line_styles(province_trend(), LIGHT)
    assert [styles[code].colour for code in ("210000", "220000", "230000")] == list(
        LIGHT.series[:3]
    )


def test_a_selection_leaves_the_others_in_the_background(qapp):
    styles = line_styles(province_trend(selected=("220000",)), LIGHT)
    assert styles["220000"].strong
    assert styles["220000"].width == 2
    assert styles["210000"].colour == LIGHT.background_series
    assert styles["210000"].width == 1


def test_no_more_than_six_lines_are_thick(qapp):
    styles = line_styles(many_trend(20, selected=9), LIGHT)
    assert sum(style.width > 1 for style in styles.values()) == 6


def test_names_at_the_ends_do_not_collide(font):
    lines = [series(f"{i}", [100, 100 + i * 0.1], name=f"Place {i}") for i in range(6)]
    layout = lay_out_trend(RECT, trend(lines, "2012"), LIGHT, Lettering(font))
    heights = sorted(end.y for end in layout.ends)
    gap = layout.letters.small_size.height() * 0.9
    assert all(below - above >= gap for above, below in pairwise(heights))


def test_a_low_chart_names_only_the_chosen_and_as_many_as_fit(font):
    lines = [series(str(n), [10.0 + n]) for n in range(8)]
    frame = trend([*lines[:7], lines[7]._replace(selected=True)], "2011")
    low = QRectF(0, 0, 600, 5 * QFontMetricsF(font).height())
    layout = lay_out_trend(low, frame, LIGHT, Lettering(font))
    heights = sorted(label.y for label in layout.ends)
    assert "7" in [label.code for label in layout.ends]
    assert len(heights) < 8
    assert all(after - before >= 10 for before, after in pairwise(heights))
    assert not layout.foot, "the lines need the height"
    assert layout.area.rect.bottom() < low.bottom()


def test_words_of_breaks_do_not_collide(font):
    breaks = tuple(BreakFrame(2012.0 + i, f"{2012 + i}: after a revision") for i in range(5))
    frame = trend([series("1", range(10))], "2015", breaks=breaks)
    layout = lay_out_trend(RECT, frame, LIGHT, Lettering(font))
    boxes = [label.rect for label in layout.breaks]
    assert len(boxes) == 5
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_strokes_stop_at_gaps_and_breaks():
    line = series("1", [1, 2, None, 4, 5, 6], starts=(4,), breaks=(4,))
    assert list(strokes(line)) == [(0, 2), (2, 4), (4, 5)]


def test_zero_stays_in_view_when_values_come_near_it(font):
    layout = lay_out_trend(RECT, trend([series("1", [10, 90])], "2011"), LIGHT, Lettering(font))
    assert layout.area.y_range[0] == 0


def test_a_part_of_the_time_axis_takes_its_own_range_of_values(font):
    frame = trend([series("1", [1000, 1001, 1002, 5000])], "2011")
    layout = lay_out_trend(RECT, frame, LIGHT, Lettering(font), x_range=(2011, 2013))
    assert layout.area.y_range[1] < 1100


def test_one_period_only_is_drawn(font):
    layout = lay_out_trend(RECT, trend([series("1", [5])], "2011"), LIGHT, Lettering(font))
    assert layout.area.rect.contains(layout.area.point(layout.frame.series[0], 0))


def test_doubt_outweighs_every_other_mark():
    assert leading_mark(Mark.PROVISIONAL | Mark.DOUBTFUL) is Mark.DOUBTFUL
    assert leading_mark(Mark.BREAK) is Mark.NONE


def test_numbers_have_groups_and_a_true_minus():
    assert number_text(-12345.6, 1) == "\u221212,345.6"
    assert number_text(-0.0001, 1) == "0.0"


@given(low=st.floats(-1e12, 1e12), width=st.floats(1e-6, 1e12), most=st.integers(2, 12))
def test_value_ticks_lie_inside_are_few_and_differ(low, width, most):
    high = low + width
    ticks = value_ticks(low, high, most)
    if width / max(abs(low), abs(high), 1) > 1e-9:
        assert len(ticks) <= most + 1
        slack = (high - low) * 1e-6
        assert all(low - slack <= tick.value <= high + slack for tick in ticks)
        assert len({tick.text for tick in ticks}) == len(ticks)


@given(first=st.integers(1900, 2100), years=st.integers(0, 150), most=st.integers(1, 40))
def test_year_ticks_are_whole_years_inside(first, years, most):
    ticks = year_ticks(first, first + years, most)
    assert all(first <= tick.value <= first + years for tick in ticks)
    assert len(ticks) <= most + 1


@given(st.lists(st.floats(0, 300), min_size=1, max_size=12))
def test_spread_keeps_the_order_and_the_distance(wanted):
    placed = spread(wanted, 15, 0, 300)
    in_order = [placed[i] for i in sorted(range(len(wanted)), key=lambda i: wanted[i])]
    assert all(b - a >= 15 - 1e-6 for a, b in pairwise(in_order))
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in placed)
