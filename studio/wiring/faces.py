"""What finds faces: put together at the start, loaded and begun when the first picture is to be looked at."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from studio.session.face_badges import FaceBadges
from studio.session.face_following import FaceFollowing
from studio.session.means import Means
from studio.session.settings_commands import SettingsCommands
from studio.store.library import Library

if TYPE_CHECKING:
    from studio.face.engine import FaceEngine
    from studio.face.finding import Why
    from studio.session.face_finding import FaceFinding

MakeEngine = Callable[[], "FaceEngine"]


def user_engine() -> "FaceEngine":
    """What finds faces on this computer."""
    from studio.face.engine import FaceEngine  # noqa: PLC0415 - a start needs none of it

    return FaceEngine()


def faces(means: Means, settings: SettingsCommands, library: Library, make: MakeEngine | None) -> FaceFollowing:
    """The follower of the desk.

    Args:
        means: desk and tasks.
        settings: whether faces are sought.
        library: where pictures are, and where what was found is kept.
        make: what looks; None for nothing.
    """

    def opened() -> "FaceFinding":
        from studio.session.face_finding import FaceFinding  # noqa: PLC0415 - see above
        from studio.store.found_faces import FoundFaces  # noqa: PLC0415 - see above

        return FaceFinding(make() if make is not None else None, FoundFaces(library.folder, _stamp()))

    badges = FaceBadges(means, library.original)
    return FaceFollowing(
        means, settings, library.original, None if make is None else lambda: _lacking(make), opened, badges
    )


def _lacking(make: MakeEngine) -> "Why":
    from studio.face.engine import lacking  # noqa: PLC0415 - see above

    return lacking() if make is user_engine else ""


def _stamp() -> str:
    from studio.face.engine import stamp  # noqa: PLC0415 - see above

    return stamp()
