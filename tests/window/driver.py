"""Drives real windows of Tandem the way assistive technology and a cashier do: finds controls by accessible name on the
accessibility bus, then moves the pointer and types on the X server they are on. Used by the tour and the window tests."""

import os
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

NEEDED = ["Xvfb", "xdotool", "import", "dbus-daemon"]


class Stage:
    """A virtual display with its own session bus; windows are started on it and die with it."""

    def __init__(self, width, height):
        missing = [tool for tool in NEEDED if not shutil.which(tool)]
        if missing:
            raise SystemExit("Missing programs: " + ", ".join(missing))
        self.folder = tempfile.mkdtemp(prefix="tandem-window-")
        self.processes = []
        read, write = os.pipe()
        self.x = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            byte = os.read(read, 1)
            if not byte:
                raise SystemExit("Xvfb did not start.")
            number += byte
        os.close(read)
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.environ.update({
            "DISPLAY": ":" + number.decode().strip(),
            "DBUS_SESSION_BUS_ADDRESS": self.bus.stdout.readline().strip(),
            "XDG_RUNTIME_DIR": self.folder,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        })
        os.chmod(self.folder, 0o700)
        Atspi.init()

    def start(self, program, *arguments):
        """Starts a window; returns it once it is on the accessibility bus."""
        errors = open(os.path.join(self.folder, f"stderr-{len(self.processes)}"), "w+")
        process = subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, stderr=errors, text=True)
        process.errors = errors
        self.processes.append(process)
        return Window(self, process)

    def picture(self, file, geometry=None):
        crop = ["-crop", geometry] if geometry else []
        subprocess.run(["import", "-window", "root", *crop, "+repage", file], check=True)

    def close_windows(self):
        for process in self.processes:
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self.processes.clear()

    def close(self):
        self.close_windows()
        for process in (self.bus, self.x):
            process.send_signal(signal.SIGTERM)
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Window:
    def __init__(self, stage, process):
        self.stage = stage
        self.process = process

    def application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child and child.get_process_id() == self.process.pid:
                    return child
            except GLib.Error:
                continue
        return None

    def _walk(self, node, showing=True):
        try:
            state = node.get_state_set()
            if showing and node.get_role() not in (Atspi.Role.APPLICATION,) \
                    and not state.contains(Atspi.StateType.SHOWING):
                return
            yield node
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child:
                    yield from self._walk(child, showing)
        except GLib.Error:
            return

    def all(self, name=None, inside=None, where=None):
        """Controls on view whose accessible name is `name`, within the list or group named `inside`."""
        root = self.application()
        if inside and root:
            root = next((node for node in self._walk(root) if node.get_name() == inside), None)
        if not root:
            return []
        found = []
        for node in self._walk(root):
            try:
                if (name is None or node.get_name() == name) and (where is None or where(node)):
                    found.append(node)
            except GLib.Error:
                continue
        return found

    def wait(self, condition, what, seconds=15):
        """Polls, since the bus has no event for everything; fails with what was waited for."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.process.errors.seek(0)
        raise AssertionError(f"Waited in vain for {what}. stderr: {self.process.errors.read()[-2000:]}")

    def find(self, name, inside=None, where=None, seconds=15):
        return self.wait(lambda: next(iter(self.all(name, inside, where)), None), f"“{name}”", seconds)

    def gone(self, name, seconds=15):
        self.wait(lambda: not self.all(name), f"“{name}” to go away", seconds)

    def items(self, name):
        """The accessible names of a list's rows on view."""
        root = next(iter(self.all(name)), None)
        if not root:
            return []
        return [node.get_name() for node in self._walk(root) if node.get_role() == Atspi.Role.LIST_ITEM]

    def wait_item(self, name, test, seconds=15):
        return self.wait(lambda: next((item for item in self.items(name) if test(item)), None),
                         f"a row of “{name}”, now {self.items(name)}", seconds)

    def point(self, node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2)], check=True)

    def click(self, name, inside=None, seconds=15):
        enabled = lambda node: node.get_state_set().contains(Atspi.StateType.ENABLED)  # noqa: E731
        self.point(self.find(name, inside, enabled, seconds))
        subprocess.run(["xdotool", "click", "1"], check=True)

    def press(self, name, inside=None, seconds=15):
        """As assistive technology presses: by the control's first action, without pointer or keyboard."""
        enabled = lambda node: node.get_state_set().contains(Atspi.StateType.ENABLED) \
            and node.get_role() != Atspi.Role.LIST_ITEM  # noqa: E731
        node = self.find(name, inside, None if inside else enabled, seconds)
        assert Atspi.Action.do_action(node.get_action_iface(), 0), f"“{name}” can't be pressed"

    def type(self, text, delay=120):
        """On this window's keyboard: without a window manager the pointer says which window has it."""
        self.hover()
        subprocess.run(["xdotool", "type", "--delay", str(delay), text], check=True)

    def key(self, *names):
        self.hover()
        subprocess.run(["xdotool", "key", "--delay", "80", *names], check=True)

    def scroll_up(self, name):
        self.point(self.find(name))
        subprocess.run(["xdotool", "click", "--repeat", "20", "4"], check=True)

    def scan(self, barcode):
        self.hover()
        subprocess.run(["xdotool", "type", "--delay", "4", barcode + "\n"], check=True)

    def hover(self):
        frame = next((node for node in self._walk(self.application()) if node.get_role() == Atspi.Role.FRAME), None)
        box = frame.get_extents(Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width - 60), str(box.y + box.height - 12)], check=True)

    def line(self):
        """The next line of JSON on its standard output."""
        import json
        return json.loads(self.process.stdout.readline())
