"""What a cashier does at the real windows, by accessible name (contract.md, "The window"). Run by CTest; needs Xvfb,
xdotool, ImageMagick and the accessibility bus, all of which ./dev test installs."""

import os
import signal
import subprocess
import unittest

from driver import Atspi
from shop import BIN, WindowTest, has
from test_back_office import BackOfficeTest  # noqa: F401
from test_colleagues import TestColleagues  # noqa: F401 — run with these
from test_drawer import DrawerTest  # noqa: F401
from test_history import HistoryTest  # noqa: F401
from test_languages import LanguagesTest, ShopsLanguageTest  # noqa: F401
from test_limits import LimitsTest  # noqa: F401
from test_notices import TestNotices  # noqa: F401
from test_printing import PrintingTest  # noqa: F401
from test_reports import ReportsTest  # noqa: F401


class TestWindow(WindowTest):
    def test_two_tills_share_one_order_live(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        self.assertEqual(bar.items("Orders"), ["NEW"])
        bar.click("Croissant", "Products")
        bar.find("1", "Orders")
        self.assertEqual(bar.wait_item("Order lines", has("Croissant")),
                         "Croissant, 1 × 2.40, 2.40, added by Ana (Bar)")
        terrace.click("1", "Orders")
        line = terrace.wait_item("Order lines", has("Croissant"))
        terrace.click(line, "Order lines")
        terrace.click("3")
        expected = "Croissant, 3 × 2.40, 7.20, added by Ana (Bar), changed by Ben (Terrace)"
        for window in (bar, terrace):
            window.wait_item("Order lines", lambda item: item == expected)
        # What is in the order list of the other stays selected where it was.
        terrace.click("Tea", "Products")
        bar.wait_item("Order lines", has("Tea", "added by Ben (Terrace)"))
        bar.click("5")
        bar.wait_item("Order lines", has("Croissant, 5 ×"))

    def test_keyboard_and_scanner_need_no_field(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.scan("5390000000029")
        bar.wait_item("Order lines", has("<b>Brownie</b>, 1 × 3.20"))
        bar.type("12")
        bar.wait_item("Order lines", has("<b>Brownie</b>, 12 × 3.20"))
        bar.key("BackSpace")
        bar.wait_item("Order lines", has("<b>Brownie</b>, 1 ×"))
        bar.type("tea")
        bar.wait(lambda: bar.items("Products") == ["Tea"], "only tea")
        bar.key("Return")
        bar.wait_item("Order lines", has("Tea, 1 × 2.80"))
        bar.wait(lambda: len(bar.items("Products")) == 3, "all products again")
        bar.type("tea")
        bar.wait(lambda: bar.items("Products") == ["Tea"], "only tea")
        bar.click("Tea", "Products")
        bar.type("4")  # a quantity, not a search for "tea4"
        bar.wait_item("Order lines", has("Tea, 4 × 2.80"))
        bar.click("Clear the search")
        bar.wait(lambda: len(bar.items("Products")) == 3, "all products again")
        bar.scan("4711471147113")
        bar.find('There is no product "4711471147113".')
        bar.click("Disc")
        bar.type("10")
        bar.wait_item("Order lines", has("Tea", "10% off", "10.08"))

    def test_what_others_do_moves_nothing_under_the_cashiers_eyes(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        for index in range(9):
            bar.scan("5390000000012")
            bar.wait_item("Order lines", has("Croissant, 1 ×"))
            bar.click("Disc")
            bar.type(str(index + 1))
            bar.wait_item("Order lines", has("Croissant", f"{index + 1}% off"))
            bar.click("Qty")
        terrace.click("1", "Orders")
        terrace.wait_item("Order lines", has("9% off"))
        bar.scroll_up("Order lines")
        bar.wait_item("Order lines", has("Croissant", ", 1% off"))
        top = bar.items("Order lines")
        terrace.click("Tea", "Products")
        terrace.wait_item("Order lines", has("Tea"))
        bar.find("Total", where=lambda node: "10 lines" in node.get_description())
        self.assertEqual(bar.items("Order lines"), top)
        bar.click("2")  # the selected line is still the ninth, and the cashier's own key shows it
        bar.wait_item("Order lines", has("Croissant, 2 ×", "9% off"))

    def test_assistive_technology_sells_without_pointer_and_keyboard(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.press("Drinks", "Categories")
        bar.wait(lambda: bar.items("Products") == ["Tea"], "only drinks")
        bar.press("Tea", "Products")
        bar.press("All", "Categories")
        bar.press("Croissant", "Products")
        tea = bar.wait_item("Order lines", has("Tea, 1 ×"))
        bar.wait_item("Order lines", has("Croissant"))
        bar.press(tea, "Order lines")
        bar.press("3")
        bar.wait_item("Order lines", has("Tea, 3 × 2.80, 8.40"))
        bar.press("Disc")
        bar.press("5")
        bar.wait_item("Order lines", has("Tea, 3 × 2.80, 5% off"))
        bar.press("Backspace")
        bar.press("Qty")
        bar.press("+/-")
        bar.wait_item("Order lines", has("Tea, -3 × 2.80, -8.40"))
        bar.press("+/-")
        bar.wait_item("Order lines", has("Tea, 3 × 2.80, 8.40"))
        bar.press("New order")
        bar.find("NEW", "Orders")
        bar.press("1", "Orders")
        bar.wait_item("Order lines", has("Tea, 3 ×"))
        bar.press("Connection")
        bar.find("Connection details")
        bar.key("Escape")
        bar.press("Pay")
        bar.press("Cash")
        bar.wait_item("Payments", has("Cash"))
        bar.press("Validate")
        bar.press("Next order")
        bar.press("Point of Sale")
        bar.press("Multi-session Settings")
        bar.find("PIN")
        for digit in "1111":
            bar.press(digit, "For managers")
        bar.press("OK", "For managers")
        bar.press("Roof 1")
        bar.press("Save")
        bar.gone("Multi-sessions")

    def test_pay_in_cash_with_change_and_give_it_back(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        bar.click("Croissant", "Products")
        terrace.click("1", "Orders")
        bar.click("Pay")
        bar.find("Validate")
        terrace.wait(lambda: not terrace.all("Pay", where=lambda node: node.get_state_set().contains(
            Atspi.StateType.ENABLED)), "Pay to be off while the bar takes the money")
        bar.type("10")
        bar.click("Cash")
        bar.wait_item("Payments", has("Cash", "10.00", "Ana (Bar)"))
        bar.click("Validate")
        bar.find("Change")
        bar.click("Next order")
        terrace.wait(lambda: "1" not in terrace.items("Orders"), "the paid order to leave the terrace")
        bar.click("Point of Sale")
        bar.click("Closed orders")
        row = bar.wait_item("Closed orders", has("Order 1"))
        bar.click(row, "Closed orders")
        bar.click("Refund")
        bar.wait_item("Order lines", has("Croissant, -1 × 2.40, -2.40"))

    def test_settings_are_for_managers_and_live_everywhere(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Croissant", "Products")  # opens the session of Bar
        terrace = self.shop.window("Terrace", "Ben", "right")
        terrace.click("Point of Sale")
        terrace.click("Multi-session Settings")
        terrace.find("PIN")
        terrace.type("2222")
        terrace.click("OK")
        terrace.find('The PIN given for "Ana" is wrong.')
        terrace.type("1111")
        terrace.click("OK")
        floor = terrace.find("Bar", where=lambda node: node.get_role() == Atspi.Role.CHECK_BOX)
        self.assertIn("Close it first.", floor.get_description())
        self.assertFalse(floor.get_state_set().contains(Atspi.StateType.ENABLED))
        terrace.click("New")
        terrace.find("Name")
        terrace.key("ctrl+a")
        terrace.type("Roof bar")
        terrace.click("Roof 1")
        terrace.click("Save")
        terrace.gone("Multi-sessions")
        log = subprocess.run([BIN + "/tandem-hub", "verify", "--data", self.shop.data], capture_output=True, text=True)
        self.assertIn('"ok":true', log.stdout)
        bar.click("Point of Sale")
        bar.click("Multi-session Settings")
        bar.find("PIN")
        bar.type("1111")
        bar.click("OK")
        bar.wait_item("Multi-sessions", has("Roof bar", "1 POS"))

    def test_a_frozen_hub_is_shown_and_selling_goes_on(self):
        bar = self.shop.window("Bar", "Ana", "left")
        pill = lambda word: lambda: word in bar.find("Connection").get_description()  # noqa: E731
        bar.wait(pill("Online"), "Online")
        self.shop.hub.send_signal(signal.SIGSTOP)
        bar.click("Croissant", "Products")
        bar.wait_item("Order lines", has("Croissant"))
        self.assertEqual(bar.items("Orders"), ["NEW"])
        bar.wait(pill("Offline"), "Offline", seconds=20)
        bar.click("Tea", "Products")
        bar.wait_item("Order lines", has("Tea"))
        self.shop.hub.send_signal(signal.SIGCONT)
        bar.wait(pill("Online"), "Online again", seconds=20)
        bar.find("1", "Orders")
        bar.wait_item("Order lines", has("Croissant, 1 ×"))

    def test_one_instance_a_device(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Croissant", "Products")
        bar.wait_item("Order lines", has("Croissant"))
        again = [BIN + "/tandem", "--hub", self.shop.url, "--data", f"{self.shop.folder}/Bar", "--pos", "Bar"]
        self.assertEqual(subprocess.run(again, stderr=subprocess.DEVNULL, timeout=20).returncode, 3)
        bar.process.kill()
        bar.process.wait()
        anew = self.shop.window("Bar", "Ana", "left")  # a killed one's lock does not block, and nothing is lost
        anew.wait_item("Order lines", has("Croissant, 1 ×"))

    def test_a_wrong_address_of_the_hub_can_be_put_right(self):
        data = self.shop.folder + "/new"
        bar = self.stage.start(BIN + "/tandem", "--data", data, "--place", "left")
        bar.click("Hub")
        bar.type("ws://127.0.0.1:1", 20)
        bar.click("POS")
        bar.type("Bar", 20)
        bar.click("Connect")
        bar.find("Change hub or POS")
        # Also a till that still looks for its hub is raised instead of started twice.
        self.assertEqual(subprocess.run([BIN + "/tandem", "--data", data], capture_output=True, timeout=20).returncode, 3)
        bar.click("Change hub or POS")
        bar.click("Hub")
        bar.key("ctrl+a")
        bar.type(self.shop.url, 20)
        bar.click("Connect")
        bar.find("Who is selling?")

    def test_no_display_is_a_sentence(self):
        for display in ("", ":4711"):
            elsewhere = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
            if display:
                elsewhere["DISPLAY"] = display
            done = subprocess.run([BIN + "/tandem", "--demo", "--data", self.shop.folder + "/none"], env=elsewhere,
                                  capture_output=True, text=True, timeout=20)
            self.assertEqual(done.returncode, 1)
            self.assertIn("There is no display to open a window on.", done.stderr)
            self.assertEqual(done.stdout, "")

    def test_a_till_locks_and_asks_who_is_there(self):
        bar = self.shop.window("Bar", None, "left")
        bar.find("Who is selling?")
        bar.click("Ben")
        bar.type("1")
        bar.click("OK")
        bar.find('The PIN given for "Ben" is wrong.')
        bar.type("2222")
        bar.click("OK")
        bar.gone("Who is selling?")
        bar.click("Tea", "Products")
        bar.wait_item("Order lines", has("added by Ben (Bar)"))


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
