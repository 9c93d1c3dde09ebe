"""All files of a parcel in one, for a phone that saves them in one go."""

import io
import zipfile
from collections.abc import Iterable

from studio.phone.parcel import PhoneFile

NAME = "post.zip"
"""What the archive is called on the phone."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The one date in every archive: slides carry no time of their own, and equal slides give equal bytes."""


def archive(files: Iterable[PhoneFile]) -> bytes:
    """A ZIP of the files in their order, stored as they are: pictures do not get smaller."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as folder:
        for file in files:
            folder.writestr(zipfile.ZipInfo(file.name, EARLIEST), file.data)
    return made.getvalue()
