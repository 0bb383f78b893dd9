"""Reads what all articles share: claims/people.yaml and claims/vocabulary.yaml."""

from pathlib import Path
from typing import TypeVar

from claimstead.model.finding import FileProblem, Reading
from claimstead.model.person import People
from claimstead.model.vocabulary import Vocabulary
from claimstead.reading.claim_files import PEOPLE_FILE, VOCABULARY_FILE
from claimstead.reading.source import is_there, read_text
from claimstead.reading.typed_yaml import YamlDocument, read_typed

V = TypeVar("V")
PeopleFile = YamlDocument[People]
VocabularyFile = YamlDocument[Vocabulary]


def read_people_file(root: Path, folder: str) -> Reading[PeopleFile]:
    """Reads people.yaml; where there is none, nobody is known."""
    return _read(root, f"{folder}/{PEOPLE_FILE}", People())


def read_vocabulary_file(root: Path, folder: str) -> Reading[VocabularyFile]:
    """Reads vocabulary.yaml; where there is none, only the program's own words are known."""
    return _read(root, f"{folder}/{VOCABULARY_FILE}", Vocabulary())


def _read(root: Path, path: str, without: V) -> Reading[YamlDocument[V]]:
    """Reads one file; ``without`` is its value where it is missing or can't be read."""
    subject = path.rsplit("/", 1)[1].removesuffix(".yaml")
    nothing = YamlDocument(path, "", without, subject)
    if not is_there(root, path):
        return Reading(nothing)
    text = read_text(root, path)
    if isinstance(text, FileProblem):
        return Reading(nothing, (text,))
    reading = read_typed(path, text, type(without))
    if reading.value is None:
        return Reading(nothing, reading.problems)
    return Reading(YamlDocument(path, text, reading.value, subject))
