"""The configuration: what is not understood is refused in words that help."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.config import Config, find_root, read_config
from claimstead.errors import ConfigError


def configured(root: Path, lines: str) -> Config:
    (root / "pyproject.toml").write_text(f"[tool.claimstead]\n{lines}")
    return read_config(root)


def refusal(root: Path, lines: str) -> str:
    with pytest.raises(ConfigError) as raised:
        configured(root, lines)
    assert raised.value.exit_code == 2
    return str(raised.value)


def test_nothing_said_is_the_usual(tmp_path: Path) -> None:
    assert configured(tmp_path, "") == Config()


def test_everything_can_be_said(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        'claims = "content"\nselect = ["REF", "EVI201"]\nignore = ["REF1"]\nfail-on = "warning"\n'
        'severity = {REF101 = "off"}\noptions = {REV601 = {days = 3}}\n'
        'citation-key = "author+title"\nregistries = {mailto = "editors@example.org", timeout = 5}\n',
    )
    assert config.claims == "content"
    assert config.select == ("REF", "EVI201")
    assert config.ignore == ("REF1",)
    assert config.fail_on == "warning"
    assert config.severity == {"REF101": "off"}
    assert config.options == {"REV601": {"days": 3}}
    assert config.citation_key == "author+title"
    assert (config.registries.mailto, config.registries.timeout) == ("editors@example.org", 5)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('claim = "x"', "has a key `claim` that is not known. Did you mean `claims`?"),
        ("zzz = 1", "has a key `zzz` that is not known. Known keys: claims, "),
        ("claims = 1", "can't be used"),
        ('fail-on = "never"', "can't be used"),
        ('select = ["ref"]', "a code is written in capitals"),
        (
            'registries = {crossref = "ftp://x"}',
            "an address begins with http:// or https:// - at `$.registries.crossref`",
        ),
        ('registries = {mailto = "one@example.org, two@example.org"}', "a contact address is one e-mail address"),
        ('registries = {mailto = "a@b\\r\\nX: y"}', "a contact address is one e-mail address"),
        ("registries = {timeout = 0}", "can't be used"),
        ('citation-key = "surname"', "a key is made of author, year, title and letter"),
        ('select = "REF"', "can't be used"),
        ('severity = {REF101 = "fatal"}', "can't be used"),
        ('claims = "../elsewhere"', "leaves the repository"),
        ('lock = "/etc/passwd"', "leaves the repository"),
        ('pages = "a\\u0000b"', "leaves the repository"),
        ("= broken", "can't be read"),
        ("x = " + "[" * 100_000, "can't be read"),
    ],
)
def test_what_is_not_understood_is_refused(lines: str, said: str, tmp_path: Path) -> None:
    message = refusal(tmp_path, lines)
    assert said in message
    assert message.startswith(("pyproject.toml", str(tmp_path)))


def test_a_value_in_place_of_the_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nclaimstead = 5\n")
    with pytest.raises(ConfigError, match="can't be used"):
        read_config(tmp_path)


def test_a_link_out_of_the_repository_or_to_itself_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "out").symlink_to("..")
    (root / "itself").symlink_to("itself")
    assert "leaves the repository" in refusal(root, 'claims = "out"')
    assert "leaves the repository" in refusal(root, 'claims = "itself"')


def test_no_file_no_toml_and_no_text_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There is no pyproject\.toml in"):
        read_config(tmp_path)
    (tmp_path / "pyproject.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="can't be read"):
        read_config(tmp_path)
    (tmp_path / "pyproject.toml").unlink()
    (tmp_path / "pyproject.toml").mkdir()
    with pytest.raises(ConfigError, match="can't be read"):
        read_config(tmp_path)


def test_the_root_is_the_nearest_folder_that_says_so(tmp_path: Path) -> None:
    inner = tmp_path / "a/b/c"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.claimstead]\n")
    (tmp_path / "a/b/pyproject.toml").write_text("[tool.other]\n")
    assert find_root(inner) == tmp_path.resolve()


def test_where_nobody_says_so_there_is_no_root(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"No pyproject\.toml with a \[tool\.claimstead\] table"):
        find_root(tmp_path)


@given(lines=st.text())
def test_any_text_is_a_configuration_or_refused(lines: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("config")
    (root / "pyproject.toml").write_bytes(f"[tool.claimstead]\n{lines}".encode("utf-8", "replace"))
    try:
        config = read_config(root)
    except ConfigError:
        return
    assert isinstance(config, Config)


def test_paths_have_one_form(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.claimstead]\nclaims = "./claims/"\npages = "site//pages/."\n')
    config = read_config(tmp_path)
    assert (config.claims, config.pages) == ("claims", "site/pages")


@pytest.mark.parametrize("cache", ["claims", "site/pages/cache", "./claims/x"])
def test_the_cache_does_not_lie_among_the_content(cache: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(f'[tool.claimstead]\ncache = "{cache}"\n')
    with pytest.raises(ConfigError, match="lies among the content"):
        read_config(tmp_path)


def test_a_code_in_small_letters_is_explained(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.claimstead]\nselect = ["ref"]\n')
    with pytest.raises(ConfigError, match="written in capitals"):
        read_config(tmp_path)
