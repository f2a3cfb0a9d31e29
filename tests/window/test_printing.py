"""Paper at the real window: a receipt goes to the printer, one that fails waits in the list, a copy is printed by hand."""

import socket
import threading

from shop import SHOP, WindowTest, has


class Printer:
    """Takes jobs on a port of this computer and says that it has them."""

    def __init__(self):
        self.jobs = []
        self.breaks = False
        self.server = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.server.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                line, _ = self.server.accept()
            except OSError:
                return
            job = b""
            while not job.endswith(b"\x1dr1"):
                some = line.recv(4096)
                job += some
                if not some or self.breaks:
                    break
            if self.breaks:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            else:
                self.jobs.append(job)
                line.sendall(b"\0")
            line.close()


class PrintingTest(WindowTest):
    printer = Printer()
    changes = {
        "printers": [{"name": "Bar printer", "address": printer.address}],
        "pos": [{"name": "Bar", "payment_methods": ["Cash", "Card"], "printer": "Bar printer"}, {"name": "Terrace"},
                {"name": "Roof 1"}],
        "categories": [SHOP["categories"][0] | {"printer": "Bar printer"}, SHOP["categories"][1]],
    }

    def sell(self, bar):
        bar.click("Croissant", "Products")
        bar.wait_item("Order lines", has("Croissant"))
        bar.click("Pay")
        bar.click("Cash")
        bar.click("Validate")
        bar.click("Next order")

    def paper(self, bar, count):
        bar.wait(lambda: len(self.printer.jobs) >= count, f"job {count} at the printer")
        return self.printer.jobs[count - 1].decode("latin-1")

    def test_a_receipt_is_printed_and_what_the_printer_broke_off_is_asked_about(self):
        bar = self.shop.window("Bar", "Ana", "left")
        self.sell(bar)
        self.assertIn("TOTAL EUR", self.paper(bar, 1))
        bar.click("Croissant", "Products")
        bar.wait_item("Order lines", has("Croissant"))
        bar.find("2", "Orders")
        bar.click("Point of Sale")
        bar.click("Send to kitchen")
        self.assertIn("1 x Croissant", self.paper(bar, 2))

        self.printer.breaks = True
        bar.click("Pay")
        bar.click("Cash")
        bar.click("Validate")
        bar.click("Next order")
        bar.find(None, where=lambda node: "The sale stands." in (node.get_name() or ""))
        self.printer.breaks = False
        bar.click("Point of Sale")
        bar.click("Needs attention")
        bar.wait_item("Needs attention", has("may be printed, or only half of it"))
        bar.click("Print again")
        self.assertIn("COPY 1", self.paper(bar, 3))
        bar.wait(lambda: not bar.items("Needs attention"), "an empty list")
        bar.click("Close")

        bar.click("Point of Sale")
        bar.click("Closed orders")
        bar.click(bar.wait_item("Closed orders", has("Order 1")), "Closed orders")
        bar.click("Receipt")
        bar.click("Print")
        self.assertIn("COPY 1", self.paper(bar, 4))
