"""Fixes are made together, and the one at fault among many is found."""

from claimstead.fixing.mending import mend_bibliography, mend_yaml
from claimstead.fixing.proposals import Proposal
from claimstead.model.finding import Location
from tests.fixing.made import proposing
from tests.sound_project import CLAIM


def proposal(number: int, field: str, replacement: str) -> Proposal:
    finding = proposing("REF104", Location("r.bib"), field, replacement, f"k{number}")
    assert finding.fix is not None
    return Proposal(finding, finding.fix, number, field)


def bib(titles: list[str]) -> str:
    entries = [f"@misc{{k{number}, title = {{{title}}}}} % kept" for number, title in enumerate(titles)]
    return "\r\n".join(["\ufeff% first", *entries, "@misc{broken, title = {", "", "@misc{k0, title = {again}}"])


def test_all_fixes_are_made_and_all_else_stays() -> None:
    titles = [f"old {number}" for number in range(20)]
    wishes = [proposal(number, "title", f"new {number} {{") for number in range(20)]
    mended = mend_bibliography("r.bib", bib(titles).encode(), wishes)
    assert mended.content.decode() == bib([f"new {number} \\textbraceleft{{}}" for number in range(20)])
    assert mended.made == tuple(one.finding for one in wishes)
    assert mended.refused == ()


def test_those_that_can_not_be_made_do_not_stop_the_others() -> None:
    titles = [f"old {number}" for number in range(20)]
    titles[7] = "old}, subtitle = {kept"
    wishes = [proposal(number, "title", f"new {number}") for number in range(20)]
    wishes.insert(3, proposal(3, "doi", "none"))
    wishes.insert(4, proposal(4, "title\ue000", "x")._replace(field="note", fix=wishes[0].fix))
    mended = mend_bibliography("r.bib", bib(titles).encode(), wishes)
    told = [(refusal.finding.subject, refusal.why) for refusal in mended.refused]
    assert told == [("k3", "`none` is no DOI"), ("k7", "it would be read as `new 7: kept`, not as `new 7`")]
    assert len(mended.made) == 20
    assert b"old}, subtitle" in mended.content
    assert b"{new 6}" in mended.content
    assert b"{new 8}" in mended.content


def test_nothing_possible_changes_nothing() -> None:
    content = bib(["a"]).encode()
    assert mend_bibliography("r.bib", content, [proposal(0, "doi", "none")]).content == content


def test_yaml_is_mended_value_by_value() -> None:
    claim = CLAIM.replace("\n", "\r\n").replace("    doi:", "    # why\r\n    doi:")
    content = b"\xef\xbb\xbf" + claim.encode()
    wishes = [proposal(-1, "evidence[0].doi", "10.5555/new"), proposal(-1, "evidence[4].doi", "10.5555/none")]
    mended = mend_yaml(content, wishes)
    assert mended.content == content.replace(b"10.1111/j.1365-2133.2010.10030.x", b"10.5555/new")
    assert [refusal.why for refusal in mended.refused] == ["the file has no place for `evidence[4].doi`"]


def test_a_value_used_elsewhere_too_is_not_changed() -> None:
    content = b"a: &x one\nb: *x\n"
    mended = mend_yaml(content, [proposal(-1, "b", "two")])
    assert mended.content == content
    assert [refusal.why for refusal in mended.refused] == ["other values of the file would change with it"]
    assert mend_yaml(content, [proposal(-1, "a", "two")]).content == content
