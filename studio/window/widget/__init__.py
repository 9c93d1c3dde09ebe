"""The look of the window: theme, icons, the focus ring, and the controls that Qt does not have.

Widgets here know nothing of sessions or tests; panels put them together.
"""
