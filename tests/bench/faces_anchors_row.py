"""How long anchors of a large picture take, against decoding the same file once."""

import io

from PIL import Image

from studio.face.engine import FaceEngine
from tests.bench.faces_stage import portrait_jpeg, without_engine
from tests.bench.viewer_stage import interleaved, ms, ratio, told

NAME, SIDE, ROUNDS, GOAL = "anchors 4k", 4096, 7, 1.5


def row(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `anchors 4k`: median of the ratios of interleaved rounds, the first one for warming up."""
    if (nothing := without_engine(NAME, "x", GOAL)) is not None:
        return nothing
    data, engine = portrait_jpeg(side), FaceEngine()

    def anchors() -> None:
        if engine.look(data, 0).anchors is None:
            raise RuntimeError("no face")

    found, decoded = interleaved((anchors, lambda: _decoded(data)), rounds, 1)
    engine.close()
    why = f"a JPEG of {side} px height: anchors {ms(found)}, decoding alone {ms(decoded)}"
    return told(NAME, ratio(found, decoded), "x", GOAL, why)


def _decoded(data: bytes) -> None:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
