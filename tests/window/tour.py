"""./dev run --tour DIR: two real windows play the scenario of the README on a virtual display; each step is a picture."""

import os
import sys

from driver import Stage

program, folder = sys.argv[1], sys.argv[2]
os.makedirs(folder, exist_ok=True)
stage = Stage(2560, 800)
step = 0


def picture(name, geometry=None):
    global step
    step += 1
    file = os.path.join(folder, f"{step:02d}-{name}.png")
    stage.picture(file, geometry)
    print(file)


def has(*parts):
    return lambda item: all(part in item for part in parts)


LEFT, RIGHT = "1280x800+0+0", "1280x800+1280+0"
try:
    bar = stage.start(program, "--demo", "--data", stage.folder + "/bar", "--pos", "Bar", "--cashier", "Ana", "--pin",
                      "1111", "--place", "left")
    url = bar.line()["url"]
    bar.find("Flat white", "Products", seconds=30)
    terrace = stage.start(program, "--hub", url, "--data", stage.folder + "/terrace", "--pos", "Terrace", "--cashier",
                          "Ben", "--pin", "2222", "--place", "right")
    terrace.find("Flat white", "Products", seconds=30)
    picture("two-terminals")

    bar.click("Flat white", "Products")
    bar.wait_item("Order lines", has("Flat white, 1 ×", "added by Ana (Bar)"))
    bar.click("Croissant", "Products")
    bar.click("Scandinavian pastry", "Products")
    terrace.click("1", "Orders")
    terrace.wait_item("Order lines", has("Scandinavian pastry"))
    picture("an-order-at-the-bar-is-on-the-terrace")

    pastry = terrace.wait_item("Order lines", has("Scandinavian pastry"))
    terrace.click(pastry, "Order lines")
    terrace.click("3")
    bar.wait_item("Order lines", has("Scandinavian pastry, 3 ×", "changed by Ben (Terrace)"))
    picture("the-terrace-changes-a-quantity")

    terrace.scan("5390000000137")
    bar.wait_item("Order lines", has("Soup of the day", "added by Ben (Terrace)"))
    picture("a-scanned-soup")

    terrace.click("New order")
    terrace.click("Espresso", "Products")
    terrace.find("2", "Orders")
    bar.find("2", "Orders")
    picture("a-second-order")

    bar.click("1", "Orders")
    bar.click("Pay")
    bar.find("Validate")
    terrace.click("1", "Orders")
    terrace.find("Take over payment")
    picture("being-paid-at-the-bar")
    terrace.click("2", "Orders")
    for key in "20":  # the keyboard belongs to the window that was clicked last
        bar.press(key)
    bar.click("Cash")
    bar.wait(lambda: bar.items("Payments"), "the payment")
    picture("cash")
    bar.click("Card")
    bar.wait(lambda: len(bar.items("Payments")) == 2, "the second payment")
    picture("cash-and-card", LEFT)
    bar.click("Validate")
    bar.find("Next order")
    picture("paid-with-its-receipt")
    bar.click("Next order")

    bar.click("Point of Sale")
    picture("menu", LEFT)
    bar.click("Multi-session Settings")
    bar.find("PIN")
    bar.type("1111")
    picture("for-managers", LEFT)
    bar.click("OK")
    bar.find("Multi-sessions")
    picture("multi-session-settings", LEFT)
    bar.click("Discard")
    bar.gone("Multi-sessions")
    bar.click("Point of Sale")
    bar.click("Dark colours")
    bar.gone("Dark colours")
    bar.click("2", "Orders")
    bar.wait_item("Order lines", has("Espresso"))
    picture("dark", LEFT)
finally:
    stage.close()
