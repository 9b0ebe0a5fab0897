"""What the facts say of a claim: a verdict of seven, with its proof."""
