"""The forms of verbs."""

import pytest

from claimstead.language.assertion.inflection import Forms, forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("reduce", Forms("reduce", "reduces", "reduced", "reduced", "reducing")),
        ("lower", Forms("lower", "lowers", "lowered", "lowered", "lowering")),
        ("diminish", Forms("diminish", "diminishes", "diminished", "diminished", "diminishing")),
        ("modify", Forms("modify", "modifies", "modified", "modified", "modifying")),
        ("stop", Forms("stop", "stops", "stopped", "stopped", "stopping")),
        ("drive", Forms("drive", "drives", "drove", "driven", "driving")),
        ("lead to", Forms("lead to", "leads to", "led to", "led to", "leading to")),
        ("set off", Forms("set off", "sets off", "set off", "set off", "setting off")),
        ("tie", Forms("tie", "ties", "tied", "tied", "tying")),
    ],
)
def test_forms(verb: str, expected: Forms) -> None:
    assert forms(verb) == expected
