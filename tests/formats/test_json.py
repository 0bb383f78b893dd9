"""The report for programs, against a golden file."""

import json
from pathlib import Path

from claimstead.formats import json as json_format
from tests.formats.sample_report import SAMPLE

GOLDEN = Path(__file__).parent / "golden" / "report.json"


def test_golden_file() -> None:
    assert json_format.render(SAMPLE) == GOLDEN.read_text(encoding="utf-8")


def test_it_counts_and_has_a_version() -> None:
    shown = json.loads(json_format.render(SAMPLE))
    assert shown["format_version"] == 1
    assert shown["summary"]["could_not_check"] == 1
    assert [finding["code"] for finding in shown["findings"]] == ["EVI201", "REV601", "REF121", "REF124"]
    assert shown["waived"][0]["waiver"]["until"] == "2027-02-01"
