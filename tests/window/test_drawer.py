"""The drawer at the real window: its float by notes and coins, what goes in and comes out of it, and the count."""

import os
import subprocess

from driver import Atspi
from shop import WindowTest, has


class DrawerTest(WindowTest):
    def slip(self, window):
        """What the sheet with the text says."""
        node = window.find("Receipt")
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def test_a_drawer_is_counted_by_notes_and_coins_and_cash_goes_out_with_a_reason(self):
        bar = self.shop.window("Bar", "Ana", "left")
        bar.click("Point of Sale")
        bar.click("Open session")
        bar.find("How much cash is in the drawer at the start?")
        bar.click("Notes and coins")
        bar.wait_item("Counted", has("500.00"))
        bar.type("2")
        bar.wait_item("Counted", has("500.00", "× 2", "1,000.00"))
        bar.click("Next")
        bar.click("Use the sum")
        bar.gone("Counted")
        bar.click("OK")

        bar.click("Point of Sale")
        bar.click("Cash out")
        bar.find("How much cash is taken out of the drawer?")
        bar.type("50.5")
        bar.click("OK")
        bar.find("What for?")
        bar.click("Save")  # without a reason
        bar.find("What for?")
        bar.type("bank")
        bar.click("Save")
        self.assertRegex(self.slip(bar), r"Cash out: bank\s+.*-.*50\.50")
        bar.click("Done")

        bar.click("Point of Sale")
        bar.click("Close session")
        bar.find("Count the cash in the drawer. How much is there?")
        bar.type("949.50")
        bar.click("OK")
        z = self.slip(bar)
        self.assertRegex(z, r"Cash out: bank\s+.*50\.50")
        self.assertRegex(z, r"Expected in the drawer\s+.*949\.50")
        self.assertRegex(z, r"Difference\s+\D*0\.00")
        for ending, begins in ((".pdf", b"%PDF-"), (".csv", b"session,pos,"), (".txt", b"Z report")):
            file = os.path.join(self.shop.folder, "z" + ending)
            bar.click("Save")
            bar.find("Files")
            bar.key("ctrl+a")
            bar.type(file, delay=20)
            bar.point([node for node in bar.all("Save") if node.get_role_name() == "push button"][-1])
            subprocess.run(["xdotool", "click", "1"], check=True)
            bar.find(f"It is in {file}.")
            with open(file, "rb") as saved:
                self.assertTrue(saved.read().startswith(begins))
        bar.click("Done")
