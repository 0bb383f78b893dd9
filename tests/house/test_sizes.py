"""Functions, modules and argument lists stay small enough to be read in one go; ruff watches complexity."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.clone import ROOT, repository_files

MAX_BODY_LINES = 40
MAX_MODULE_LINES = 250
MAX_ARGUMENTS = 6
MODULES = [path for path in repository_files() if path.endswith(".py")]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(source: str) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """Lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def arguments(function: Function) -> int:
    given = function.args
    named = [argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    if named[:1] in (["self"], ["cls"]):
        named = named[1:]
    return len(named) + (given.vararg is not None) + (given.kwarg is not None)


def too_large(path: str, source: str) -> list[str]:
    lines = len(source.splitlines())
    found = [f"{path}: {lines} lines; at most {MAX_MODULE_LINES}"] if lines > MAX_MODULE_LINES else []
    for function in functions(source):
        place = f"{path}:{function.lineno}: {function.name}()"
        if body_lines(function) > MAX_BODY_LINES:
            found.append(f"{place} has {body_lines(function)} lines; at most {MAX_BODY_LINES}")
        if arguments(function) > MAX_ARGUMENTS:
            found.append(f"{place} takes {arguments(function)} arguments; at most {MAX_ARGUMENTS}")
    return found


@pytest.mark.parametrize("path", MODULES)
def test_nothing_is_too_large(path: str) -> None:
    assert too_large(path, (ROOT / path).read_text(encoding="utf-8")) == []


def test_the_measure_sees_what_is_too_large() -> None:
    body = "\n".join("    x = 1" for _ in range(41))
    assert too_large("m.py", f"def f():\n    '''Says.'''\n{body}\n") == ["m.py:1: f() has 41 lines; at most 40"]
    assert too_large("m.py", "def f(a, b, c, /, d, *e, g, **h): pass\n") == ["m.py:1: f() takes 7 arguments; at most 6"]
    assert too_large("m.py", "class C:\n    def f(self, a, b, c, d, e, g): pass\n") == []
    assert too_large("m.py", "x = 1\n" * 251) == ["m.py: 251 lines; at most 250"]
