"""The generated schemas are valid, accept what the loader accepts and refuse what it refuses."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import yaml

from claimstead.model.claim import Claim, Review
from claimstead.model.evidence import Evidence
from claimstead.model.waiver import Waiver
from claimstead.reading.schemas import SCHEMA_KINDS, read_schema_files, schema_text
from claimstead.reading.typed_yaml import read_typed
from tests.sound_project import ARTICLE, CLAIM, PEOPLE, write_project

SOUND = {
    "claim.schema.json": CLAIM,
    "article.schema.json": ARTICLE,
    "people.schema.json": PEOPLE,
    "vocabulary.schema.json": "brands:\n  Dupixent: dupilumab\n",
}
FAULTS = [
    ("id: twice-weekly-cream", "id: ../escape"),
    ("id: twice-weekly-cream", "id: Twice"),
    ("kind: treatment-effect", "kind: treatment-effects"),
    ("verdict: supported", "verdict: true"),
    ("verdict: supported", "verdicts: supported"),
    ("verdict: supported\n", ""),
    ("sentences: [1]", "sentences: []"),
    ("sentences: [1]", "sentences: [0]"),
    ("sentences: [1]", "sentences: 1"),
    ("directness: direct", "directness: partial"),
    ("cites: schmitt2011", "cites: a b"),
    ("value: 0.46", "value: large"),
    ("ci: [0.38, 0.55]", "ci: [0.38]"),
    ("next-review: 2027-11-20", "next-review: soon"),
    ("outcome: relapse", "outcome: ''"),
    ("outcome: relapse", "colour: red"),
]


class _Dates(yaml.SafeLoader):
    """YAML as an editor's program reads it: numbers are numbers, dates stay text as JSON has them."""


_Dates.yaml_implicit_resolvers = {
    mark: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for mark, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(name: str, text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(
        json.loads(schema_text(name)), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    content: Any = yaml.load(text, Loader=_Dates)
    return [error.message for error in validator.iter_errors(content)]


@pytest.mark.parametrize("name", SCHEMA_KINDS)
def test_a_schema_is_valid_and_always_the_same(name: str) -> None:
    schema = json.loads(schema_text(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema_text(name) == schema_text(name)
    assert "\\Z" not in schema_text(name)


@pytest.mark.parametrize(("name", "text"), SOUND.items())
def test_a_sound_file_is_accepted(name: str, text: str) -> None:
    assert problems(name, text) == []


@pytest.mark.parametrize(("old", "new"), FAULTS)
def test_what_the_loader_refuses_the_schema_refuses(old: str, new: str) -> None:
    text = CLAIM.replace(old, new, 1)
    assert text != CLAIM
    assert read_typed("p", text, Claim).value is None
    assert problems("claim.schema.json", text) != []


def test_a_schema_nobody_made_is_an_error() -> None:
    with pytest.raises(KeyError):
        schema_text("other.schema.json")


def test_schema_files_that_are_missing_or_no_files_are_empty(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "claims/people.schema.json").unlink()
    (tmp_path / "claims/article.schema.json").unlink()
    (tmp_path / "claims/article.schema.json").mkdir()
    assert read_schema_files(tmp_path, "claims") == {
        "claims/claim.schema.json": schema_text("claim.schema.json"),
        "claims/article.schema.json": "",
        "claims/people.schema.json": "",
        "claims/vocabulary.schema.json": schema_text("vocabulary.schema.json"),
    }


@pytest.mark.parametrize("kind", [Claim, Evidence, Review, Waiver])
def test_editors_are_told_what_every_field_means(kind: type[msgspec.Struct]) -> None:
    properties = json.loads(schema_text("claim.schema.json"))["$defs"][kind.__name__]["properties"]
    for field in msgspec.structs.fields(kind):
        assert properties[field.encode_name]["description"].endswith("."), field.name


def test_text_that_looks_like_a_number_is_text_to_both() -> None:
    text = CLAIM.replace("outcome: relapse", "outcome: 10.1016").replace("comparator: vehicle", "comparator: true")
    assert read_typed("p", text, Claim).value is not None
    assert problems("claim.schema.json", text) == []
