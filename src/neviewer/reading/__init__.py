"""Reading an article for its statistical claims, and judging them by the pack.

`read` does it from end to end: `text` is cut into sentences, `scan` finds all that it names
(`numbers`, `times`, `places`, `indicators`), `discourse` says what its sentences leave unsaid,
`binding` makes claims of it, and `judging` gives each its verdict. `report` prints them.
"""
