"""Chromium, driven for the tests: a window of a width and a colour scheme, and what it asked and said."""

import contextlib
import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

MISSING = (
    "Chromium or ChromeDriver is missing, so the browser tests can't run. "
    'Install them (Debian: apt-get install chromium chromium-driver), or leave these tests out with -m "not browser".'
)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
HEIGHTS = {1280: 900, 375: 740}


@dataclasses.dataclass(frozen=True)
class Chromium:
    """A running browser on the site at ``address``."""

    driver: webdriver.Chrome
    address: str

    def open(self, path: str, width: int = 1280, scheme: str = "light") -> None:
        """Opens a page of the site in a window of ``width`` CSS pixels; 375 is a phone."""
        size = {"width": width, "height": HEIGHTS[width], "deviceScaleFactor": 1, "mobile": width < 600}
        self.command("Emulation.setDeviceMetricsOverride", size)
        self.media("screen", scheme)
        self.driver.get(self.address + path)

    def media(self, media: str, scheme: str = "light") -> None:
        """Shows the page as on ``screen`` or in ``print``."""
        wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}  # nothing is measured in mid-air
        features = [{"name": name, "value": value} for name, value in wishes.items()]
        self.command("Emulation.setEmulatedMedia", {"media": media, "features": features})

    def command(self, name: str, arguments: dict[str, Any]) -> Any:
        """Sends a command of the Chrome DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def measure(self, expression: str) -> Any:
        """The value of a JavaScript expression, also where the page's own scripts are off."""
        answer = self.command("Runtime.evaluate", {"expression": expression, "returnByValue": True})
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def all(self, selector: str) -> list[WebElement]:
        """The elements that a CSS selector finds."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        """The first element that a CSS selector finds."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def requests(self) -> list[str]:
        """The addresses asked for since this was last called."""
        messages = [json.loads(line["message"])["message"] for line in self.driver.get_log("performance")]  # type: ignore[no-untyped-call]  # selenium leaves it untyped
        sent = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
        return [address for address in sent if not address.startswith(("data:", "blob:"))]

    def complaints(self) -> list[str]:
        """What the console said, above the level of information, since this was last called."""
        lines = self.driver.get_log("browser")  # type: ignore[no-untyped-call]  # selenium leaves it untyped
        return [line["message"] for line in lines if line["level"] in {"WARNING", "SEVERE"}]


@contextlib.contextmanager
def start(address: str, profile: Path, *, scripts: bool) -> Iterator[Chromium]:
    """Starts Chromium with an empty profile; a missing browser fails the test that needs it and says what to do."""
    browser, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or chromedriver is None:
        pytest.fail(MISSING)
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    try:
        yield Chromium(driver, address)
    finally:
        driver.quit()
