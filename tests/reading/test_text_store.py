"""Texts kept outside the repository, by digest."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.config import Config
from claimstead.errors import UsageError, WriteError
from claimstead.reading.text_store import TextStore, default_texts_folder, open_store, text_digest


@given(st.text())
def test_what_is_put_comes_back_under_its_digest(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = TextStore(Path(folder) / "texts")
        digest = store.put(text)
        assert digest == text_digest(text) == store.put(text)
        assert store.get(digest) == text.encode("utf-8", "replace").decode()
        assert len([file for file in Path(folder).rglob("*") if file.is_file()]) == 1


def test_line_ends_stay_what_they_are(tmp_path: Path) -> None:
    store = TextStore(tmp_path)
    assert store.get(store.put("one\r\ntwo\rthree\n")) == "one\r\ntwo\rthree\n"


def test_half_a_surrogate_pair_is_kept_as_a_question_mark(tmp_path: Path) -> None:
    store = TextStore(tmp_path)
    assert store.get(store.put("a\ud800b")) == "a?b"


def test_a_text_that_changed_is_no_text_and_putting_it_again_mends_it(tmp_path: Path) -> None:
    store = TextStore(tmp_path)
    digest = store.put("RR 0.46")
    (file,) = tmp_path.rglob("*.txt")
    file.write_text("RR 0.64")
    assert store.get(digest) is None
    assert store.put("RR 0.46") == digest
    assert store.get(digest) == "RR 0.46"


@pytest.mark.parametrize(
    "digest", ["", "sha256:", "sha256:../../secret", f"md5:{'0' * 64}", f"sha256:{'0' * 63}", f"sha256:{'0' * 64}\n"]
)
def test_what_is_no_digest_leads_nowhere(digest: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    assert TextStore(tmp_path / "texts").get(digest) is None


def test_a_text_never_put_is_not_there_and_asking_makes_no_folder(tmp_path: Path) -> None:
    assert TextStore(tmp_path / "texts").get(text_digest("absent")) is None
    assert not (tmp_path / "texts").exists()


def test_a_folder_that_can_not_be_made_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "texts").write_text("a file stands here")
    with pytest.raises(WriteError, match=r"can't be kept in .*texts.*--texts"):
        TextStore(tmp_path / "texts").put("text")


def test_the_usual_folder_is_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_texts_folder().parts[-2:] == ("claimstead", "texts")


@pytest.mark.parametrize("folder", [".", "claims", "site/texts", "../project/texts"])
def test_no_folder_of_the_repository_will_do(folder: str, tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    with pytest.raises(UsageError, match="lies in the repository"):
        open_store(root, Config(), root / folder)


def test_but_for_its_cache_or_one_beside_it(tmp_path: Path) -> None:
    for folder in (tmp_path / "project/build/cache/texts", tmp_path / "project-texts"):
        assert open_store(tmp_path / "project", Config(), folder).folder == folder
    assert open_store(tmp_path / "project", Config()).folder == default_texts_folder().resolve()
