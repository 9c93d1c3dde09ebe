"""With the extra `faces` nobody clicks an eye: from two photographs to a cover, and from the first start to figures."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.face.engine import lacking
from studio.request.size import Size
from tests.face.sitters import CROPS, PEOPLE, Sitter
from tests.journeys.conftest import Start

pytestmark = pytest.mark.skipif(
    bool(lacking()), reason="the extra `faces` is not installed here, so eyes are clicked by hand"
)
EYES_APART = 0.012
"""How far the eyes of two panels may be apart, as a share of the cover's width: what an engine is exact to."""


@pytest.fixture
def photographs(tmp_path: Path) -> tuple[str, str]:
    """Two pictures of one person as files, framed differently, that say nothing of where the face is."""
    paths = tmp_path / "one.png", tmp_path / "two.jpg"
    for path, look, crop in zip(paths, "AB", (CROPS[1], CROPS[0]), strict=True):
        drawn = Sitter(f"{PEOPLE['ana']}, {crop}", look, Size(832, 1040)).drawn()
        Image.open(io.BytesIO(drawn.png)).convert("RGB").save(path, quality=95)
    return str(paths[0]), str(paths[1])


def test_two_photographs_become_a_cover_without_a_click_on_an_eye(
    start: Start, photographs: tuple[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "cover.png"
    program = start(*photographs)
    stored = program.waits_for(
        lambda now: [bool(shot.anchors) for step in now.experiment.steps for shot in step.shots] == [True, True],
        "both faces",
    )
    shots = stored.experiment.steps[0].shots
    assert [(shot.anchors.source if shot.anchors else "", shot.asked) for shot in shots] == [("found", False)] * 2
    save = program.places("post")["post_save_button"]
    program.keys("ctrl+shift+e")
    program.click(save)
    program.saves_as("^Save the cover", path)
    the_faces_lie_alike(path)


def test_drawn_pictures_are_found_too_and_nothing_is_asked(start: Start) -> None:
    program = start()
    stored = program.waits_for(
        lambda now: (
            [bool(shot.anchors and shot.anchors.brows) for step in now.experiment.steps for shot in step.shots]
            == [True, True]
        ),
        "the brows of both",
    )
    assert [shot.asked for shot in stored.experiment.steps[0].shots] == [False, False]
    assert list((program.library / "faces").rglob("*.json")), "what was found is kept"
    workers = program.workers()
    assert program.shuts() == 0
    assert program.said == ""
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def the_faces_lie_alike(path: Path) -> None:
    """The dark irises of both panels, which are the darkest spots about the eyes, stand at the same place."""
    with Image.open(path) as cover:
        assert cover.size == (1080, 1350)
        grey = np.asarray(cover.convert("L").resize((540, 675), Image.Resampling.BOX), np.int16)
    panels = [grey[300:460, 20:250], grey[300:460, 290:520]]
    rows = [int(panel.min(axis=1).argmin()) for panel in panels]
    assert abs(rows[0] - rows[1]) <= 540 * EYES_APART * 2
