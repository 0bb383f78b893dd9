"""FIL010 beyond its examples."""

from pathlib import Path

from claimstead.reading.schemas import schema_text
from claimstead.rule import Example
from claimstead.rules.fil.fil010_schema_out_of_date import SchemaOutOfDate
from tests.rules.test_every_rule import findings_of, read_example


def test_the_fix_is_the_schema_itself(tmp_path: Path) -> None:
    stale = schema_text("claim.schema.json").replace("disputed", "contested")
    (finding,) = findings_of(
        SchemaOutOfDate, read_example(tmp_path, Example(files={"claims/claim.schema.json": stale}))
    )
    assert finding.location.path == "claims/claim.schema.json"
    assert finding.fix is not None
    assert finding.fix.replacement == schema_text("claim.schema.json")
    assert "out of date" in finding.message


def test_a_missing_schema_is_called_missing(tmp_path: Path) -> None:
    (finding,) = findings_of(SchemaOutOfDate, read_example(tmp_path, Example(files={"claims/people.schema.json": ""})))
    assert "missing" in finding.message
