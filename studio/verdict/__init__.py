"""What was learned: a judgement per step. Plain values; no pixels, no models."""
