"""The word SIMULATED in every drawn picture, bottom right. There is no way to leave it out."""

from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WORD = "SIMULATED"
MARGIN = 10
"""Px between the mark and the edges of the picture."""

SHARE, SMALLEST = 38, 12
"""Letters are 1/38 of the picture's width, at least 12 px."""

SPACING = 1.5
"""Px between letters, whatever their size."""

PADDING = (0.5, 0.28)
"""Across and down, in letter sizes."""

GROUND = (0, 0, 0, round(255 * 0.62))


def stamped(picture: Image.Image) -> Image.Image:
    """The picture with the mark, as RGB; letters shrink only where the picture is narrower than the word."""
    size = max(SMALLEST, round(picture.width / SHARE))
    plate = _plate(size)
    room = max(1, picture.width - 2 * min(MARGIN, picture.width // 8))
    if plate.width > room:
        plate = plate.resize((room, max(1, round(plate.height * room / plate.width))), Image.Resampling.LANCZOS)
    whole = picture.convert("RGBA")
    margin = min(MARGIN, picture.width // 8, picture.height // 8)
    at = (picture.width - margin - plate.width, max(0, picture.height - margin - plate.height))
    whole.alpha_composite(plate, at)
    return whole.convert("RGB")


def _plate(size: int) -> Image.Image:
    letters = files("font_manrope").joinpath("files", "Manrope-Bold.ttf").read_bytes()
    font = ImageFont.truetype(BytesIO(letters), size, layout_engine=ImageFont.Layout.BASIC)
    widths = [font.getlength(letter) for letter in WORD]
    across, down = round(size * PADDING[0]), round(size * PADDING[1])
    width = round(sum(widths) + SPACING * (len(WORD) - 1)) + 2 * across
    _left, top, _right, bottom = font.getbbox(WORD)
    plate = Image.new("RGBA", (width, round(bottom - top) + 2 * down), GROUND)
    draw = ImageDraw.Draw(plate)
    x = float(across)
    for letter, advance in zip(WORD, widths, strict=True):
        draw.text((x, down - top), letter, font=font, fill=(255, 255, 255, 255))
        x += advance + SPACING
    return plate
