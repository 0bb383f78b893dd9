"""REF101 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Fix
from claimstead.rule import Example
from claimstead.rules.ref.ref101_malformed_doi import MalformedDoi
from tests.rules.test_every_rule import findings_of, read_example

DOI = "10.1016/s0140-6736(20)31286-1"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("10.1016/S0140-6736(20)31286-1", "it has capital letters"),
        ("https://doi.org/10.1016/s0140-6736(20)31286-1", "`https://doi.org/` stands in front"),
        ("doi: 10.1016/s0140-6736(20)31286-1", "`doi:` stands in front"),
        ("10.1016/s0140-6736(20)31286-1.", "`.` is glued on behind"),
        ("10.1016/s0140-6736(20)31286-1 Accessed 2024", "`accessed 2024` is glued on behind"),
        ("10.1016%2Fs0140-6736(20)31286-1", "it is percent-encoded"),
        ("DOI:10.1016/S0140-6736(20)31286-1.", "in front and `.` is glued on behind and it has capital letters"),
    ],
)
def test_it_names_the_fault_and_offers_the_doi(written: str, fault: str, tmp_path: Path) -> None:
    references = f"@article{{langan2020,\n  title = {{Atopic dermatitis}},\n  doi = {{{written}}},\n}}\n"
    (finding,) = findings_of(MalformedDoi, read_example(tmp_path, Example(references=references)))
    assert fault in finding.message
    assert finding.fix == Fix(field="doi", replacement=DOI, description=f"write the DOI as {DOI}")
    assert finding.location.line == 3
    assert finding.subject == "langan2020"


@pytest.mark.parametrize("written", ["10.1016", "see the journal", "10.1016/", "11.1016/s0140-6736"])
def test_it_never_guesses(written: str, tmp_path: Path) -> None:
    references = f"@article{{langan2020, title = {{Atopic dermatitis}}, doi = {{{written}}}}}\n"
    (finding,) = findings_of(MalformedDoi, read_example(tmp_path, Example(references=references)))
    assert "no DOI can be recovered" in finding.message
    assert finding.fix is None
