"""What a cashier may do at the real window, where a manager is asked, and how the money comes out."""

from shop import WindowTest, has


class LimitsTest(WindowTest):
    changes = {"cash_rounding": "0.05", "cashier_limits": {"discount": "10", "price": False}}

    def approve(self, window):
        window.find("PIN")
        window.type("1111")
        window.click("OK")
        window.gone("PIN")

    def test_a_manager_approves_over_the_cashiers_shoulder(self):
        bar = self.shop.window("Bar", "Ben", "left")
        bar.click("Croissant", "Products")
        bar.wait_item("Order lines", has("Croissant"))
        bar.click("Price")
        bar.type("3")
        bar.find("In this shop a manager changes prices.")
        self.approve(bar)
        bar.wait_item("Order lines", has("3.00", "changed by Ana (Bar)"))
        bar.type(".5")  # still the same number: nobody is asked for each digit
        bar.wait_item("Order lines", has("3.50", "changed by Ana (Bar)"))
        bar.click("Disc")
        bar.type("5")
        bar.wait_item("Order lines", has("5% off"))
        bar.type("0")
        bar.find("A discount of 50% needs a manager: a cashier may give 10%.")
        bar.key("Escape")
        bar.gone("PIN")
        bar.wait_item("Order lines", has("5% off"))

    def test_a_discount_on_the_order_a_tip_and_cash_in_steps_of_five_cents(self):
        bar = self.shop.window("Bar", "Ben", "left")
        bar.click("Tea", "Products")  # 2.80
        bar.wait_item("Order lines", has("Tea"))
        bar.click("Point of Sale")
        bar.click("Order discount")
        bar.find("How many percent off the whole order?")
        bar.type("10")
        bar.click("OK")
        bar.find("Total", where=lambda node: "10% off" in node.get_description())
        bar.click("Pay")
        bar.find("of 2.52 · 2.50 in cash")
        bar.type("1")
        bar.click("Tip")
        bar.find("of 2.52 · with a tip of 1.00")
        bar.find("Remaining", where=lambda node: "3.52" in node.get_description())
        bar.click("Card")
        bar.wait_item("Payments", has("Card", "with a tip of 1.00", "3.52"))
        bar.click("Validate")
        bar.find("Next order")
        bar.click("Next order")

        bar.click("Tea", "Products")
        bar.wait_item("Order lines", has("Tea"))
        bar.click("Disc")
        bar.type("1")
        bar.wait_item("Order lines", has("2.77"))
        bar.click("Pay")
        bar.click("Cash")
        bar.wait_item("Payments", has("Cash", "2.75"))
        bar.click("Validate")
        bar.click("Next order")
