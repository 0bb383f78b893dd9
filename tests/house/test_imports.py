"""What short commands import: start-up is mostly imports, so a new one must be meant."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.clone import environment
from tests.sound_project import CLAIM_PATH, write_project

RUN = """\
import json, os, sys
from claimstead.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
finally:
    sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
"""
SLOW = {"asyncio", "email", "http", "multiprocessing", "socket", "sqlite3", "ssl", "unittest", "urllib.request", "xml"}


def imported(place: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", RUN, *arguments]
    finished = subprocess.run(command, cwd=place, env=environment(), capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(finished.stderr.splitlines()[-1])
    return set(modules)


def from_others(modules: set[str]) -> set[str]:
    """The packages that are neither Python's nor ours, nor put there by an editable install."""
    names = {module.split(".", 1)[0] for module in modules}
    return {
        name
        for name in names - sys.stdlib_module_names - {"claimstead"}
        if not name.startswith(("__", "_virtualenv", "_editable_impl", "_distutils_hack", "_cython", "cython_runtime"))
    }


def test_help_imports_click_and_nothing_else_of_others(tmp_path: Path) -> None:
    modules = imported(tmp_path, "--help")
    assert from_others(modules) == {"click"}
    assert modules & SLOW == set()
    assert not any(module.startswith(("claimstead.rules", "claimstead.reading")) for module in modules)


def test_a_check_imports_only_what_reads_and_compares(tmp_path: Path) -> None:
    write_project(tmp_path)
    modules = imported(tmp_path, "check", "--today", "2026-11-20", "--no-cache", CLAIM_PATH)
    needed = {"click", "msgspec", "yaml", "_yaml", "pybtex", "latexcodec", "rapidfuzz", "snowballstemmer"}
    assert from_others(modules) - {"typing_extensions"} <= needed  # msgspec imports those where they happen to be
    assert modules & {"asyncio", "http.client", "jinja2", "markdown", "mkdocs", "multiprocessing", "ssl"} == set()
    assert not any(module.startswith("claimstead.publishing") for module in modules)


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--today", "2026-11-20", CLAIM_PATH)])
def test_start_up_is_far_from_slow(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """The aim is 0.3 s of CPU time; four times that, the best of three, is a fault even on a slow machine."""
    write_project(tmp_path)
    spent = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        imported(tmp_path, *arguments)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < 1.2
