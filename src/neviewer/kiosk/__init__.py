"""An exhibit that runs for weeks: its file, its supervisor and what the operator needs; no Qt."""
