"""Reports of what was sold, at the real windows."""

import os

from driver import Atspi
from shop import WindowTest

BY = ["By day", "By hour", "By product", "By category", "By cashier", "By tax", "By payment"]


class ReportsTest(WindowTest):
    def cells(self, window, name):
        """The texts of a table's cells on view, one after the other."""
        root = next(iter(window.all(name, where=lambda node: node.get_role() == Atspi.Role.TABLE)), None)
        return [node.get_name() for node in window._walk(root) if node.get_role() == Atspi.Role.TABLE_CELL] if root else []

    def wait_cells(self, window, name, *expected):
        window.wait(lambda: self.cells(window, name) == list(expected),
                    f"{expected} in “{name}”, now {self.cells(window, name)}")

    def sell(self, window, *products, method="Cash"):
        for product in products:
            window.click(product, "Products")
        window.click("Pay")
        window.click(method)
        window.click("Validate")
        window.click("Next order")

    def open_reports(self, window):
        window.click("Point of Sale")
        window.click("Reports")

    def test_a_manager_sees_what_was_sold_by_everything_it_can_be_told_apart_by(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ben", "right")
        self.sell(terrace, "<b>Brownie</b>", method="Card")
        terrace.wait(lambda: [order["state"] for order in self.orders().values()] == ["paid"], "the payment at the hub")
        bar.click("Croissant", "Products")
        bar.find("2", "Orders")  # and so all that came to the hub before
        self.sell(bar, "Tea")
        self.open_reports(bar)
        bar.find("Sales")
        for name in BY + ["Today", "Yesterday", "This week", "This month", "From", "To", "Export CSV", "Close"]:
            box = bar.find(name).get_extents(Atspi.CoordType.SCREEN)
            self.assertGreaterEqual(box.height, 48, name)
        bar.wait(lambda: self.cells(bar, "Total")[-1:] == ["8.40"], "the day's total")
        bar.click("By product")
        self.wait_cells(bar, "Sales", "<b>Brownie</b>", "1", "1", "2.82", "0.38", "3.20",
                        "Tea", "1", "1", "2.47", "0.33", "2.80", "Croissant", "1", "1", "2.11", "0.29", "2.40")
        self.wait_cells(bar, "Total", "Total", "2", "", "7.40", "1.00", "8.40")
        self.assertEqual(bar.find("Chart").get_description(), "<b>Brownie</b>: 3.20, Tea: 2.80, Croissant: 2.40")
        bar.click("By category")
        self.wait_cells(bar, "Sales", "Bakery", "2", "4.93", "0.67", "5.60", "Drinks", "1", "2.47", "0.33", "2.80")
        bar.click("By cashier")
        self.wait_cells(bar, "Sales", "Ana", "1", "4.58", "0.62", "5.20", "Ben", "1", "2.82", "0.38", "3.20")
        bar.click("By tax")
        self.wait_cells(bar, "Sales", "VAT 13.5%", "2", "7.40", "1.00", "8.40")
        bar.click("By payment")
        self.wait_cells(bar, "Sales", "Cash", "1", "0.00", "5.20", "Card", "1", "0.00", "3.20")
        bar.click("By hour")
        bar.wait(lambda: "8.40" in self.cells(bar, "Total"), "the hours' total")

    def test_days_without_a_sale_say_so_and_can_be_chosen_in_a_calendar(self):
        bar = self.shop.window("Bar", "Ana", "left")
        self.sell(bar, "Tea")
        self.open_reports(bar)
        bar.wait(lambda: self.cells(bar, "Total")[-1:] == ["2.80"], "the day's total")
        bar.click("Yesterday")
        nothing = lambda: bar.find("Sales").get_description() == "Nothing was sold in these days."  # noqa: E731
        bar.wait(nothing, "an empty report")
        self.assertEqual(bar.all("Chart"), [])
        day = bar.find("From").get_description()
        self.assertEqual(bar.find("To").get_description(), day)
        bar.click("From")
        bar.find("First day")
        bar.key("Left", "Left")
        bar.click("OK")
        bar.wait(lambda: bar.find("From").get_description() != day, "an earlier first day")
        bar.wait(nothing, "an empty report")
        bar.click("To")
        bar.find("Last day")
        bar.key("Right")
        bar.key("Return")
        bar.wait(lambda: self.cells(bar, "Total")[-1:] == ["2.80"], "the total up to today")
        bar.key("Escape")
        bar.gone("Sales")

    def test_a_cashier_sees_reports_only_with_a_managers_pin(self):
        bar = self.shop.window("Bar", "Ben", "left")
        self.open_reports(bar)
        bar.find("PIN")
        self.assertEqual(bar.all("Sales"), [])
        bar.type("2222")
        bar.click("OK")
        bar.wait(lambda: bar.all(where=lambda node: "wrong" in (node.get_name() or "")), "that the PIN is wrong")
        bar.type("1111")
        bar.click("OK")
        bar.find("Sales")

    def test_a_report_goes_into_a_file(self):
        bar = self.shop.window("Bar", "Ana", "left")
        self.sell(bar, "Tea", "<b>Brownie</b>")
        self.open_reports(bar)
        bar.click("By product")
        bar.wait(lambda: "Tea" in self.cells(bar, "Sales"), "the products")
        file = os.path.join(self.shop.folder, "sales.csv")
        bar.click("Export CSV")
        bar.find("Files")
        bar.key("ctrl+a")
        bar.type(file, delay=20)
        bar.click("Save")
        bar.wait(lambda: bar.all(f"Written: {file}"), "that it is written")
        with open(file, encoding="utf-8", newline="") as written:
            self.assertEqual(written.read(), "product,orders,quantity,net,tax,total\r\n"
                             "<b>Brownie</b>,1,1,2.82,0.38,3.20\r\nTea,1,1,2.47,0.33,2.80\r\n")


if __name__ == "__main__":
    import unittest
    unittest.main()
