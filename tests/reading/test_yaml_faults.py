"""Finding every fault of a YAML text along the types of the model, in words for people."""

from typing import Annotated, Literal

import pytest
from msgspec import Meta, Struct

from claimstead.model.claim import Claim
from claimstead.model.value import Digest, Text
from claimstead.reading.strict_yaml import compose
from claimstead.reading.yaml_faults import MAX_FAULTS, describe, find_faults


class Leaf(Struct, forbid_unknown_fields=True, kw_only=True):
    """One level down."""

    name: Text
    count: Annotated[int, Meta(ge=0)] = 0
    colour: Literal["red", "green"] = "red"


class Root(Struct, forbid_unknown_fields=True, kw_only=True):
    """A format with each kind of field there is."""

    leaf: Leaf
    leaves: tuple[Leaf, ...] = ()
    by_name: dict[Annotated[str, Meta(pattern=r"^[a-z]+\Z")], Leaf] = {}
    pair: tuple[float, float] | None = None
    open: bool = True
    either: int | Literal["many"] = 0


def faults(text: str) -> list[tuple[int, int, str, str]]:
    node = compose(text)
    assert node is not None
    return [(one.line, one.column, one.message, one.remedy) for one in find_faults(node, Root)]


@pytest.mark.parametrize(
    "text",
    [
        "leaf: {name: x}",
        "leaf: {name: x}\npair: null",
        "leaf: {name: x}\npair: [1, 2.5]\nopen: false\neither: many\nleaves: [{name: y}]\nby_name: {a: {name: z}}",
    ],
)
def test_a_sound_text_has_none(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("leaf: x", (1, 7, "`leaf` must be a block of fields.")),
        ("leaf: [x]", (1, 7, "`leaf` must be a block of fields.")),
        ("leaf: {name: x}\nleaves: {name: x}", (2, 9, "`leaves` must be a list.")),
        ("leaf: {name: x}\nby_name: [x]", (2, 10, "`by_name` must be a block of keys.")),
        ("leaf: {name: x}\npair: [1]", (2, 7, "`pair` does not fit: it must be a list of 2 values.")),
        ("leaf: {name: x}\npair: [1, two]", (2, 11, "`pair[1]` can't be `two`: it must be a number.")),
        ("leaf: {name: x}\nopen: maybe", (2, 7, "`open` can't be `maybe`: it must be true or false.")),
        ("leaf: {name: x, count: -1}", (1, 24, "`leaf.count` can't be `-1`: it must be a whole number from 0.")),
        ("leaf: {name: x, count: 1.5}", (1, 24, "`leaf.count` can't be `1.5`: it must be a whole number from 0.")),
        ("leaf: {name: x, colour: gren}", (1, 25, "`leaf.colour` can't be `gren`: it must be one of `red`, `green`.")),
        ("leaf: {name: }", (1, 14, "`leaf.name` can't be empty: it must be some text, at most 4,000 characters.")),
        ("leaf: {}", (1, 7, "The field `name` is missing in `leaf`.")),
        ("leaves: []", (1, 1, "The field `leaf` is missing.")),
        ("leaf: {name: x, name: y}", (1, 17, "The key `name` stands twice in the same place.")),
        (
            "leaf: {name: x}\nby_name:\n  a: {name: x}\n  a: {name: x}",
            (4, 3, "The key `a` stands twice in the same place."),
        ),
        ("leaf: {name: x, nane: y}", (1, 17, "The key `nane` is not known here.")),
        ("- leaf", (1, 1, "The file must be a block of fields.")),
        ("text", (1, 1, "The file must be a block of fields.")),
    ],
)
def test_each_fault_is_told_at_its_place(text: str, expected: tuple[int, int, str]) -> None:
    assert [fault[:3] for fault in faults(text)] == [expected]


def test_the_nearest_known_word_is_offered() -> None:
    assert faults("leaf: {name: x, nmae: y}")[0][3] == "Did you mean `name`?"
    assert faults("leaf: {name: x, colour: gren}")[0][3] == "Did you mean `green`?"
    assert faults("leaf: {name: x, zzz: y}")[0][3] == "Known here: name, count, colour."


def test_a_key_of_a_block_that_does_not_fit_is_told() -> None:
    assert [fault[:2] for fault in faults("leaf: {name: x}\nby_name:\n  A: {name: x}")] == [(3, 3)]


def test_faults_of_different_depths_come_in_the_order_of_the_file() -> None:
    text = "leaves:\n  - {count: x}\n  - {nane: y}\nopen: perhaps\nunknown: 1\nleaf: {name: x, count: -2}\n"
    found = [(line, column) for line, column, *_ in faults(text)]
    assert found == sorted(found)
    assert [line for line, _ in found] == [2, 2, 3, 3, 4, 5, 6]


def test_a_fault_of_several_fields_together_is_told() -> None:
    node = compose("{start: a, quote: b}")
    assert node is not None
    claim = compose("id: x\nkind: causal\nsource: {sentences: [1]}\nstatement: s\nverdict: supported\n")
    assert claim is not None
    found = find_faults(claim, Claim)
    assert [one.message for one in found] == [
        "The file does not fit: a claim of kind `causal` needs `intervention` or `exposure`."
    ]


def test_faults_are_bounded() -> None:
    assert len(faults("leaf: {name: x}\n" + "".join(f"k{number}: x\n" for number in range(200)))) == MAX_FAULTS


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (int, "a whole number"),
        (Annotated[int, Meta(ge=1)], "a whole number from 1"),
        (float, "a number"),
        (bool, "true or false"),
        (Literal["a", "b"], "one of `a`, `b`"),
        (Digest, "`sha256:` and 16 to 64 hexadecimal digits"),
        (tuple[float, float], "a list of 2 values"),
        (tuple[str, ...], "a list with at least one member"),
        (Leaf, "what the format describes"),
    ],
)
def test_a_type_in_the_words_of_a_person(kind: object, words: str) -> None:
    assert describe(kind) == words


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("source:\n  sentences: [one]\n", 3, "`source.sentences[0]` can't be `one`"),
        ("source:\n  - sentences: [1]\n  - artcle: x\n", 4, "The key `artcle` is not known here."),
        ("source: here\n", 2, "`source`"),
        ("source: []\n", 2, "a list with at least one member"),
        ("source: {article: x}\n", 2, "give `sentences` of an article, or `added`"),
    ],
)
def test_of_two_shapes_the_one_that_is_meant_is_explained(source: str, line: int, said: str) -> None:
    node = compose("id: x\n" + source + "kind: definition\nstatement: s\nverdict: supported\n")
    assert node is not None
    fault = find_faults(node, Claim)[0]
    assert (fault.line, said in fault.message) == (line, True), fault.message
