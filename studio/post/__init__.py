"""What is published: slide layouts, carousel, caption, alt text, lettering. Pillow, no Qt, no paths."""
