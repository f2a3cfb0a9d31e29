"""What a manager keeps of the shop at the real window, and that it is at every other one at once."""

import os
import subprocess

from shop import WindowTest, has


class BackOfficeTest(WindowTest):
    def open_office(self, window):
        window.click("Point of Sale")
        window.click("Back office")
        window.find("PIN")
        window.type("1111")
        window.click("OK")
        window.find("Lists")
        self.cells(window, "Croissant")

    def cells(self, window, text):
        window.find("Items")
        return window.wait(lambda: [node for node in window.all(where=lambda each: text in each.get_name())
                                    if node.get_role_name() == "table cell"], f"an item “{text}”")

    def click_cell(self, window, text):
        window.point(self.cells(window, text)[0])
        subprocess.run(["xdotool", "click", "1"], check=True)

    def field(self, window, name, role="text"):
        window.point(window.find(name, where=lambda node: node.get_role_name() == role))
        subprocess.run(["xdotool", "click", "1"], check=True)

    def test_a_product_that_is_added_is_sold_at_the_other_window(self):
        bar = self.shop.window("Bar", "Ben", "left")
        terrace = self.shop.window("Terrace", "Ana", "right")
        self.open_office(bar)
        bar.click("New")
        bar.find("Discard")
        bar.type("<i>Scone</i>")
        bar.click("Save")
        bar.find("This must not be empty.")  # the price
        bar.type("1,8x")
        bar.click("Save")
        bar.find("\"1,8x\" is not an amount; write it like \"2.40\".")
        self.field(bar, "Price")
        bar.key("ctrl+a")
        bar.type("1.80")
        self.field(bar, "Category", "push button")
        bar.find("None")
        bar.type("bak")
        bar.wait(lambda: not bar.all("None"), "only what is looked for")
        bar.point([node for node in bar.all("Bakery") if node.get_role_name() == "list item"][-1])
        subprocess.run(["xdotool", "click", "1"], check=True)
        bar.click("Save")
        bar.find("<i>Scone</i> is saved, for every terminal.")
        self.cells(bar, "<i>Scone</i>, Bakery, 1.80")
        terrace.click("<i>Scone</i>", "Products")
        terrace.wait_item("Order lines", has("<i>Scone</i>, 1 × 1.80"))

        bar.click("Undo")  # it is not forgotten: it was sold
        bar.find("<i>Scone</i> is as it was.")
        self.cells(bar, "<i>Scone</i> (not used)")
        terrace.wait(lambda: not terrace.all("<i>Scone</i>", "Products"), "no Scone among the products")
        bar.key("Escape")
        bar.gone("Lists")
        for menu, item, language in (("Point of Sale", "Language", "Deutsch"), ("Kasse", "Sprache", "English")):
            bar.click(menu)  # the forms that were open go, too
            bar.click(item)
            bar.click(language)
            bar.gone(language)
        bar.find("Point of Sale")

    def test_what_somebody_else_has_changed_meanwhile_is_not_written_over(self):
        bar = self.shop.window("Bar", "Ana", "left")
        terrace = self.shop.window("Terrace", "Ana", "right")
        for window in (bar, terrace):
            self.open_office(window)
            self.click_cell(window, "Tea")
            window.find("Discard")
        for window, price in ((bar, "2.90"), (terrace, "3.10")):
            self.field(window, "Price")
            window.key("ctrl+a")
            window.type(price)
            window.click("Save")
            if window is bar:
                window.find("Tea is saved, for every terminal.")
                self.cells(terrace, "Tea, TEA, 5390000000036, Drinks, 2.90")
        terrace.find("Tea was changed by somebody else meanwhile. Discard, and look at it again.")
        terrace.click("Discard")
        terrace.key("Escape")
        terrace.gone("Lists")
        terrace.click("Tea", "Products")
        terrace.wait_item("Order lines", has("Tea, 1 × 2.90"))

    def test_a_cashiers_pin_does_not_open_it_and_a_new_manager_gets_in(self):
        bar = self.shop.window("Bar", "Ben", "left")
        self.open_office(bar)
        bar.click("Cashiers", "Lists")
        self.cells(bar, "Ben, cashier")
        self.click_cell(bar, "Ana, manager")
        self.field(bar, "Role", "push button")
        bar.point([node for node in bar.wait(lambda: bar.all("cashier"), "the roles")
                   if node.get_role_name() == "list item"][-1])
        subprocess.run(["xdotool", "click", "1"], check=True)
        bar.click("Save")
        bar.find("Nobody would be a manager any more.")
        bar.click("Discard")
        bar.click("New")
        bar.type("Cy")
        self.field(bar, "PIN", "password text")
        bar.type("4711")
        bar.click("Save")
        bar.find("Cy is saved, for every terminal.")
        bar.key("Escape")
        bar.gone("Lists")
        bar.click("Point of Sale")
        bar.click("Lock")
        bar.click("Cy")
        bar.type("4711")
        bar.click("OK")
        bar.gone("Who is selling?")
        bar.click("Tea", "Products")
        bar.wait_item("Order lines", has("Tea", "added by Cy (Bar)"))

    def test_a_list_of_products_is_looked_at_before_it_is_taken_over(self):
        bar = self.shop.window("Bar", "Ana", "left")
        file = os.path.join(self.shop.folder, "list.csv")
        with open(file, "w", encoding="utf-8") as out:
            out.write("Title,Sales Price,Shelf\nTea,3.00,A\n<b>Roll</b>,much,B\n")
        self.open_office(bar)
        bar.click("Import")
        bar.find("Files")
        bar.type(file, delay=20)
        bar.click("Open")
        bar.find("Import from list.csv")
        bar.find("line 3: price: \"much\" is not an amount; write it like \"2.40\"", seconds=20)
        bar.click("Discard")
        bar.gone("Import from list.csv")
        with open(file, "w", encoding="utf-8") as out:
            out.write("Title,Sales Price,Shelf\nTea,3.00,A\n<b>Roll</b>,0.90,B\n")
        bar.click("Import")
        bar.find("Files")
        bar.type(file, delay=20)
        bar.click("Open")
        bar.find("1 are new, 1 change.")
        bar.wait_item("What would become of it", has("Tea", "Price 2.80 → 3.00"))
        bar.wait_item("What would become of it", has("New: <b>Roll</b>", "Price 0.90"))
        bar.point([node for node in bar.all("Import") if node.get_role_name() == "push button"][-1])
        subprocess.run(["xdotool", "click", "1"], check=True)
        bar.find("2 things are imported, for every terminal.")
        self.cells(bar, "<b>Roll</b>, 0.90")
        bar.click("Export")
        bar.find("Files")
        bar.key("ctrl+a")
        out = os.path.join(self.shop.folder, "out.csv")
        bar.type(out, delay=20)
        bar.click("Save")
        bar.find(f"The products are in {out}.")
        with open(out, encoding="utf-8") as written:
            self.assertIn("<b>Roll</b>,,,0.90,,,", written.read())
