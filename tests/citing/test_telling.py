"""References, candidates and texts in lines for people."""

from pathlib import Path

import msgspec

from claimstead.citing.own_texts import Held
from claimstead.citing.resting import references_to, resting_on
from claimstead.citing.states import Standing
from claimstead.citing.telling import candidate_lines, held_lines, resting_lines, standing_lines, work_line
from claimstead.matching.mentions import judge_text
from claimstead.model.record import Candidate, RegisteredDate, StoredText, Work
from claimstead.model.reference import Name
from tests.citing.sound_dossier import read_sound

WORK = Work(
    titles=("<i>Itch</i> in eczema: a review?",),
    authors=(Name(family="Berg", given="Jan"), Name(family="Li")),
    containers=("Allergy",),
    dates=(RegisteredDate(kind="issued", date="2011"),),
)


def test_a_work_in_one_line() -> None:
    assert work_line(WORK) == "Jan Berg et al. Itch in eczema: a review?. Allergy. 2011."
    assert work_line(Work()) == "no author given. no title given."


def test_a_candidate_tells_its_score_its_reasons_and_its_command() -> None:
    judged = judge_text("Itch in asthma: a review? Berg 2011", Candidate(doi="10.5555/one", score=9.0, work=WORK))
    lines = "\n".join(candidate_lines([judged]))
    assert lines.startswith("1. 10.5555/one  score 0.")
    assert "“asthma” where “eczema” is registered" in lines
    assert lines.endswith("to add it: claimstead refs add 10.5555/one")


def test_the_command_can_be_pasted_into_a_shell() -> None:
    judged = judge_text("Itch", Candidate(doi="10.1016/s0140-6736(20)31286-1", score=9.0, work=WORK))
    assert "claimstead refs add '10.1016/s0140-6736(20)31286-1'" in "\n".join(candidate_lines([judged]))


def test_columns_and_counts() -> None:
    found = Standing(
        key="a", title="A", doi="10.5555/a", pmid="", state="found", asked="2026-11-01", registry="crossref"
    )
    retracted = msgspec.structs.replace(found, key="longer", notices=("retraction",), claims=2)
    lines = list(standing_lines([found, retracted, Standing(key="c", title="", doi="", pmid="1", state="never-asked")]))
    assert lines[0] == "a       10.5555/a    0 claims  found in crossref on 2026-11-01"
    assert lines[1].endswith("2 claims  found in crossref on 2026-11-01; RETRACTION")
    assert lines[2].startswith("c       PMID 1  ")
    assert lines[3] == "References: 3 (2 found, 1 never asked)."
    assert list(standing_lines([])) == ["References: 0."]


def test_what_rests_on_a_work(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path)
    references = references_to(dossier, "schmitt2011")
    told = "\n".join(resting_lines(dossier, references, resting_on(dossier, references)))
    for words in (
        "twice-weekly-cream  supported  claims/sample/twice-weekly-cream.yaml:1",
        "supports, direct, review-synthesis: Pooled trials",
        "patient:    Using the cream",
        "clinician:  Proactive cream",
        "said in:    sample 1",
        "pages:      site/pages/topics/sample/patient.md:9",
        "others:     no other work says the same",
        "Claims that rest on this work: 1. Pages that print them: 1.",
        "Without it nothing would support: twice-weekly-cream.",
    ):
        assert words in told
    nothing = list(resting_lines(dossier, references, ()))
    assert nothing[-1] == "Claims that rest on this work: 0. Pages that print them: 0."


def test_texts_here_elsewhere_and_none() -> None:
    text = StoredText(kind="abstract", digest=f"sha256:{'a' * 64}", truncated=True)
    held = [
        Held(identifier="10.5555/one", keys=("one",), text=text, here=True),
        Held(identifier="10.5555/two", keys=(), text=text, here=False),
    ]
    assert list(held_lines(held, ["three"])) == [
        "10.5555/one (one): abstract, cut short, here, sha256:aaaaaaaaaaaa…",
        "10.5555/two (no reference): abstract, cut short, not on this machine, sha256:aaaaaaaaaaaa…",
        "No text: three",
        "Texts: 2, of them here: 1. References without any: 1.",
    ]
