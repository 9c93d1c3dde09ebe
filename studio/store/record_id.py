"""Ids become names of files: what they may be made of."""

import re

RECORD_ID = re.compile(r"[0-9a-f-]{1,64}")
"""What is not made of these never becomes a file."""
