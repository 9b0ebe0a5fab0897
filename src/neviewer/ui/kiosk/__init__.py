"""The exhibit that visitors touch: a layout, controls and a lock of its own."""
