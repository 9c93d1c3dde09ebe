"""What a creator sees: Qt widgets by the same words again. Panels show a desk and call session commands."""
