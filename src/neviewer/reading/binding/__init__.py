"""Which indicator, place, period and kind belong to which number."""
