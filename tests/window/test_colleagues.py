"""What a colleague's work looks like at one's own window: whose it is, and what each POS wants to see of it."""

import signal

from driver import Atspi
from shop import WindowTest, has


class TestColleagues(WindowTest):
    OPTIONS = {"accept": "Show it here", "replace": "Let it replace an empty order",
               "switch": "Switch to it when the current order is empty"}

    def test_what_was_added_while_others_were_paid_offline_keeps_its_name(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        bar.click("Croissant", "Products")
        terrace.click("1", "Orders")
        terrace.wait_item("Order lines", has("Croissant"))
        self.shop.hub.send_signal(signal.SIGSTOP)
        terrace.click("Tea", "Products")
        terrace.wait_item("Order lines", has("Tea"))
        terrace.click("Croissant", "Products")
        terrace.wait_item("Order lines", has("Croissant, 2 ×"))
        bar.click("Tea", "Products")
        bar.wait_item("Order lines", has("Tea"))
        bar.click("Pay")
        bar.click("Cash")
        bar.wait_item("Payments", has("5.20"))
        bar.click("Validate")
        bar.click("Next order")
        self.shop.hub.send_signal(signal.SIGCONT)
        for window in (bar, terrace):
            window.click("2", "Orders", seconds=40)
            for product in ("Croissant", "Tea"):
                window.wait_item("Order lines", has(f"{product}, 1 ×", "added by Ben (Terrace)"))
            self.assertFalse([line for line in window.items("Order lines") if "Ana" in line])
        orders = self.orders()
        self.assertEqual({(line["product"], line["quantity"], line["added_by"]["cashier"], line["added_by"]["pos"])
                          for line in orders[2]["lines"]},
                         {("Croissant", "1", "Ben", "Terrace"), ("Tea", "1", "Ben", "Terrace")})
        self.assertEqual({(line["product"], line["quantity"], line["added_by"]["cashier"])
                          for line in orders[1]["lines"]}, {("Croissant", "1", "Ana"), ("Tea", "1", "Ana")})

    def set_options(self, window, **wanted):
        """Of Terrace, at any window, as Ana; returns what each option says of itself then."""
        window.click("Point of Sale")
        window.click("Multi-session Settings")
        window.find("PIN")
        window.type("1111")
        window.click("OK")
        window.find("Multi-sessions")
        window.press("Options of Terrace")
        window.find("Options of Terrace", where=lambda node: node.get_state_set().contains(Atspi.StateType.CHECKED))
        for name, on in wanted.items():
            if window.find(self.OPTIONS[name]).get_state_set().contains(Atspi.StateType.CHECKED) != on:
                window.press(self.OPTIONS[name])
        said = {name: window.find(text).get_description() for name, text in self.OPTIONS.items()}
        window.press("Save")
        window.gone("Multi-sessions")
        return said

    def test_each_pos_says_what_it_does_with_orders_of_others(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")

        # As delivered: an order that comes in has a tab, and what is on view stays.
        bar.click("Croissant", "Products")
        terrace.find("1", "Orders")
        self.assertEqual(terrace.items("Order lines"), [])

        # Switched to, with the empty order's tab kept beside it.
        said = self.set_options(bar, switch=True, replace=False)
        self.assertIn("keeps a tab", said["replace"])
        bar.click("New order")
        bar.click("Tea", "Products")
        terrace.wait_item("Order lines", has("Tea"))
        terrace.find("NEW", "Orders")

        # Switched to, in the place of the empty order. One with something in it stays.
        self.set_options(bar, replace=True)
        terrace.click("NEW", "Orders")
        terrace.click("Croissant", "Products")
        mine = terrace.wait_item("Order lines", has("Croissant", "Ben (Terrace)"))
        bar.click("New order")
        bar.click("Tea", "Products")
        terrace.find("4", "Orders")
        self.assertEqual(terrace.items("Order lines"), [mine])
        terrace.click("Pay")
        terrace.click("Card")
        terrace.wait_item("Payments", has("Card"))
        terrace.click("Validate")
        terrace.click("Next order")
        terrace.find("NEW", "Orders")
        bar.click("New order")
        bar.click("Croissant", "Products")
        terrace.find("5", "Orders")
        terrace.wait_item("Order lines", has("Croissant", "Ana (Bar)"))
        terrace.wait(lambda: "NEW" not in terrace.items("Orders"), "the empty order to give its place")

        # Not shown: only what was begun here.
        said = self.set_options(bar, accept=False)
        self.assertIn("begun at this POS", said["accept"])
        self.assertIn("not shown here", said["switch"])
        bar.click("New order")
        bar.click("Tea", "Products")
        bar.find("6", "Orders")
        terrace.click("New order")
        terrace.click("Tea", "Products")
        terrace.find("7", "Orders")
        self.assertNotIn("6", terrace.items("Orders"))
