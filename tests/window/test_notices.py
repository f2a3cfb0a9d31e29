"""What people are told at the real windows, and what stays in "Needs attention" until it is read or dealt with."""

import signal

from shop import WindowTest, has


class TestNotices(WindowTest):
    def told(self, window, *parts):
        return window.find("Notice", where=lambda node: has(*parts)(node.get_description()))

    def open_list(self, window):
        window.click("Point of Sale")
        window.click("Needs attention")
        return window.find("Needs attention")

    def test_a_cashier_who_takes_money_is_told_and_can_read_it_later(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        bar.click("Croissant", "Products")
        terrace.click("1", "Orders")
        terrace.wait_item("Order lines", has("Croissant"))
        bar.click("Pay")
        bar.find("Validate")
        terrace.find("Take over payment")  # the order is known as being paid there
        terrace.click("Tea", "Products")
        self.told(bar, "Order 1", "Tea", "not in the bill")
        bar.find("Validate")  # over the payment, which goes on
        bar.click("Cash")
        bar.wait_item("Payments", has("Cash", "2.40"))
        bar.process.kill()
        bar.process.wait()
        bar = self.shop.window("Bar", "Ana", "left")
        bar.find("Point of Sale", where=lambda node: "need" in node.get_description())
        self.open_list(bar)
        row = bar.wait_item("Needs attention", has("Order 1", "Tea", "not in the bill"))
        bar.click(row, "Needs attention")
        bar.click("Got it")
        bar.find("Needs attention", where=lambda node: node.get_description() == "Nothing needs attention.")
        bar.click("Close")
        bar.find("Point of Sale", where=lambda node: not node.get_description())

    def test_paid_twice_stays_until_a_manager_has_dealt_with_it(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        bar.click("Croissant", "Products")
        terrace.click("1", "Orders")
        terrace.wait_item("Order lines", has("Croissant"))
        self.shop.hub.send_signal(signal.SIGSTOP)
        for window in (bar, terrace):
            window.click("Pay")
            window.find("Validate")
            window.click("Cash")
            window.wait_item("Payments", has("Cash", "2.40"))
            window.click("Validate")
            window.click("Next order")
        self.shop.hub.send_signal(signal.SIGCONT)
        for window in (bar, terrace):
            window.find("Point of Sale", seconds=30, where=lambda node: "need" in node.get_description())
        self.open_list(terrace)
        row = terrace.wait_item("Needs attention", has("Order 1 was paid twice", "2.40", "manager"))
        terrace.click(row, "Needs attention")
        terrace.click("Dealt with")
        terrace.find("PIN")
        terrace.type("2222")  # Ben's own, and he is no manager
        terrace.click("OK")
        terrace.find('The PIN given for "Ana" is wrong.')
        terrace.process.kill()
        terrace.process.wait()
        terrace = self.shop.window("Terrace", "Ben", "right")
        self.open_list(terrace)
        row = terrace.wait_item("Needs attention", has("Order 1 was paid twice"))
        terrace.click(row, "Needs attention")
        terrace.click("Show order")
        terrace.find("Receipt")
        terrace.click("Done")
        # The croissant of the second payment, ready to be paid out.
        terrace.click("Give back")
        terrace.wait_item("Order lines", has("Croissant", "-1"))
        self.open_list(terrace)
        row = terrace.wait_item("Needs attention", has("Order 1 was paid twice"))
        terrace.click(row, "Needs attention")
        terrace.click("Dealt with")
        terrace.find("PIN")
        terrace.type("1111")
        terrace.click("OK")
        terrace.wait(lambda: not [item for item in terrace.items("Needs attention") if "paid twice" in item],
                     "what was dealt with to go")
        terrace.process.kill()
        terrace.process.wait()
        terrace = self.shop.window("Terrace", "Ben", "right")
        self.open_list(terrace)
        self.assertFalse([item for item in terrace.items("Needs attention") if "paid twice" in item])

    def test_a_manager_takes_over_a_payment_whose_till_is_gone(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        bar.click("Croissant", "Products")
        terrace.click("1", "Orders")
        terrace.wait_item("Order lines", has("Croissant"))
        bar.click("Pay")
        bar.find("Validate")
        terrace.find("Being paid by Ana (Bar)")
        bar.process.kill()
        bar.process.wait()
        terrace.click("Take over payment")
        terrace.find("Take over payment", where=lambda node: "switched off" in node.get_description())
        terrace.click("Take it over")
        terrace.find("PIN")
        terrace.type("1111")
        terrace.click("OK")
        terrace.click("Pay")
        terrace.click("Cash")
        terrace.wait_item("Payments", has("Cash", "2.40", "Ben (Terrace)"))
        terrace.click("Validate")
        terrace.find("Next order")
        bar = self.shop.window("Bar", "Ana", "left")
        bar.wait(lambda: "1" not in bar.items("Orders"), "the paid order to leave the bar")
        self.told(bar, "took the payment of order 1 over")
