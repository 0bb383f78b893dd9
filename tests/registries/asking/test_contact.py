"""Who asks: an address that registries can write to, or none."""

import pytest

from claimstead import __version__
from claimstead.config import Registries
from claimstead.errors import ConfigError
from claimstead.registries.asking.contact import contact_address, user_agent


def test_the_environment_stands_above_the_configuration() -> None:
    settings = Registries(mailto="site@example.org")
    assert contact_address(settings, {}) == "site@example.org"
    assert contact_address(settings, {"CLAIMSTEAD_MAILTO": " me@example.org "}) == "me@example.org"
    assert contact_address(settings, {"CLAIMSTEAD_MAILTO": ""}) == "site@example.org"
    assert contact_address(Registries(), {}) == ""


@pytest.mark.parametrize("address", ["nobody", "a b@example.org", "a@example.org\nX-Evil: 1", "ü@example.org", "a@"])
def test_what_is_no_address_is_refused_and_named(address: str) -> None:
    with pytest.raises(ConfigError, match="CLAIMSTEAD_MAILTO is `"):
        contact_address(Registries(), {"CLAIMSTEAD_MAILTO": address})
    with pytest.raises(ConfigError, match="`mailto` is `"):
        contact_address(Registries(mailto=address), {})


def test_the_user_agent_names_the_program_and_the_address() -> None:
    assert user_agent("me@example.org") == f"claimstead/{__version__} (mailto:me@example.org)"
    assert user_agent("") == f"claimstead/{__version__}"
