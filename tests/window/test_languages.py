"""The window in other languages: switched live, mirrored where one is read from the right, and kept."""

import os

from driver import Atspi
from shop import BIN, CASHIERS, WindowTest, has


def left_of(window, name):
    return window.find(name).get_extents(Atspi.CoordType.SCREEN).x


class LanguagesTest(WindowTest):
    def choose(self, window, menu, item, language):
        window.click(menu)
        window.click(item)
        window.click(language)
        window.gone(language)

    def restart(self, **environment):
        """The Bar's window, in whichever language."""
        self.stage.close_windows()
        before = {name: os.environ.get(name) for name in environment}
        os.environ.update(environment)
        try:
            return self.stage.start(BIN + "/tandem", "--hub", self.shop.url, "--data", f"{self.shop.folder}/Bar", "--pos",
                                    "Bar", "--place", "left", "--cashier", "Ana", "--pin", CASHIERS["Ana"])
        finally:
            for name, value in before.items():
                os.environ.pop(name, None) if value is None else os.environ.update({name: value})

    def test_the_language_changes_in_the_middle_of_an_order(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Croissant", "Products")
        bar.click("Tea", "Products")
        bar.click(bar.wait_item("Order lines", has("Croissant")), "Order lines")
        bar.click("Price")
        self.choose(bar, "Point of Sale", "Language", "Deutsch")
        bar.wait_item("Positionen", lambda item: item == "Croissant, 1 × 2.40, 2.40, hinzugefügt von Ana (Bar)")
        bar.wait_item("Positionen", has("Tea"))
        self.assertEqual(bar.items("Bestellungen"), ["1"])
        bar.type("3")  # still the price, still of the croissant
        bar.wait_item("Positionen", has("Croissant, 1 × 3.00"))
        self.assertFalse(bar.all("Order lines"))
        self.choose(bar, "Kasse", "Sprache", "English")
        bar.wait_item("Order lines", lambda item: item == "Croissant, 1 × 3.00, 3.00, added by Ana (Bar)")
        self.assertLess(left_of(bar, "Order lines"), left_of(bar, "Products"))

        # What others do goes on being shown.
        terrace = self.shop.window("Terrace", "Ben", "right")
        self.choose(bar, "Point of Sale", "Language", "العربية")
        terrace.click("1", "Orders")
        terrace.wait_item("Order lines", has("Tea"))
        terrace.click("Tea", "Products")
        bar.wait_item("بنود الطلب", has("Tea, 2 ×", "غيّره Ben (Terrace)"))
        self.assertGreater(left_of(bar, "بنود الطلب"), left_of(bar, "المنتجات"))

        bar = self.restart()
        bar.wait_item("بنود الطلب", has("Croissant, 1 × 3.00"), seconds=30)
        self.choose(bar, "نقطة البيع", "اللغة", "كلغة هذا الحاسوب")
        bar.wait_item("Order lines", has("Croissant, 1 × 3.00"))

    def test_a_payment_goes_on_in_another_language(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Croissant", "Products")
        bar.click("Pay")
        bar.find("Validate")
        bar.press("1")
        bar.click("Cash")
        bar.wait(lambda: bar.items("Payments"), "the payment")
        bar.click("New order")
        bar.find("Products")
        self.choose(bar, "Point of Sale", "Language", "Français")
        bar.click("1", "Commandes")
        bar.wait_item("Lignes de commande", has("Croissant"))
        bar.click("Payer")
        bar.wait_item("Paiements", has("Cash", "1.00"))
        bar.click("Card")
        bar.wait(lambda: len(bar.items("Paiements")) == 2, "the second payment")
        bar.click("Valider")
        bar.click("Commande suivante")
        self.choose(bar, "Point de vente", "Langue", "Español")
        bar.find("Pedidos")
        self.assertEqual(self.orders()[1]["state"], "paid")

    def test_a_new_till_speaks_the_systems_language(self):
        bar = self.restart(LC_ALL="es_MX.UTF-8")
        bar.find("Croissant", "Productos", seconds=30)
        bar = self.restart(LC_ALL="pt_BR.UTF-8")
        bar.find("Croissant", "Products", seconds=30)


class ShopsLanguageTest(WindowTest):
    changes = {"locale": "de_DE"}

    def test_a_receipt_is_in_the_shops_language(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Croissant", "Products")
        bar.wait_item("Order lines", has("Croissant, 1 × 2,40"))
        bar.click("Pay")
        bar.click("Card")
        bar.click("Validate")
        receipt = bar.find("Receipt")
        self.assertIn("SUMME EUR", Atspi.Text.get_text(receipt, 0, Atspi.Text.get_character_count(receipt)))
