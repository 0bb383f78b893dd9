"""How often syllables are counted right, and the reading grade parts what is written for patients from what is not."""

import csv
import datetime
from collections.abc import Iterator
from pathlib import Path

from claimstead.config import read_config
from claimstead.dossier import read_dossier
from claimstead.language.plainness.syllables import count_syllables
from claimstead.prose import Surroundings
from claimstead.rules.wrd.wrd304_reading_grade import ReadingGrade
from tests.measure.figures import Share
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.wording import finds

COUNTS = Path("tests/language/plainness/syllable_counts.tsv")


def measurements(data: Path) -> Iterator[Measurement]:
    """The syllable counter on words counted by hand, and WRD304 on the project's own wordings."""
    yield from (syllable_measurement(part) for part in ("seen", "unseen"))
    dossier = read_dossier(Path(), read_config(Path()), datetime.date.today(), cached=False)
    surroundings = Surroundings(vocabulary=dossier.vocabulary)
    cases = [
        Case(
            document=claim_file.path,
            claim=text,
            faulty=audience == "clinician",
            found=finds(ReadingGrade(), text, surroundings),
        )
        for claim_file in dossier.claim_files
        for audience, text in claim_file.value.wording.printed
    ]
    on = "wordings of this project, those for clinicians passed off as for patients"
    yield Measurement(about=ReadingGrade.code, on=on, cases=cases)


def counted_words(part: str) -> list[tuple[str, int]]:
    """The words of one part and their syllables as counted by hand."""
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [(row["word"], int(row["syllables"])) for row in rows if row["part"] == part]


def syllable_measurement(part: str) -> Measurement:
    """Which words are taken for long ones, and how near the counts come."""
    words = counted_words(part)
    misses = [abs(count_syllables(word) - syllables) for word, syllables in words]
    return Measurement(
        about="syllables",
        on=f"words of three syllables and more among words counted by hand, {part}",
        cases=[Case(document=word, faulty=count >= 3, found=count_syllables(word) >= 3) for word, count in words],
        notes=(
            f"counted right: {Share(misses.count(0), len(words))}",
            f"within one: {Share(sum(miss <= 1 for miss in misses), len(words))}",
        ),
    )
