"""What a visitor finds: a fixed top level, licences that say where they apply, nothing of anybody's machine."""

import hashlib
import re
import stat
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from claimstead import __version__
from claimstead.cli import commands
from claimstead.config import Config
from tests.house.clone import ROOT, repository_files, run

TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "CITATION.cff",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "action.yml",
    "claims",
    "mkdocs.yml",
    "pyproject.toml",
    "references.bib",
    "references.lock",
    "site",
    "tests",
    "tooling",
}
NOT_YET = {"action.yml"}
PACKAGE = "tooling/claimstead/"
WITHOUT_TEST = {
    "__main__.py": "one line; tests/cli run it as `python -m claimstead`",
    "cli/project.py": "its options are run through the commands that have them, in tests/cli",
    "errors.py": "classes without a body; tests/cli meet each of them",
}
# The text as the Apache Software Foundation publishes it, from its title to its last line.
APACHE_2_SHA256 = "c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4"


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_the_top_level_is_fixed() -> None:
    assert {path.split("/", 1)[0] for path in repository_files()} | NOT_YET == TOP_LEVEL


def test_no_path_of_anybodys_machine() -> None:
    machine = re.compile(r"(?<![\w.:/~$}*-])/(?:work|tmp|root|home|Users)/\w")
    found = []
    for path in repository_files():
        if path.startswith("tests/") or path.endswith((".png", ".ico", ".woff2")):
            continue
        for number, line in enumerate(text_of(path).splitlines(), start=1):
            if machine.search(line):
                found.append(f"{path}:{number}: {line.strip()[:100]}")
    assert found == []


def modules_with_logic() -> list[str]:
    """Modules that define more than types and constants, and so need a test of their own."""
    modules = [path.removeprefix(PACKAGE) for path in repository_files() if path.startswith(PACKAGE)]
    return [
        module
        for module in modules
        if module.endswith(".py")
        and module not in WITHOUT_TEST
        and re.search(r"^ *def ", text_of(PACKAGE + module), re.M)
    ]


@pytest.mark.parametrize("module", modules_with_logic())
def test_each_module_has_a_test_at_the_same_path(module: str) -> None:
    path = Path(module)
    name = path.parent.name if path.name == "__init__.py" else path.stem
    folder = path.parent.parent if path.name == "__init__.py" and path.parent.name != "" else path.parent
    candidates = {f"tests/{folder / f'test_{name}.py'}", f"tests/{path.parent / f'test_{name}.py'}"}
    assert candidates & set(repository_files()), f"write one of {sorted(candidates)}"


@pytest.mark.parametrize("module", sorted(WITHOUT_TEST))
def test_exceptions_are_still_there(module: str) -> None:
    assert PACKAGE + module in repository_files()


def test_the_wheel_holds_the_package_its_types_and_its_licence(tmp_path: Path) -> None:
    built = run(ROOT, "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path))
    assert built.returncode == 0, built.stdout
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    sources = {path.removeprefix("tooling/") for path in repository_files() if path.startswith(PACKAGE)}
    assert "claimstead/py.typed" in names
    assert sources - names == set()
    assert f"claimstead-{__version__}.dist-info/licenses/LICENSE" in names


def test_the_licences_say_where_they_apply() -> None:
    licence = text_of("LICENSE")
    head, title, rest = licence.partition("                                 Apache License\n")
    assert hashlib.sha256((title + rest).encode()).hexdigest() == APACHE_2_SHA256
    content = text_of("site/LICENSE")
    for words in ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/legalcode"):
        assert words in head
        assert words in content
        assert words in text_of("README.md") or words.startswith("https")
    for part in ("claims/", "references.bib", "references.lock", "site/pages/"):
        assert part in head
        assert part in content


def test_the_citation_file_and_the_package_agree() -> None:
    citation = yaml.safe_load(text_of("CITATION.cff"))
    assert citation["version"] == __version__
    assert citation["cff-version"] == "1.2.0"
    assert citation["authors"] == [{"name": "claimstead contributors"}]
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert citation["license"] == tomllib.load(file)["project"]["license"]


def test_ci_runs_the_two_commands_and_github_runs_ci() -> None:
    lines = [line for line in text_of(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', "make", "make test"]
    assert (ROOT / ".ci/run").stat().st_mode & stat.S_IXUSR
    steps = yaml.safe_load(text_of(".github/workflows/ci.yml"))["jobs"]["ci"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == ["bash .ci/run"]


def test_hooks_call_commands_that_exist() -> None:
    (hook,) = yaml.safe_load(text_of(".pre-commit-hooks.yaml"))
    program, command = hook["entry"].split()
    assert program == "claimstead"
    assert command in commands.commands
    (local,) = yaml.safe_load(text_of(".pre-commit-config.yaml"))["repos"]
    assert local["repo"] == "local"
    for ours in local["hooks"]:
        assert ours["language"] == "system"
        assert ours["entry"].startswith(".venv/bin/")


@pytest.mark.parametrize("path", ["tooling/requirements.lock", "tooling/requirements-test.lock"])
def test_locks_are_whole(path: str) -> None:
    lines = [line for line in text_of(path).splitlines() if not line.lstrip().startswith("#")]
    assert "://" not in "\n".join(lines)
    assert not any(line.startswith("-") for line in lines)
    pins = re.findall(
        r"^([a-z0-9._-]+)==\S+(?: ; .*)? \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)",
        "\n".join(lines) + "\n",
        re.M,
    )
    assert len(pins) == sum("==" in line for line in lines)
    with (ROOT / "pyproject.toml").open("rb") as file:
        tables = tomllib.load(file)
    wanted = [*tables["project"]["dependencies"], *tables["dependency-groups"]["build"]]
    if "test" in path:
        wanted += tables["project"]["optional-dependencies"]["test"]
    names = {re.split(r"[<>=~! ;]", requirement)[0].lower() for requirement in wanted}
    assert names - {name for name, _ in pins} == set()


def test_contributing_explains_every_key_of_the_configuration() -> None:
    explained = text_of("CONTRIBUTING.md")
    for field in Config.__struct_fields__:
        assert f"`{field.replace('_', '-')}`" in explained, field


def test_the_changelog_keeps_its_form() -> None:
    headings = re.findall(r"^## (.*)$", text_of("CHANGELOG.md"), re.M)
    assert headings[0] == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", heading) for heading in headings[1:])


def test_every_decision_page_is_listed() -> None:
    folder = "site/pages/decisions/"
    pages = {path.removeprefix(folder) for path in repository_files() if path.startswith(folder)}
    listed = set(re.findall(r"\]\(([a-z0-9-]+\.md)\)", text_of(f"{folder}index.md")))
    assert pages - {"index.md"} == listed


def test_every_dependency_is_explained() -> None:
    explained = text_of("site/pages/decisions/dependencies.md").lower()
    with (ROOT / "pyproject.toml").open("rb") as file:
        tables = tomllib.load(file)
    wanted = [*tables["project"]["dependencies"], *tables["dependency-groups"]["build"]]
    for requirement in (*wanted, *tables["project"]["optional-dependencies"]["test"]):
        assert re.split(r"[<>=~! ;]", requirement)[0].lower() in explained, requirement


def test_the_versions_explained_are_those_of_the_lock() -> None:
    pinned = text_of("tooling/requirements-test.lock")
    for name, version in re.findall(
        r"^\| ([a-z0-9-]+) (\d\S*) \|", text_of("site/pages/decisions/dependencies.md"), re.M
    ):
        assert f"\n{name}=={version} " in pinned, f"{name} {version}"


def test_commands_named_in_the_guides_exist() -> None:
    guides = text_of("CONTRIBUTING.md") + text_of("README.md") + text_of("CHANGELOG.md")
    named = re.findall(r"\.venv/bin/claimstead ([a-z]+)", guides)
    assert {"check", "explain", "new"} <= set(named) <= set(commands.commands)
    for target in re.findall(r"`make ([a-z-]+)`", guides):
        assert f"\n{target}:" in text_of("Makefile"), target


def test_every_yaml_file_of_the_claims_names_its_schema() -> None:
    for file in (ROOT / "claims").rglob("*.yaml"):
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema="), file
        assert (file.parent / first.split("=", 1)[1]).is_file(), file
