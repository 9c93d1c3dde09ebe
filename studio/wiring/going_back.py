"""Going back to a backup between two sessions on one library, and what there is to tell about it."""

from pathlib import Path

from studio.store.restore import Replaced, restore
from studio.words import Sentence, StudioError, sentence


def gone_back(library: Path, backup: Path) -> tuple[Sentence, ...]:
    """Put a backup in place of the index of a library that nobody has open; gives what there is to tell.

    Where that is not possible, the library is as it was, and the sentence says why.
    """
    try:
        replaced = restore(library, backup)
    except StudioError as error:
        return (error.sentence,)
    return (sentence("library-restored", name=backup.name, count=replaced.tests), *besides(replaced))


def besides(replaced: Replaced) -> tuple[Sentence, ...]:
    """What else there is to tell of an index that took the place of another."""
    kept = (sentence("library-set-aside", name=replaced.aside),) if replaced.aside else ()
    # That the index was missing is what was asked for.
    return (*kept, *(note for note in replaced.notes if note.key != "store-reindexed"))
