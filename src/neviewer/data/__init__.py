"""The pack: reading, building, verifying."""
