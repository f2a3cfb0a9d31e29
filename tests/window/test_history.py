"""History, and what stays open at the last close, at the real windows."""

import subprocess

from shop import WindowTest, has


class HistoryTest(WindowTest):
    def test_a_held_line_says_who_did_what(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        bar.click("Croissant", "Products")
        terrace.click("1", "Orders")
        line = terrace.wait_item("Order lines", has("Croissant"))
        terrace.click(line, "Order lines")
        terrace.click("3")
        line = bar.wait_item("Order lines", has("Croissant, 3 ×"))
        bar.point(bar.find(line, "Order lines"))
        subprocess.run(["xdotool", "mousedown", "1"], check=True)
        try:
            bar.wait_item("Line history", has("added 1 at 2.40", "Ana (Bar)"))
        finally:
            subprocess.run(["xdotool", "mouseup", "1"], check=True)
        bar.wait_item("Line history", has("typed quantity 3", "Ben (Terrace)"))
        bar.click("Close")
        bar.gone("Line history")
        bar.click("Point of Sale")
        bar.click("Order history")
        bar.wait_item("Order history", has("Croissant: added 1 at 2.40"))
        bar.click("Close")

    def test_what_is_open_at_the_last_close_is_shown_and_cancelled_only_by_a_manager_with_a_reason(self):
        bar = self.shop.window("Bar", "Ben", "left")
        bar.click("Tea", "Products")
        bar.find("1", "Orders")
        bar.click("Point of Sale")
        bar.click("Close session")
        bar.wait_item("Open orders", has("Order 1", "2.80"))
        bar.click("Cancel them")
        bar.find("Why are they cancelled?")
        bar.type("left without paying")
        bar.click("Save")
        bar.find("PIN")
        bar.type("1111")
        bar.click("OK")
        bar.find("Count the cash in the drawer. How much is there?")
        self.assertEqual([(order["number"], order["state"]) for order in self.orders().values()], [(1, "cancelled")])

    def test_what_is_kept_at_the_last_close_is_in_the_next_run_under_its_run(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Tea", "Products")
        bar.find("1", "Orders")
        bar.click("Point of Sale")
        bar.click("Close session")
        bar.wait_item("Open orders", has("Order 1", "2.80"))
        bar.click("Keep them")
        bar.find("Count the cash in the drawer. How much is there?")
        bar.click("OK")
        bar.click("Done")
        bar.click("New order")
        bar.click("Croissant", "Products")
        bar.find("1 · run 1", "Orders")
        bar.find("1", "Orders")
