"""A test packed for somebody else: whole, equal bytes for equal contents, and nothing of the machine in it."""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from studio.experiment.experiment import Shot, Step
from studio.image.picture import Picture
from studio.store.atomic import WriteError
from studio.store.bundle import MANIFEST, Contents, pictures_of, write_bundle
from studio.store.bundle_read import Bundle, read_bundle
from studio.store.codec import Stored
from studio.words import StudioError, sentence
from tests.fakes.provider import png
from tests.store.records import stored


def original_of(packed: dict[str, bytes], sha256: str) -> bytes:
    if sha256 not in packed:
        raise StudioError(sentence("store-original-missing", name=sha256[:8]))
    return packed[sha256]


def with_pictures(key: str = "e1", count: int = 2) -> tuple[Stored, dict[str, bytes]]:
    """A test with a step of real pictures, and their bytes by digest."""
    data = [png(shade=40 * (at + 1)) for at in range(count)]
    pictures = {hashlib.sha256(one).hexdigest(): one for one in data}
    shots = tuple(
        Shot(f"{key}-shot{at}", at % 2, "Sim", Picture(sha256, "PNG", 64, 80, len(one)))
        for at, (sha256, one) in enumerate(pictures.items())
    )
    whole = stored(key)
    step = Step(f"{key}-pictures", None, "sad", "IMPORTED", "import", shots)
    return replace(whole, experiment=replace(whole.experiment, steps=(step,), baseline=None), shown=step.id), pictures


def packed(path: Path, *, battles: tuple[tuple[str, bytes], ...] = (), lost: bool = False) -> Stored:
    made, pictures = with_pictures()
    if lost:
        pictures.pop(next(iter(pictures)))
    write_bundle(path, Contents((made,), battles, lambda sha256: original_of(pictures, sha256)))
    return made


def rewritten(path: Path, changes: dict[str, bytes | None], extra: dict[str, bytes] | None = None) -> None:
    """The file with some of its members replaced, or left out, and others put beside them."""
    with zipfile.ZipFile(path) as old:
        members = {info.filename: old.read(info) for info in old.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in {**members, **changes, **(extra or {})}.items():
            if data is not None:
                new.writestr(name, data)


def said_of(path: Path, pictures: tuple[str, ...]) -> str | None:
    """Key of why a bundle or a picture in it is refused; None where all of it can be read."""
    try:
        bundle = read_bundle(path)
        for sha256 in pictures:
            bundle.picture(sha256)
    except StudioError as refused:
        return refused.sentence.key
    return None


def keys(bundle: Bundle) -> list[str]:
    return [note.key for note in bundle.notes]


def test_what_was_packed_comes_out_the_same(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    made = packed(path, battles=(("b1", b'{"battle": 1}'),))
    bundle = read_bundle(path)
    assert bundle.tests == (made,)
    assert bundle.battles == (b'{"battle": 1}',)
    assert bundle.notes == ()
    for sha256 in pictures_of(made):
        assert hashlib.sha256(bundle.picture(sha256)).hexdigest() == sha256


def test_equal_contents_give_equal_bytes(tmp_path: Path) -> None:
    packed(tmp_path / "one.zip")
    packed(tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_nothing_but_known_places_is_in_it(tmp_path: Path) -> None:
    made = packed(tmp_path / "test.zip")
    with zipfile.ZipFile(tmp_path / "test.zip") as opened:
        names = {info.filename for info in opened.infolist()}
    pictures = {f"pictures/{sha256}" for sha256 in pictures_of(made)}
    assert names == {MANIFEST, "tests/e1.json", *pictures}
    assert str(tmp_path).encode() not in (tmp_path / "test.zip").read_bytes()


def test_reference_photos_go_along(tmp_path: Path) -> None:
    made = stored("e1")
    step = made.experiment.steps[0]
    photo = "f" * 64
    asked = replace(step.requests[0], references=(photo,)) if step.requests else None
    assert asked is not None
    changed = replace(made, experiment=made.experiment.with_step(replace(step, requests=(asked,))))
    assert photo in pictures_of(changed)


def test_a_picture_that_is_gone_from_the_library_is_told(tmp_path: Path) -> None:
    made, pictures = with_pictures()
    gone = next(iter(pictures))
    rest = {key: data for key, data in pictures.items() if key != gone}
    notes = write_bundle(tmp_path / "test.zip", Contents((made,), (), lambda sha256: original_of(rest, sha256)))
    assert [note.key for note in notes] == ["store-original-missing"]
    with pytest.raises(StudioError) as missing:
        read_bundle(tmp_path / "test.zip").picture(gone)
    assert missing.value.sentence.key == "bundle-picture-missing"


def test_a_disk_that_refuses_leaves_the_file_from_before(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "test.zip"
    with pytest.raises(WriteError):
        packed(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "key"),
    [(b"", "bundle-no-zip"), (b"PK\x03\x04 no zip", "bundle-no-zip"), (b"<html>", "bundle-no-zip")],
)
def test_what_is_no_zip_is_refused_in_a_sentence(tmp_path: Path, data: bytes, key: str) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    with pytest.raises(StudioError) as refused:
        read_bundle(path)
    assert refused.value.sentence.key == key


def test_a_missing_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StudioError) as refused:
        read_bundle(tmp_path / "nowhere.zip")
    assert refused.value.sentence.key == "bundle-no-zip"


@pytest.mark.parametrize(
    ("manifest", "key"),
    [
        (b'{"form": "expression-studio-bundle", "version": 99, "members": []}', "bundle-newer"),
        (b'{"form": "something else", "version": 1, "members": []}', "bundle-foreign"),
        (b'{"form": "something else", "version": 99}', "bundle-foreign"),
        (b"[1, 2]", "bundle-foreign"),
        (b"{", "bundle-foreign"),
        (b"\xff\xfe", "bundle-foreign"),
        (b"[" * 100_000, "bundle-foreign"),
        (None, "bundle-foreign"),
    ],
)
def test_a_foreign_or_newer_zip_is_refused(tmp_path: Path, manifest: bytes | None, key: str) -> None:
    path = tmp_path / "test.zip"
    packed(path)
    rewritten(path, {MANIFEST: manifest})
    with pytest.raises(StudioError) as refused:
        read_bundle(path)
    assert refused.value.sentence.key == key


def test_names_that_lead_out_of_the_folder_are_named_and_never_written(tmp_path: Path) -> None:
    path = tmp_path / "in" / "test.zip"
    path.parent.mkdir()
    made = packed(path)
    rewritten(path, {}, {"../evil.txt": b"x", "/etc/evil": b"x", "tests/../../evil.json": b"{}", "a\\b": b"x"})
    bundle = read_bundle(path)
    assert keys(bundle) == ["bundle-strange"] * 4
    assert bundle.tests == (made,)
    assert [one.name for one in tmp_path.iterdir()] == ["in"]


def test_a_link_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    made = packed(path)
    sha256 = pictures_of(made)[0]
    with zipfile.ZipFile(path) as old:
        members = {info.filename: old.read(info) for info in old.infolist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o120777 if name.endswith(sha256) else 0o100644) << 16
            new.writestr(info, data)
    assert keys(read_bundle(path)) == ["bundle-strange"]


def test_hundreds_of_strange_files_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    packed(path)
    rewritten(path, {}, {f"junk/{at}": b"" for at in range(500)})
    bundle = read_bundle(path)
    assert keys(bundle) == ["bundle-strange"] * 20 + ["bundle-strange-more"]
    assert bundle.notes[-1] == sentence("bundle-strange-more", count=480)


def test_an_altered_picture_is_found_by_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    made = packed(path)
    first, second = pictures_of(made)
    rewritten(path, {f"pictures/{first}": png(shade=200)})
    bundle = read_bundle(path)
    with pytest.raises(StudioError) as altered:
        bundle.picture(first)
    assert altered.value.sentence.key == "bundle-altered"
    assert bundle.picture(second)


def test_an_altered_record_is_left_out_and_the_rest_comes(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    one, pictures = with_pictures("e1")
    two, more = with_pictures("e2")
    both = {**pictures, **more}
    write_bundle(path, Contents((one, two), (), lambda sha256: original_of(both, sha256)))
    rewritten(path, {"tests/e1.json": b'{"version": 3}'})
    bundle = read_bundle(path)
    assert bundle.tests == (two,)
    assert keys(bundle) == ["bundle-altered"]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    made = packed(path)
    sha256 = pictures_of(made)[0]
    rewritten(path, {f"pictures/{sha256}": bytes(70 * 2**20)})
    assert path.stat().st_size < 2**20
    with pytest.raises(StudioError) as bomb:
        read_bundle(path).picture(sha256)
    assert bomb.value.sentence.key == "bundle-damaged"


def test_a_bomb_that_lies_about_its_size_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    made = packed(path)
    sha256 = pictures_of(made)[0]
    rewritten(path, {f"pictures/{sha256}": bytes(70 * 2**20)})
    data = path.read_bytes()
    size = (70 * 2**20).to_bytes(4, "little")
    path.write_bytes(data.replace(size, (1000).to_bytes(4, "little")))
    with pytest.raises(StudioError) as bomb:
        read_bundle(path).picture(sha256)
    assert bomb.value.sentence.key in ("bundle-damaged", "bundle-altered")


def test_damage_anywhere_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "test.zip"
    made = packed(path)
    whole = path.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 200)):
        path.write_bytes(whole[:at] + bytes((whole[at] ^ 0xFF,)) + whole[at + 1 :])
        told = said_of(path, pictures_of(made))
        assert told is None or told.startswith(("bundle-", "store-record"))
