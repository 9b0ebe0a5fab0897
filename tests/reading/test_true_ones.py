"""True sentences that once were held to be false, each for a reason of its own."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "By Zhang Wei\nIn 2023 the gross domestic product of Liaoning, which is known for its "
            "heavy industry and for its many ports, was 3,020.94 billion yuan, while its exports "
            "reached 353.6 billion yuan.",
            date(2024, 4, 1),
            id="below the line that says who wrote",
        ),
        pytest.param(
            "By GDP, Liaoning ranked 16th in China in 2023.\n", date(2024, 4, 1), id="by GDP"
        ),
        pytest.param(
            "2020年第七次人口普查，辽宁人口4259万人。2010年辽宁人口4375万人，比2000年增长4.6%。",
            date(2021, 6, 1),
            id="three censuses",
        ),
        pytest.param(
            "In 2023, prices of goods and services in Liaoning rose 0.1 percent.",
            date(2024, 4, 1),
            id="prices of goods and services",
        ),
        pytest.param(
            "In 2023 rural incomes in Liaoning rose 7.9 percent, with real growth of 7.7 percent.",
            date(2024, 4, 1),
            id="real growth of another thing",
        ),
        pytest.param(
            "In the census of 2020 Liaoning had 42.59 million people. In the last census it had "
            "43.75 million.",
            date(2021, 5, 12),
            id="the last census, when one has just been counted",
        ),
        pytest.param(
            "In the 2010 census Liaoning did well. At the last census Liaoning had 43.75 million "
            "people.",
            None,
            id="the last census of a text without a date",
        ),
        pytest.param(
            "In 2023 Liaoning's GDP grew 5.3 percent. Asia has 4.8 billion people. GDP growth was "
            "5.3 percent.",
            date(2024, 4, 1),
            id="more people than the nation has",
        ),
        pytest.param(
            "In 2023 after reforms GDP grew 5.3 percent from the previous year in Liaoning.",
            date(2024, 4, 1),
            id="after something else",
        ),
        pytest.param(
            "In 2023 Liaoning's population fell, its second straight monthly decline.",
            date(2024, 4, 1),
            id="months in a row",
        ),
    ],
)
def test_nothing_of_it_contradicts_the_data(reader, text, day):
    read = reader.read(text, day)
    assert read.claims
    assert [item.claim.quote for item in read.claims if item.verdict == "contradicts"] == []
