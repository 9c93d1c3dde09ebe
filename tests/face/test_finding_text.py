"""What a worker says arrives as it was, and what is no finding is refused."""

import pytest

from studio.face.finding import Finding, Look, finding_of
from studio.face.finding_text import finding_from, to_text
from tests.face.meshes import face

LOOK = Look([face()] * 9, [{"frown": 0.4, "brows": 0.3}] * 9, {"colour": 3.0})


@pytest.mark.parametrize("jitters", [0, 1, 8])
def test_a_finding_comes_back_as_it_was(jitters: int) -> None:
    look = Look(LOOK.copies[: jitters + 1], LOOK.pixels[: jitters + 1], LOOK.evidence)
    finding = finding_of([look], (800, 1000), "mesh", "3")
    again = finding_from(to_text(finding))
    assert again == finding
    assert again.reading is not None
    assert finding.reading is not None
    assert dict(again.reading.values) == dict(finding.reading.values)


@pytest.mark.parametrize("finding", [Finding("none"), Finding("not-measured", why="late")])
def test_nothing_found_comes_back_too(finding: Finding) -> None:
    assert finding_from(to_text(finding)) == finding


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b'{"kind": "happy"}', b'{"kind": "found", "faces": [{"box": [1]}]}']
)
def test_what_is_no_finding_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the parser says
        finding_from(text)
