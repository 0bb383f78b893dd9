"""Journals that changed their names."""

from claimstead.matching.journal_names import RENAMED, other_names


def test_either_name_leads_to_the_other() -> None:
    assert other_names("archives of dermatology") == ("Archives of Dermatology and Syphilology", "JAMA Dermatology")
    assert other_names("jama dermatology") == ("Archives of Dermatology",)
    assert other_names("journal of dermatology") == ()


def test_every_change_says_where_it_can_be_seen() -> None:
    for former, later, seen in RENAMED:
        assert former != later
        assert seen
