"""The timeline with play and scrub."""
