from claimstead.language.quantities.about import NEIGHBOURS, neighbours, words_about
from claimstead.language.quantities.reading import read_quantities


def test_what_a_figure_is_about_is_told_by_its_sentence() -> None:
    (figure,) = read_quantities("Sleep improved. Of the patients, 30% had less severe itching at IL-4 level.")
    assert words_about(figure) == {"il", "itch", "level", "sever"}


def test_neighbours_are_next_to_the_figure() -> None:
    (figure,) = read_quantities("alpha beta gamma delta epsilon had 30% zeta eta theta iota kappa")
    assert neighbours(figure) == {"gamma", "delta", "epsilon", "zeta", "eta", "theta"}
    assert len(neighbours(figure)) == 2 * NEIGHBOURS
