import pytest

from claimstead.language.quantities.crossing import fit_across
from claimstead.language.quantities.reading import read_quantities
from claimstead.language.quantities.values import Fit


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("cut to 46%", "RR 0.46", Fit.SAME),
        ("a difference of 54%", "54% lower", Fit.WITHIN),
        ("54%", "RR 0.46", Fit.WITHIN),
        ("60%", "RR 0.46", Fit.APART),
        ("a difference of 12%", "12 percentage points", Fit.WITHIN),
        ("12%", "MD 12", Fit.APART),
        ("44 patients", "2 of 44", Fit.SAME),
        ("2 patients", "2 of 44", Fit.SAME),
        ("43 patients", "2 of 44", Fit.APART),
        ("1.5%", "a 1.5% cream", Fit.SAME),
        ("reduced by 2.4 mmHg", "mean difference −2.4 mmHg", Fit.SAME),
        ("2.4 points lower", "MD −2.4", Fit.WITHIN),
        ("2.5 points lower", "MD −2.4", Fit.APART),
        ("2.4 points lower", "SMD −2.4", Fit.APART),
        ("2.4 kg", "mean difference −2.4 mmHg", Fit.APART),
        ("it was 45.2", "45.2%", Fit.WITHIN),
        ("it was 45", "45.2%", Fit.APART),
        ("it was 30", "30% lower", Fit.WITHIN),
        ("it was 0.03", "p = 0.03", Fit.APART),
        ("8 to 12 weeks", "IQR 8 to 12 weeks", Fit.SAME),
        ("9 weeks", "IQR 8 to 12 weeks", Fit.APART),
        ("12 patients", "12 weeks", Fit.APART),
    ],
)
def test_fits_across_kinds(one: str, other: str, found: Fit) -> None:
    (first,), (second,) = read_quantities(one), read_quantities(other)
    assert first.kind is not second.kind
    assert fit_across(first, second) is found
    assert fit_across(second, first) is found
