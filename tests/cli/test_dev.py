"""``claimstead dev``: a stand-in for the registries, where there is a clone to start it from."""

import contextlib
import gzip
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimstead.cli.dev import find_clone
from tests.cli.run import claimstead

HOUSE = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def started(place: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running command and all that it said as it began."""
    command = [sys.executable, "-m", "claimstead", "dev", "registry", *options]
    with subprocess.Popen(command, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        said = ""
        while "references.lock" not in said and (line := process.stdout.readline()):
            said += line
        try:
            yield process, said
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_answers_and_stops_when_it_is_told_to(number: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()  # a folder of that name here is not taken for the clone's
    (tmp_path / "tests/__init__.py").touch()
    with started(tmp_path, "--port", "0", "--made-up", "5", "--verbose") as (process, said):
        (address,) = re.findall(r'^crossref = "(.+)"$', said, re.M)
        assert f'datacite = "{address}/datacite"' in said
        assert f'pubmed = "{address}/eutils"' in said
        with urllib.request.urlopen(f"{address}/works/10.5555/standin.4/agency", timeout=10) as answer:
            assert b'"crossref"' in answer.read()
        process.send_signal(number)
        rest, _ = process.communicate(timeout=10)
    assert "200  /works/10.5555/standin.4/agency" in rest
    assert rest.endswith("Stopped. Requests answered: 1.\n")
    assert process.returncode == 0


def test_what_can_not_start_says_why(tmp_path: Path) -> None:
    with started(tmp_path, "--port", "0") as (_, said):
        port = re.findall(r'^crossref = ".+:(\d+)"$', said, re.M)[0]
        taken = claimstead(tmp_path, "dev", "registry", "--port", port)
    assert taken.returncode == 2
    assert taken.stderr.startswith("The stand-in can't start at port ")
    assert "name another with --port" in taken.stderr
    (tmp_path / "works.jsonl").write_text("no JSON\n")
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"DOI": "10.5555/mine"}\n' * 99)[:-9])
    for options in (
        ["--port", "99999"],
        ["--works", "nowhere"],
        ["--works", "works.jsonl"],
        ["--works", "cut.jsonl.gz"],
    ):
        done = claimstead(tmp_path, "dev", "registry", *options)
        assert done.returncode == 2, options
        assert done.stdout == ""


def test_works_of_a_file_are_served_too(tmp_path: Path) -> None:
    (tmp_path / "works.jsonl").write_text('{"DOI": "10.5555/mine", "title": ["Mine"]}\n')
    with started(tmp_path, "--port", "0", "--works", "works.jsonl") as (_, said):
        (address,) = re.findall(r'^crossref = "(.+)"$', said, re.M)
        with urllib.request.urlopen(f"{address}/works/10.5555/mine", timeout=10) as answer:
            assert b"Mine" in answer.read()


def test_the_options_of_the_stand_in_can_be_read(tmp_path: Path) -> None:
    shown = claimstead(tmp_path, "dev", "registry", "--help").stdout
    assert shown.startswith("usage: claimstead dev registry")
    assert "--faults SHARE" in shown


def test_without_a_clone_it_says_that_one_is_needed(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    shutil.copytree(HOUSE / "tooling/claimstead", installed / "claimstead")
    command = [sys.executable, "-P", "-m", "claimstead", "dev", "registry"]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("`claimstead dev registry` needs a clone of claimstead")


def test_the_clone_is_the_one_this_command_comes_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_clone() == HOUSE
