"""What MeSH headings say was studied."""

from claimstead.language.subjects.headings import groups_of_headings, species_of_headings


def test_species_by_check_tags() -> None:
    assert species_of_headings(("Animals", "Mice, Inbred C57BL", "Dermatitis, Atopic")) == {"animal"}
    assert species_of_headings(("Humans", "Cells, Cultured")) == {"human", "in-vitro"}
    assert species_of_headings(("Dermatitis, Atopic",)) == frozenset()


def test_groups_by_age_sex_and_pregnancy() -> None:
    groups = groups_of_headings(("Infant", "Child, Preschool", "Female", "Pregnancy", "Humans"))
    assert [group.name for group in groups] == ["infants", "children", "female", "pregnancy"]
    assert [group.ages for group in groups] == [(0, 2), (2, 6), None, None]
