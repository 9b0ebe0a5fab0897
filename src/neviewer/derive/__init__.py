"""Pure derivations: (pack, state) to frozen frames."""
