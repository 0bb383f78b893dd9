"""Small manners of the code that no other tool watches."""

import ast
import re
import tokenize
from collections.abc import Iterator

import pytest

from tests.house.clone import ROOT, repository_files

CODE = [path for path in repository_files() if path.startswith(("tooling/", "tests/")) and path.endswith(".py")]
PACKAGE = [path for path in CODE if path.startswith("tooling/claimstead/")]
BIBTEX = "tooling/claimstead/reading/bibtex/"
NO_ROOM = {"utils", "util", "helpers", "helper", "common", "misc", "shared"}
NO_WORD = {"item", "entry", "data", "result", "info", "obj", "ref"}


def comments(path: str) -> Iterator[tuple[int, str]]:
    with (ROOT / path).open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


@pytest.mark.parametrize("path", CODE)
def test_every_exemption_has_its_reason(path: str) -> None:
    for number, comment in comments(path):
        for exemption in re.finditer(r"#\s*(type: ignore|noqa)\b(\S*)", comment):
            rest = comment[exemption.end() :]
            assert exemption[2], f"{path}:{number}: name what is exempted"
            assert len(rest.strip(" #")) > 10, f"{path}:{number}: give the reason behind it"


@pytest.mark.parametrize("path", CODE)
def test_nothing_is_left_for_later(path: str) -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XXX)\b")
    for number, comment in comments(path):
        assert not later.search(comment), f"{path}:{number}"
    names = {node.id for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))) if isinstance(node, ast.Name)}
    assert "NotImplementedError" not in names


def test_there_is_no_room_for_odds_and_ends() -> None:
    parts = {part for path in CODE for part in path.removesuffix(".py").split("/")}
    assert parts & NO_ROOM == set()


@pytest.mark.parametrize("path", PACKAGE)
def test_things_keep_their_names(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    given = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    given |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    allowed = {"entry"} if path.startswith(BIBTEX) else set()  # there an entry is what BibTeX calls so
    assert given & NO_WORD - allowed == set()


@pytest.mark.parametrize("path", PACKAGE)
def test_nothing_in_a_class_is_said_twice(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    for definition in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        assigned = [node for node in definition.body if isinstance(node, ast.Assign)]
        names = [target.id for node in assigned for target in node.targets if isinstance(target, ast.Name)]
        assert len(names) == len(set(names)), f"{path}: {definition.name} gives a name two values"


@pytest.mark.parametrize("path", PACKAGE)
def test_nothing_is_relayed_unseen(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        assert function.args.kwarg is None, f"{path}:{function.lineno}: {function.name}() takes **keywords"


@pytest.mark.parametrize("path", [path for path in CODE if path.startswith("tests/")])
def test_no_test_is_skipped(path: str) -> None:
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"skip", "skipif", "xfail", "importorskip"}, f"{path}:{node.lineno}"
