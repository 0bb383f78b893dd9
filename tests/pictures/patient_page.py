"""The picture of the site: the patient page with a citation's card open, in Chromium."""

import base64
import tempfile
from pathlib import Path

from selenium.webdriver.support.ui import WebDriverWait

from tests.house.clone import ROOT
from tests.site.chromium import start

SCREENSHOT = "site/pages/assets/pictures/patient-page.png"
PAGE = "topics/skin-brain-axis/patient.html"
OPEN = "document.querySelector(':popover-open') !== null"
SIZE = {"width": 1120, "height": 880, "deviceScaleFactor": 1, "mobile": False}


def patient_page_png() -> bytes:
    """The page as built by `make`, in the light."""
    address = f"{(ROOT / 'build' / 'site').as_uri()}/"
    with tempfile.TemporaryDirectory() as profile, start(address, Path(profile), scripts=True) as chromium:
        chromium.open(PAGE)
        chromium.command("Emulation.setDeviceMetricsOverride", SIZE)
        _, opener, *_ = chromium.all("article [popovertarget]")
        chromium.driver.execute_script("window.scrollTo(0, arguments[0].getBoundingClientRect().top - 260)", opener)
        opener.click()
        WebDriverWait(chromium.driver, 10).until(lambda _: chromium.measure(OPEN))
        shown = chromium.command("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": False})
    return base64.b64decode(shown["data"])
