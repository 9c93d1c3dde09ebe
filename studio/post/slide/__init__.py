"""One file per kind of slide, and what slides share: heads, foot, running text."""
