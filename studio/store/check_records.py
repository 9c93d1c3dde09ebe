"""Reads every record and compares the records with the index."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from studio.store.codec import Stored, from_json
from studio.store.reconcile import record_file
from studio.store.synced import conflicting
from studio.words import Sentence, StudioError, sentence


@dataclass
class Records:
    """What was found in a folder of records.

    Attributes:
        files: sound or not, by the id in their names.
        pictures: sha256 of all pictures of sound ones, each with the name of its test.
        photos: sha256 of all reference photos of sound ones.
        findings: what is wrong with single records.
    """

    files: dict[str, Path] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    photos: set[str] = field(default_factory=set)
    findings: list[Sentence] = field(default_factory=list)


def see_records(folder: Path) -> Records:
    """Read all records.

    Args:
        folder: "meta" of a library.
    """
    found = Records()
    for path in sorted(folder.glob("*.json")):
        if conflicting(path):
            found.findings.append(sentence("check-record-conflict", name=f"{folder.name}/{path.name}"))
            continue
        found.files[path.stem] = path
        try:
            stored = _read(path)
        except StudioError as error:
            found.findings.append(error.sentence)
            continue
        test = stored.experiment
        shots = [shot for step in test.steps for shot in step.shots]
        found.pictures |= {shot.picture.sha256: test.name for shot in shots}
        found.photos |= {photo.sha256 for photo in test.draft.recipe.references}
        found.photos |= {photo for shot in shots if shot.request is not None for photo in shot.request.references}
    return found


def compared(records: Records, rows: Mapping[str, tuple[str, str]]) -> list[Sentence]:
    """What the index does not have, has of an earlier time, or has alone.

    Args:
        records: as read.
        rows: name and stamp of each test in the index.
    """
    unreadable = {dict(one.args).get("name") for one in records.findings}
    found = []
    for key, path in records.files.items():
        if path.name in unreadable:
            continue
        if key not in rows:
            found.append(sentence("check-record-unlisted", name=path.name))
        elif rows[key][1] != record_file(path).stamp:
            found.append(sentence("check-record-behind", name=path.name))
    gone = sorted(rows.keys() - records.files.keys())
    return found + [sentence("check-record-gone", name=rows[key][0], file=f"{key}.json") for key in gone]


def _read(path: Path) -> Stored:
    unreadable = sentence("store-record-unreadable", name=path.name)
    try:
        stored = from_json(path.read_bytes(), path.name)
    except OSError as problem:
        raise StudioError(unreadable) from problem
    if stored.experiment.id != path.stem:
        raise StudioError(unreadable)
    return stored
