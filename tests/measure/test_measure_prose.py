"""The bench of the rules that read prose: its sums, its data, what it prints and writes, what it does without data."""

import importlib
import pkgutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from claimstead.precision import PRECISION_FILE, Measured
from tests.measure import __main__ as bench
from tests.measure import prose
from tests.measure.baselines import ClaimOnly, cross_validated
from tests.measure.figures import area_under_curve
from tests.measure.made_scifact import COUNT, write_scifact
from tests.measure.make_word_weights import table
from tests.measure.measurement import Case, Measurement
from tests.measure.prose import coverage
from tests.measure.prose.scifact import read_corpus, read_scifact

MODULES = [
    found.name
    for found in pkgutil.iter_modules(prose.__path__, f"{prose.__name__}.")
    if hasattr(importlib.import_module(found.name), "measurements")
]
FOUND_AND_FAULTY = [(True, True)] * 3 + [(True, False)] + [(False, True)] * 2 + [(False, False)] * 4


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    write_scifact(folder)
    return folder


def measurement(about: str = "EVI999", **more: bool) -> Measurement:
    cases = [Case(document="d", found=found, faulty=faulty) for found, faulty in FOUND_AND_FAULTY]
    areas = {"by its score": area_under_curve([2, 3, 3], [1, 2])}
    return Measurement(about=about, on="ten cases", cases=cases, areas=areas, notes=("a note",), **more)


def test_the_sums() -> None:
    one = measurement()
    assert (one.precision.hits, one.precision.total) == (3, 4)
    assert (one.recall.value, one.base_rate.value, one.accuracy.value, one.majority.value) == (0.6, 0.5, 0.7, 0.5)
    assert one.claim_only is None
    assert one.measured.interval == pytest.approx((0.301, 0.954), abs=0.001)


def test_the_area_under_the_curve() -> None:
    area = area_under_curve([2, 3, 3], [1, 2])
    assert area is not None
    assert area.value == pytest.approx(5.5 / 6)
    assert area.interval[0] < area.value < area.interval[1] <= 1
    assert area_under_curve([], [1]) is None
    even = area_under_curve([1, 2] * 100, [1, 2] * 100)
    assert even is not None
    assert even.value == 0.5
    assert even.interval == pytest.approx((0.443, 0.557), abs=0.001)


def test_what_is_printed() -> None:
    told = "\n".join(bench.lines(measurement()))
    for words in ("precision 75.0%", "recall 60.0%", "10 cases, base rate 50.0%", "by its score: 0.917", "a note"):
        assert words in told
    head, row, reader = bench.summary([measurement(), measurement("a reader")])
    assert "precision" in head
    assert "EVI999 *" in row
    assert "*" not in reader


def test_what_is_written_is_what_rules_read() -> None:
    text = bench.precision_text([measurement(), measurement("a reader"), measurement("EVI998", quoted=False)], {})
    tables = msgspec.convert(tomllib.loads(text), dict[str, Measured])
    assert tables == {"EVI999": measurement().measured}


def test_figures_of_data_that_are_not_at_hand_stay() -> None:
    stands = {"EVI997": measurement().measured}
    tables = tomllib.loads(bench.precision_text([measurement()], stands))
    assert sorted(tables) == ["EVI997", "EVI999"]


def test_a_rule_quotes_one_measurement() -> None:
    for several in ([measurement(), measurement()], [Measurement(about="EVI999", on="nothing", cases=())]):
        with pytest.raises(ValueError, match="quotes one measurement"):
            bench.precision_text(several, {})


def test_the_claim_alone_tells_where_words_give_the_answer_away() -> None:
    guess = ClaimOnly(
        [("it never helps", True), ("it does not help", True), ("it helps", False), ("that helps", False)]
    )
    assert guess.score("this never works") > 0 > guess.score("that works")
    assert guess.score("unseen words") == ClaimOnly([("a", True), ("b", False)]).score("unseen words")


def test_a_claim_is_judged_by_the_claims_of_other_documents() -> None:
    given_away = [(f"{number // 2}", "never" if number % 2 else "always", bool(number % 2)) for number in range(40)]
    assert [score > 0 for score in cross_validated(given_away)] == [faulty for _, _, faulty in given_away]
    alone = [("one", "never", True), ("two", "always", False)]
    assert [score > 0 for score in cross_validated(alone)] == [False, True], "each knows only the other"


def test_no_document_is_on_both_sides(data: Path) -> None:
    train, dev = read_scifact(data, "train"), read_scifact(data, "dev")
    assert len(train) + len(dev) == COUNT == len(read_corpus(data))
    assert {pair.document for pair in train}.isdisjoint(pair.document for pair in dev)
    assert {pair.label for pair in train} == {"SUPPORT", "CONTRADICT", "NONE"}
    for pair in train:
        assert bool(pair.rationale) == (pair.label != "NONE")
        assert pair.rationale in pair.source


def test_a_document_of_dev_is_left_out_of_train(tmp_path: Path) -> None:
    write_scifact(tmp_path)
    train = tmp_path / "claim-support/scifact/claims_train.jsonl.gz"
    train.write_bytes((tmp_path / "claim-support/scifact/claims_dev.jsonl.gz").read_bytes())
    assert read_scifact(tmp_path, "train") == []


def test_misplaced_claims_stand_beside_other_sources(data: Path) -> None:
    pairs = read_scifact(data, "dev")
    turned = coverage.misplaced(pairs)
    assert len(turned) == len(pairs)
    assert all(one.document != pair.document for one, pair in zip(turned, pairs, strict=True))


@pytest.mark.parametrize("name", MODULES, ids=lambda name: name.rpartition(".")[2])
def test_each_module_measures_made_data(name: str, data: Path) -> None:
    given: Iterator[Measurement] = importlib.import_module(name).measurements(data)
    measured = list(given)
    assert measured or name.endswith(".insciout"), "only what is measured on a set that is not there gives nothing"
    for one in measured:
        assert list(bench.lines(one))
        assert all(case.document for case in one.cases)


def test_a_source_about_something_else_is_found(data: Path) -> None:
    dev, beside_others = coverage.measurements(data)
    assert (dev.about, dev.quoted, beside_others.quoted) == ("EVI219", True, False)
    assert dev.precision.value == 1
    assert dev.recall.value == pytest.approx(0.5, abs=0.02), "what is contradicted has the statement's words"
    area = dev.areas["no information"]
    assert area is not None
    assert area.value == 1
    assert dev.claim_only is not None
    assert 0.5 < dev.claim_only.value < 1
    assert any("lacks Lighthouses" in note for note in dev.notes)


def test_the_table_of_weights_counts_texts() -> None:
    texts = ["IL-4 and skin"] * 5 + ["The IL-13 skin"] * 2 + ["4 skin"]
    assert table(texts) == "5 and il4\n6 4\n7 il\n8 skin\n"


def test_without_data_nothing_is_measured_or_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = PRECISION_FILE.read_bytes()
    monkeypatch.setenv("CLAIMSTEAD_DATA", str(tmp_path))
    assert bench.main() == 2
    told = capsys.readouterr()
    assert told.err.startswith("Nothing was measured: ")
    assert "corpus.jsonl.gz" in told.err
    assert told.out == ""
    assert PRECISION_FILE.read_bytes() == before
