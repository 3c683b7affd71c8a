"""A headless Chromium of the system with the page's faults in sight, and timeline's programs to look at."""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def program():
    """The program under test: TIMELINE, or what swift has built last."""
    return os.environ.get("TIMELINE") or str(ROOT / ".build/debug/timeline")


def run(*arguments, folder, text=""):
    """Runs timeline, and gives what it prints."""
    done = subprocess.run([program(), *arguments], cwd=folder, input=text, capture_output=True, text=True)
    assert done.returncode == 0, f"timeline {' '.join(arguments)}: {done.stderr}"
    return done.stdout


@contextlib.contextmanager
def serving(database, *options):
    """The address, token included, of a live site; Ctrl-C must end it cleanly."""
    command = [program(), "serve", "--db", database, "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), process.stderr.read()
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        try:
            code = process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert code == 0, f"Ctrl-C ended timeline serve with {code}: {process.stderr.read()}"


@contextlib.contextmanager
def chromium():
    """A browser; the system's, since Playwright's own can't be fetched everywhere."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        sys.exit("There is no Chromium: scripts/setup --readers installs it, or name one in CHROMIUM.")
    # Chromium's own sandbox refuses to work for root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def page(browser, address, pardoned=None, **options):
    """A page in a window of its own; any error in it but the one that is pardoned, and any request to another host, is a fault."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    view = context.new_page()
    faults = []
    view.on("pageerror", lambda error: faults.append(f"error: {error}"))
    view.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    origin = "/".join(address.split("/")[:3])
    view.on("request", lambda request: None if request.url.startswith((origin, "data:")) else faults.append(f"asks {request.url}"))
    view.goto(address)
    settled(view)
    try:
        yield view
    finally:
        view.close()
        context.close()
    faults = [fault for fault in faults if not pardoned or pardoned not in fault]
    assert not faults, faults


def until(view, condition, arg=None):
    """Waits until something holds on the page. Playwright's own way needs eval, which the page's policy forbids."""
    end = time.monotonic() + 60
    while not view.evaluate(condition, arg):
        assert time.monotonic() < end, f"never came: {condition}"
        view.wait_for_timeout(15)


def settled(view):
    """Waits until all that was asked has been answered and drawn."""
    until(view, "!document.body.hasAttribute('aria-busy') && document.querySelector('#events li') != null")
    until(view, "document.querySelector('#lanes').childElementCount > 0")


def axe(view, what):
    """Fails where axe-core finds anything serious or critical."""
    import axe_playwright_python
    script = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"
    # What slides in is only as legible as it will be when it has arrived.
    view.evaluate("() => Promise.all(document.getAnimations().map((one) => one.finished)).then(() => true)")
    view.evaluate(script.read_text(encoding="utf-8"))
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = view.evaluate("rules => axe.run(document, rules)", rules)
    bad = [
        f"{one['id']} ({one['impact']}): {one['help']}: {json.dumps([node['html'][:160] for node in one['nodes'][:3]])}"
        for one in found["violations"] if one["impact"] in ("serious", "critical")
    ]
    assert not bad, f"{what}: " + "\n".join(bad)
    assert len(found["passes"]) > 10, f"{what}: axe looked at almost nothing"
