"""Where brows, eyes and mouth are, and what a face does: anchors, similarity, pose parameters, the sketch."""
