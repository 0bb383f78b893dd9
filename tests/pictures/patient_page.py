"""The picture of the site: the patient page with a citation's card open, in Chromium."""

import base64
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.house.clone import ROOT

SCREENSHOT = "site/pages/assets/pictures/patient-page.png"
PAGE = "build/site/topics/skin-brain-axis/patient.html"
WIDTH, HEIGHT = 1180, 960
ALL_AT_REST = "return document.getAnimations().every(one => one.playState === 'finished')"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def patient_page_png() -> bytes:
    """The page as built by `make`, in the light."""
    with tempfile.TemporaryDirectory() as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={WIDTH},{HEIGHT}"):
            options.add_argument(flag)
        browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        try:
            browser.get((ROOT / PAGE).as_uri())
            _, opener, *_ = browser.find_elements(By.CSS_SELECTOR, "article [popovertarget]")
            browser.execute_script("window.scrollTo(0, arguments[0].getBoundingClientRect().top - 260)", opener)
            opener.click()
            WebDriverWait(browser, 10).until(lambda _: browser.execute_script(ALL_AT_REST))
            shown = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": False})
        finally:
            browser.quit()
    return base64.b64decode(shown["data"])
