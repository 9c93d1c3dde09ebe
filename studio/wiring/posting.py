"""Posts and clips: put together when they are first wanted, so that a start needs none of it."""

from typing import TYPE_CHECKING

from studio.post.formats import parse_formats
from studio.session.face_following import FaceFollowing
from studio.session.follows_commands import FollowsCommands
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.post_commands import Fonts
from studio.session.read import Read
from studio.session.settings_commands import SettingsCommands
from studio.store.resource import resource

if TYPE_CHECKING:
    from studio.post.preset import Presets
    from studio.session.carousel_commands import CarouselCommands
    from studio.session.clip_commands import ClipCommands


def post_presets() -> "Presets":
    """What a post can begin as."""
    from studio.post.preset import parse_post_presets  # noqa: PLC0415 - planning posts comes with it; a start needs none

    return parse_post_presets(resource("post_presets.toml"))


def carousel(
    means: Means, known: tuple[Read, SettingsCommands], keeping: Keeping, fonts: Fonts, faces: FaceFollowing
) -> "CarouselCommands":
    """Put together when a post is first wanted: all that plans one comes with it, and a start needs none of it."""
    from studio.session.carousel_commands import CarouselCommands  # noqa: PLC0415 - see above
    from studio.session.post_plans import Places, PostPlans  # noqa: PLC0415 - see above

    formats, _limits = parse_formats(resource("formats.toml"))
    places = Places(formats, post_presets())
    # A post asks for itself whether it may name its models.
    follows = FollowsCommands(known[0], faces, lambda _desk: False)
    return CarouselCommands(means, keeping, PostPlans(means.live, *known, places, follows.check), fonts)


def clips(means: Means, keeping: Keeping, posts: "CarouselCommands", fonts: Fonts) -> "ClipCommands":
    """Put together when a clip is first wanted, for the same reason."""
    from studio.session.clip_commands import ClipCommands  # noqa: PLC0415 - see above

    return ClipCommands(means, keeping, posts.plans, fonts)
