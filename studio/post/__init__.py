"""What is published: slide layouts, carousel, caption, alt text, clip, lettering. Pillow, no Qt, no paths."""
