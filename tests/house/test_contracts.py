"""The floors of the house are held by import-linter; these tests hold its contracts in place."""

import ast
import tomllib
from typing import Any

import pytest

from tests.house.clone import ROOT, repository_files, run

PACKAGE = "tooling/claimstead/"
FLOORS = [
    "cli",
    "publishing",
    "formats",
    "sync",
    "check",
    "rules",
    "rule",
    "matching",
    "dossier",
    "reading",
    "config",
    "model",
]


def contracts() -> list[dict[str, Any]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    return found


def importers(package: str) -> set[str]:
    """The modules of ours that import ``package``."""
    found = set()
    for path in repository_files():
        if path.startswith(PACKAGE) and path.endswith(".py"):
            names = imported_names((ROOT / path).read_text(encoding="utf-8"))
            if any(name.split(".", 1)[0] == package for name in names):
                found.add(path.removeprefix(PACKAGE))
    return found


def imported_names(source: str) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return names


def test_all_contracts_are_kept() -> None:
    finished = run(ROOT, "lint-imports", "--no-cache")
    assert finished.returncode == 0, finished.stdout


def test_the_layers_are_exhaustive_and_in_order() -> None:
    (layers,) = [contract for contract in contracts() if contract["type"] == "layers"]
    assert layers["exhaustive"] is True
    assert layers["exhaustive_ignores"] == ["__main__"]
    order = [name.strip() for layer in layers["layers"] for name in layer.split("|")]
    assert [name for name in order if name in FLOORS] == FLOORS
    assert order[-1] == "errors"


def test_rules_and_formats_are_independent_and_no_import_goes_round() -> None:
    independent = [contract["modules"] for contract in contracts() if contract["type"] == "independence"]
    assert ["claimstead.rules.*.*"] in independent
    assert ["claimstead.formats.*"] in independent
    assert [f"claimstead.registries.{name}" for name in ("crossref", "datacite", "doi_org", "pubmed")] in independent
    assert [contract["ancestors"] for contract in contracts() if contract["type"] == "acyclic_siblings"] == [
        ["claimstead"]
    ]


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: contract["name"])
def test_no_contract_has_an_exception(contract: dict[str, Any]) -> None:
    assert "ignore_imports" not in contract


def test_only_one_module_knows_mkdocs() -> None:
    assert importers("mkdocs") == {"publishing/mkdocs_plugin.py"}


def test_only_the_command_line_knows_click() -> None:
    assert importers("click")
    assert all(path.startswith("cli/") for path in importers("click"))


def test_only_reading_knows_yaml_and_bibtex() -> None:
    for package in ("yaml", "pybtex", "latexcodec"):
        assert all(path.startswith("reading/") for path in importers(package)), package


@pytest.mark.parametrize(
    "package", ["socket", "ssl", "http", "requests", "urllib3", "httpx2", "tenacity", "defusedxml"]
)
def test_only_the_registries_dial_out(package: str) -> None:
    assert all(path.startswith("registries/") for path in importers(package)), package


def test_only_one_module_knows_habanero() -> None:
    assert importers("habanero") == {"registries/crossref.py"}
