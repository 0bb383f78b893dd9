"""How references stand."""

from pathlib import Path

import msgspec
import pytest

from claimstead.citing.states import standings
from claimstead.rule import Example
from tests.citing.sound_dossier import read_sound
from tests.sound_project import BIB

ONE = "@article{one, title = {One}, doi = {10.5555/one}}\n"
LINE = '{"state":"STATE","doi":"10.5555/one","asked":"2026-11-02","registry":"crossref","via":"api"MORE}\n'


@pytest.mark.parametrize(
    ("line", "state", "words"),
    [
        (LINE.replace("STATE", "found").replace("MORE", ',"work":{}'), "found", "found in crossref on 2026-11-02"),
        (
            LINE.replace("STATE", "found").replace("MORE", ',"work":{}').replace('"api"', '"transcribed"'),
            "transcribed",
            "transcribed on 2026-11-02, confirmed by no registry",
        ),
        (
            LINE.replace("STATE", "missing").replace("MORE", ""),
            "missing",
            "not registered, said crossref on 2026-11-02",
        ),
        (
            LINE.replace("STATE", "unavailable").replace("MORE", ',"reason":"no network"'),
            "could-not-ask",
            "could not be asked on 2026-11-02: no network",
        ),
        ("\n", "never-asked", "never asked"),
    ],
)
def test_each_answer_has_its_words(line: str, state: str, words: str, tmp_path: Path) -> None:
    (one,) = standings(read_sound(tmp_path, Example(references=ONE, lock=line)))
    assert (one.state, one.words) == (state, words)


def test_claims_notices_and_references_nobody_can_ask_about(tmp_path: Path) -> None:
    notices = ',"work":{},"notices":[{"nature":"retraction","asserted-by":"publisher"}]'
    lock = LINE.replace("STATE", "found").replace("MORE", notices)
    dossier = read_sound(tmp_path, Example(references=BIB + ONE + "@misc{page, title = {Page}}\n", lock=lock))
    schmitt, one, page = standings(dossier)
    assert (schmitt.claims, schmitt.notices, schmitt.state) == (1, (), "never-asked")
    assert one.notices == ("retraction",)
    assert page.words == "no DOI, no PMID"
    assert b'"could-not-ask"' not in msgspec.json.encode((schmitt, one, page))


def test_a_retraction_that_pubmed_alone_gives_is_told(tmp_path: Path) -> None:
    in_pubmed = (
        '{"state":"found","pmid":"12345","asked":"2026-11-02","registry":"pubmed","via":"api","work":{},'
        '"notices":[{"nature":"retraction","asserted-by":"pubmed"}]}\n'
    )
    lock = LINE.replace("STATE", "found").replace("MORE", ',"work":{}') + in_pubmed
    (one,) = standings(read_sound(tmp_path, Example(references=ONE.replace("}}\n", "}, pmid = {12345}}\n"), lock=lock)))
    assert (one.notices, one.registry) == (("retraction",), "crossref")
