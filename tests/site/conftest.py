"""The repository's own site, built once for all tests here, served on 127.0.0.1, and Chromium to read it."""

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.chromium import Chromium, start

ROOT = Path(__file__).resolve().parents[2]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the tests' output is theirs."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    place = tmp_path_factory.mktemp("built") / "site"
    process = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(place)],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return place


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def with_scripts(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """Chromium as most readers have it."""
    with start(address, tmp_path_factory.mktemp("profile"), scripts=True) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def without_scripts(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """Chromium with JavaScript turned off in its settings."""
    with start(address, tmp_path_factory.mktemp("profile"), scripts=False) as chromium:
        yield chromium
