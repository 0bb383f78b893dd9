import pytest

from claimstead.language.quantities.about import NEIGHBOURS, are_parted, content_stems, neighbours, words_about
from claimstead.language.quantities.reading import read_quantities


def test_what_a_figure_is_about_is_told_by_its_sentence() -> None:
    (figure,) = read_quantities("Sleep improved. Of the patients, 30% had less severe itching at IL-4 level.")
    assert words_about(figure) == {"il", "itch", "level", "sever"}


def test_neighbours_are_next_to_the_figure() -> None:
    (figure,) = read_quantities("alpha beta gamma delta epsilon had 30% zeta eta theta iota kappa")
    assert neighbours(figure) == {"gamma", "delta", "epsilon", "zeta", "eta", "theta"}
    assert len(neighbours(figure)) == 2 * NEIGHBOURS


def test_the_figure_itself_is_not_what_it_is_about() -> None:
    (figure,) = read_quantities("The zinc level was 12 µmol/L")
    assert words_about(figure) == {"zinc", "level"} == content_stems("the zinc level")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("30% on the drug", "8% on placebo", True),
        ("30% on the drug", "8% on the drug", False),
        ("30% on the drug", "8% on the drug or placebo", False),
        ("30% on the drug", "8% with itch", False),
        ("30% of boys", "8% of women", True),
        ("30% after 4 weeks", "8% after 16 weeks", True),
        ("30% after 4 weeks", "8% after 28 days", False),
        ("30% at week 4", "8% at week 16", True),
        ("30% reached EASI-50", "8% reached EASI-75", True),
        ("30% reached EASI-75", "8% reached EASI75", False),
        ("a dose of 4 weeks", "a dose of 16 weeks", False),
    ],
)
def test_words_part_figures(one: str, other: str, expected: bool) -> None:
    assert are_parted(read_quantities(one)[0], read_quantities(other)[0]) is expected
