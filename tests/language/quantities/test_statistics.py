import pytest

from tests.language.quantities.showing import read

INTERVAL = "interval 0.38..0.55"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RR 0.46, 95% CI 0.38–0.55", ["RR ratio 0.46 lower (0.38..0.55)", INTERVAL]),
        ("hazard ratio of 0.46 (0.38-0.55)", ["HR ratio 0.46 lower (0.38..0.55)", INTERVAL]),
        ("odds ratio [OR], 0·46; 95% CI, 0·38 to 0·55", ["OR ratio 0.46 lower (0.38..0.55)", INTERVAL]),
        ("aOR=0.46 [95% confidence interval: 0.38, 0.55]", ["OR ratio 0.46 lower (0.38..0.55)", INTERVAL]),
        ("RR of 0.46 (0.38, 0.55)", ["RR ratio 0.46 lower (0.38..0.55)", INTERVAL]),
        ("the relative risk of death was 1.5", ["RR ratio 1.5 higher"]),
        ("incidence rate ratio 1.5", ["IRR ratio 1.5 higher"]),
        ("the odds ratio in 12 studies", ["count 12"]),
        ("HR 24 h", ["measure 1 day"]),
        ("the ratio of 3 to 5", ["number 3..5"]),
        ("mean difference −2.4 mmHg (95% CI −3.1 to −1.7)",
         ["MD difference -2.4 mmHg (-3.1..-1.7)", "interval -3.1..-1.7 mmHg"]),
        ("SMD −0.52", ["SMD difference -0.52"]),
        ("risk difference 12.4%", ["RD difference 12.4 pp"]),
        ("RD 0.124", ["RD difference 12.4 pp"]),
        ("NNT of 8", ["NNT number 8"]),
        ("the number needed to treat was 8", ["NNT number 8"]),
        ("24% (95% CI 20% to 28%)", ["share 0.24 (0.2..0.28)", "interval 0.2..0.28"]),
        ("3·1% (2·2-4·3)", ["share 0.031 (0.022..0.043)", "interval 0.022..0.043"]),
        ("reduced by 3.4% (1.8–5.0)", ["ratio 0.966 lower (0.95..0.982)", "interval 0.018..0.05"]),
        ("a 24% lower risk (95% CI 0.65 to 0.90)", ["ratio 0.76 lower (0.65..0.9)", "interval 0.65..0.9"]),
        ("3.8 kg (2.5 to 5.2 kg)", ["measure 3.8e+06 mg (2.5e+06..5.2e+06)", "interval 2.5e+06..5.2e+06 mg"]),
        ("a median of 43 days (IQR 31-55)", ["measure 43 day (31..55)", "interval 31..55 day"]),
        ("95% CI 0.38", ["number 0.38"]),
        ("p<0.001", ["p-value less than 0.001"]),
        ("P for trend = .03", ["p-value 0.03"]),
        ("a p-value of 0.20", ["p-value 0.2"]),
        ("(P ≥ 0·05)", ["p-value at least 0.05"]),
        ("p = 1 × 10⁻⁵", ["p-value 1e-05"]),
        ("P < 3", ["number less than 3"]),
    ],
)  # fmt: skip
def test_statistics(text: str, found: list[str]) -> None:
    assert read(text) == found
