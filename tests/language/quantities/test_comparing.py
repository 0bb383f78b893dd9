import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quantities.comparing import Agreement, Match, agrees, compare_with_all
from claimstead.language.quantities.reading import read_quantities

EQUAL, CONVERTED, COMPATIBLE = Agreement.EQUAL, Agreement.CONVERTED, Agreement.COMPATIBLE
CONFLICTING, ABSENT = Agreement.CONFLICTING, Agreement.ABSENT


def first(claim: str, evidence: str) -> Match:
    return compare_with_all(read_quantities(claim)[0], read_quantities(evidence))


@pytest.mark.parametrize(
    ("claim", "evidence", "agreement"),
    [
        ("RR 0.46", "relative risk 0·46", EQUAL),
        ("RR 0.46", "IRR 0.46", EQUAL),
        ("HR 0.46", "RR 0.46", ABSENT),
        ("54% lower risk", "RR 0.46", CONVERTED),
        ("54% lower risk", "a 54% reduction of the risk", EQUAL),
        ("54% lower risk", "54% higher risk", CONFLICTING),
        ("risk doubled", "a risk ratio of 2.0", EQUAL),
        ("risk doubled", "a 100% higher risk", CONVERTED),
        ("half the risk", "HR 0.48", COMPATIBLE),
        ("RR 0.5", "RR 0.46 (0.38-0.55)", COMPATIBLE),
        ("RR 0.47", "RR 0.46 (0.38-0.55)", ABSENT),
        ("about 50% lower", "RR 0.46 (0.38-0.55)", COMPATIBLE),
        ("1 in 7", "14% of them", CONVERTED),
        ("4.5% of them", "2 of 44", CONVERTED),
        ("1 in 3", "36% of them", COMPATIBLE),
        ("17 of 100", "17%", CONVERTED),
        ("17%", "16.8% of them", COMPATIBLE),
        ("17%", "17.8% of them", ABSENT),
        ("2 of 44", "2/44", EQUAL),
        ("2 of 44", "4 of 88", CONVERTED),
        ("3 of 44", "2 of 44", ABSENT),
        ("44 patients", "2 of 44 patients", CONVERTED),
        ("a quarter of them", "25%", CONVERTED),
        ("a third of them", "35.1%", COMPATIBLE),
        ("one in two", "44%", ABSENT),
        ("76-85%", "76.3% to 85.4%", COMPATIBLE),
        ("120 mg", "0.12 g", CONVERTED),
        ("120 mg", "120 g", ABSENT),
        ("40 mg", "40 mg/day", COMPATIBLE),
        ("16 weeks", "112 days", CONVERTED),
        ("16 weeks", "week 16", EQUAL),
        ("3 months", "12 weeks", COMPATIBLE),
        ("1 year", "52 weeks", COMPATIBLE),
        ("1 year", "12 months", CONVERTED),
        ("16 weeks", "16 months", ABSENT),
        ("120 mmHg", "16.0 kPa", COMPATIBLE),
        ("twice weekly", "2 times per week", EQUAL),
        ("every two weeks", "every other week", EQUAL),
        ("aged 12 years and older", "≥12 years of age", EQUAL),
        ("aged 12 years and older", "aged 12 years or younger", ABSENT),
        ("twenty-three", "23 of them", EQUAL),
        ("3.2 million", "3,214,000 people", COMPATIBLE),
        ("over 90%", "92%", COMPATIBLE),
        ("over 90%", "88%", ABSENT),
        ("up to 75%", "75%", COMPATIBLE),
        ("p<0.05", "p=0.003", COMPATIBLE),
        ("p<0.05", "p<0.001", COMPATIBLE),
        ("p<0.001", "p<0.05", ABSENT),
        ("p<0.003", "p<0.001", ABSENT),
        ("p<0.05", "p>0.05", ABSENT),
        ("p=0.05", "RR 0.05", ABSENT),
        ("95% CI 0.38 to 0.55", "RR 0.46 (0.38–0.55)", EQUAL),
        ("95% CI 0.38 to 0.55", "RR 0.46 (0.28–0.55)", CONFLICTING),
        ("95% CI 0.38 to 0.55", "RR 0.46 (0.28–0.65)", ABSENT),
        ("RR 0.64 (95% CI 0.38-0.55)", "RR 0.46 (0.38–0.55)", CONFLICTING),
        ("37 of 100 people", "44 of 120 patients", COMPATIBLE),
        ("45 of 120 people", "44 of 120 patients", ABSENT),
        ("reduced by 4 mmHg", "mean difference −4.0 mmHg", CONVERTED),
        ("MD −2.4 points", "MD −2.4", COMPATIBLE),
        ("MD −2.4 points", "MD 2.4", ABSENT),
        ("SMD 2.4", "MD 2.4", ABSENT),
        ("95% CI −3.1 to −1.7 mmHg", "95% CI −3.1 to −1.7", COMPATIBLE),
        ("12 percentage points", "a difference of 12%", COMPATIBLE),
        ("a 1.5% cream", "15% of them", ABSENT),
        ("half an hour", "30 minutes", CONVERTED),
        ("half a year", "6 months", CONVERTED),
        ("1-in-5", "20%", CONVERTED),
        ("a proportion of 0.05", "5%", COMPATIBLE),
        ("37 °C", "98.6 °F", CONVERTED),
        ("100 mg/dL", "1 g/L", CONVERTED),
        ("20 mM", "20 mmol/L", EQUAL),
        ("70 kg", "154 lb", COMPATIBLE),
        ("fifty per cent", "50%", EQUAL),
        ("less than half of them", "42%", COMPATIBLE),
        ("12%", "", ABSENT),
    ],
)
def test_agreement(claim: str, evidence: str, agreement: Agreement) -> None:
    assert first(claim, evidence).agreement is agreement


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Anxiety was likelier with eczema (OR 2.62)", "Eczema went with anxiety (OR 2.26; 95% CI 1.8 to 2.7)"),
        ("The risk of death was 54% lower with statins", "The risk of death was 54% higher with statins"),
        ("Itch fell in 60% on dupilumab", "Itch fell in 45% on dupilumab and in 12% on placebo"),
        ("Children took 5 g of peanut protein", "Children took 5 mg of peanut protein"),
        ("Itch on dupilumab, p>0.05", "Itch on dupilumab, p<0.05"),
        ("One in two surgical trials were discontinued early",
         "21% of surgical trials were discontinued early, mostly for poor recruitment (44%)"),
    ],
)  # fmt: skip
def test_conflicts_are_of_the_same_thing(claim: str, evidence: str) -> None:
    match = first(claim, evidence)
    assert match.agreement is CONFLICTING
    assert match.other
    assert match.other.span.text in match.why
    assert read_quantities(claim)[0].span.text in match.why


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Itch fell in 60% on dupilumab", "Sleep was poor in 45% of adults"),
        ("Itch fell in 60% on dupilumab", "Itch fell by 45% on dupilumab"),
        ("Anxiety was likelier with eczema (OR 2.62)", "Anxiety was likelier with eczema (HR 2.26)"),
        ("Itch on dupilumab at week 16", "Itch on dupilumab at week 52"),
        ("Skin cleared in 30% on the drug", "Skin cleared in 8% on placebo"),
        ("At week 4 itch was milder in 30%", "At week 16 itch was milder in 60%"),
        ("SCORAD-50 was reached by 40% of boys", "SCORAD-75 was reached by 22% of boys"),
        ("Twice as likely to feel itch with eczema (RR 2.0)", "Itch with eczema, the other way round (RR 0.5)"),
    ],
)
def test_what_may_be_something_else_is_absent(claim: str, evidence: str) -> None:
    match = first(claim, evidence)
    assert (match.agreement, match.other) == (ABSENT, None)


def test_two_figures_are_compared_without_the_rest() -> None:
    (one,) = read_quantities("Itch fell in 60% on dupilumab")
    rival, stranger = read_quantities("Itch fell in 45% on dupilumab. Sleep improved in 30 adults")
    answers = [compare_with_all(one, [other]).agreement for other in (one, rival, stranger)]
    assert answers == [EQUAL, CONFLICTING, ABSENT]
    assert [agrees(one, other) for other in (one, rival, stranger)] == [True, False, False]


def test_figures_that_changed_places_conflict() -> None:
    one, other = read_quantities("Itch fell in 45% on placebo and in 12% on the drug")
    given = read_quantities("Itch fell in 45% on the drug and in 12% on placebo. Sleep improved in 12%")
    match = compare_with_all(one, given)
    assert (match.agreement, match.other) == (CONFLICTING, given[1])
    assert match.why == "“45%” differs from “12%”. The two figures of the sentence have changed places."
    assert compare_with_all(other, given).other == given[0]


def test_the_reason_gives_both_values() -> None:
    why = first("54% lower risk", "RR 0.46").why
    assert why == "“54% lower” (a ratio of 0.46) says in another form the same as “RR 0.46”."


@given(st.text(alphabet="1235.% mgofPR<–-()CIandweklyst"))
def test_every_figure_agrees_with_itself_and_comparing_is_total(text: str) -> None:
    quantities = read_quantities(text)
    for one in quantities:
        assert compare_with_all(one, [one]).agreement is EQUAL
        assert compare_with_all(one, quantities).agreement is EQUAL


@given(st.integers(min_value=1, max_value=99))
def test_lower_by_so_much_is_one_ratio(percent: int) -> None:
    match = first(f"{percent}% lower risk", f"RR {1 - percent / 100:.2f}")
    assert match.agreement is CONVERTED


@given(
    st.integers(min_value=1, max_value=10**6), st.sampled_from([("mg", "g"), ("g", "kg"), ("µg", "mg"), ("mL", "L")])
)
def test_units_convert_there_and_back(number: int, units: tuple[str, str]) -> None:
    small, large = f"{number} {units[0]}", f"{number / 1000:.3f} {units[1]}"
    assert first(small, large).agreement is CONVERTED
    assert first(large, small).agreement is CONVERTED
