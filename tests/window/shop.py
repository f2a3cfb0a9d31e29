"""The shop of the window tests, and what each of them begins with: a virtual display and a hub with that shop."""

import atexit
import json
import os
import signal
import subprocess
import tempfile
import unittest

from driver import Stage

BIN = os.environ.get("TANDEM_BIN", "build/release/bin")
SHOP = {
    "shop": "The Bread Basket", "currency": "EUR", "locale": "en_IE",
    "taxes": [{"name": "VAT 13.5%", "rate": "13.5", "included": True}],
    "categories": [{"name": "Bakery", "parent": None, "color": "#b8860b"},
                   {"name": "Drinks", "parent": None, "color": "#0072b2"}],
    "products": [
        {"name": "Croissant", "code": "CRO", "barcode": "5390000000012", "price": "2.40", "category": "Bakery",
         "taxes": ["VAT 13.5%"], "unit": "pc"},
        {"name": "<b>Brownie</b>", "code": "BRO", "barcode": "5390000000029", "price": "3.20", "category": "Bakery",
         "taxes": ["VAT 13.5%"], "unit": "pc"},
        {"name": "Tea", "code": "TEA", "barcode": "5390000000036", "price": "2.80", "category": "Drinks",
         "taxes": ["VAT 13.5%"], "unit": "pc"}],
    "customers": [{"name": "Deco Addict", "email": "", "phone": "", "fiscal_position": None}],
    "fiscal_positions": [],
    "payment_methods": [{"name": "Cash", "kind": "cash"}, {"name": "Card", "kind": "card"}],
    "cashiers": [{"name": "Ana", "pin": "1111", "role": "manager"}, {"name": "Ben", "pin": "2222", "role": "cashier"}],
    "pos": [{"name": "Bar", "payment_methods": ["Cash", "Card"]}, {"name": "Terrace"}, {"name": "Roof 1"}],
    "multi_sessions": [{"name": "Ground floor", "active": True, "pos": ["Bar", "Terrace"]}],
}
CASHIERS = {"Ana": "1111", "Ben": "2222"}


def has(*parts):
    return lambda item: all(part in item for part in parts)


class Shop:
    """A hub with the shop above, and the windows that belong to it."""

    def __init__(self, stage, changes=None):
        self.stage = stage
        self.folder = tempfile.mkdtemp(dir=stage.folder)
        file = os.path.join(self.folder, "shop.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump(SHOP | (changes or {}), out)
        self.data = os.path.join(self.folder, "hub")
        subprocess.run([BIN + "/tandem-hub", "import", "--data", self.data, file], check=True,
                       stdout=subprocess.DEVNULL)
        self.hub = subprocess.Popen([BIN + "/tandem-hub", "serve", "--data", self.data, "--listen", "127.0.0.1:0",
                                     "--allow-unpaired"], stdout=subprocess.PIPE, text=True)
        self.url = json.loads(self.hub.stdout.readline())["url"]

    def window(self, pos, cashier, place, *more):
        login = ["--cashier", cashier, "--pin", CASHIERS[cashier]] if cashier else []
        window = self.stage.start(BIN + "/tandem", "--hub", self.url, "--data", f"{self.folder}/{pos}", "--pos", pos,
                                  "--place", place, *login, *more)
        window.find("Croissant", "Products", seconds=30)
        return window

    def close(self):
        self.hub.send_signal(signal.SIGCONT)
        self.hub.terminate()
        self.hub.wait(10)


class WindowTest(unittest.TestCase):
    changes = {}  # of the shop
    stage = None  # one for all: a process knows only the accessibility bus that it first met

    @classmethod
    def setUpClass(cls):
        if not WindowTest.stage:
            WindowTest.stage = Stage(2560, 800)
            atexit.register(WindowTest.stage.close)

    def setUp(self):
        self.shop = Shop(self.stage, self.changes)
        self.addCleanup(self.shop.close)
        self.addCleanup(self.stage.close_windows)

    def orders(self):
        """As the hub has them."""
        out = subprocess.run([BIN + "/tandem-hub", "export", "--data", self.shop.data, "--what", "orders"],
                             capture_output=True, text=True, check=True)
        return {order["number"]: order for order in json.loads(out.stdout)}
