"""What drops and clipboards hold."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studio.window.widget.incoming import incoming_of, offers
from tests.fakes.window_look import picture


def mime(*urls: str, **formats: bytes) -> QMimeData:
    made = QMimeData()
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    for kind, data in formats.items():
        made.setData(f"image/{kind}", QByteArray(data))
    return made


def test_local_files_are_named_by_their_last_part(qtbot: QtBot) -> None:
    found = incoming_of(mime("file:///srv/a%20b.png", "file:///srv/folder/"), "Pictures")
    assert [item.name for item in found] == ["a b.png", "folder"]
    assert all(item.data is None for item in found)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_bytes_of_a_browser_are_kept_as_they_came(qtbot: QtBot, kind: str) -> None:
    found = incoming_of(mime("https://example.org/face.webp", **{kind: b"as received"}), "Pictures")
    assert (found[0].name, found[0].data) == ("face.webp", b"as received")


def test_a_local_file_wins_over_the_picture_that_came_along(qtbot: QtBot) -> None:
    found = incoming_of(mime("file:///srv/a.png", png=b"small copy"), "Pictures")
    assert (found[0].path, found[0].data) == ("/srv/a.png", None)


def test_a_picture_without_bytes_of_its_own_becomes_png(qtbot: QtBot) -> None:
    holds = QMimeData()
    holds.setImageData(QImage.fromData(picture(4, 5, "#abcdef")))
    data = incoming_of(holds, "Pictures")[0].data
    assert data is not None
    assert data.startswith(b"\x89PNG")
    assert QImage.fromData(data).pixelColor(1, 1).name() == "#abcdef"


def test_text_is_no_picture(qtbot: QtBot) -> None:
    holds = QMimeData()
    holds.setText("hola")
    assert not offers(holds)
    assert incoming_of(holds, "Pictures") == ()


def test_a_link_is_handed_on_so_that_it_can_be_refused(qtbot: QtBot) -> None:
    holds = mime("https://example.org/")
    assert offers(holds)
    item = incoming_of(holds, "Pictures")[0]
    assert (item.name, item.path, item.data) == ("example.org", None, None)
