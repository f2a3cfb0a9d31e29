// Every command given nonsense: one sentence with a code, and nothing has changed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { tillProgram, World } from "./lib.mjs";

const wrong = [
  [["open"], "bad-arguments"], [["open", "lots"], "bad-amount", "lots"], [["open", "-5"], "bad-amount"],
  [["open", "1e3"], "bad-amount", "1e3"], [["open", "9999999999999"], "bad-amount"], [["close", "-1"], "bad-amount"],
  [["close", "NaN"], "bad-amount", "NaN"], [["orders", "x"], "bad-arguments"], [["show", "99"], "unknown-order", "99"],
  [["show", "1", "2"], "bad-arguments"], [["new", "x"], "bad-arguments"], [["select"], "bad-arguments"],
  [["select", "nothing"], "unknown-order", "nothing"], [["select", "f".repeat(32)], "unknown-order", "ffff"],
  [["line", "7"], "unknown-line", "7"], [["line", "0"], "unknown-line"], [["line", "-1"], "unknown-line"],
  [["line", "f".repeat(32)], "unknown-line"], [["add"], "bad-arguments"], [["add", "Moon"], "unknown-product", "Moon"],
  [["add", ""], "unknown-product"], [["add", "Tea", "many"], "bad-quantity", "many"], [["add", "Tea", "0"], "bad-quantity"],
  [["add", "Tea", "1.2345"], "bad-quantity", "1.2345"], [["add", "Tea", "99999999999"], "bad-quantity"],
  [["add", "Tea", "1", "2"], "bad-arguments"], [["qty", "1,5"], "bad-quantity", "1,5"], [["qty", "NaN"], "bad-quantity"],
  [["price", "cheap"], "bad-price", "cheap"], [["price", "-1"], "bad-price"], [["price", "1.234"], "bad-price"],
  [["discount", "101"], "bad-discount", "101"], [["discount", "-1"], "bad-discount"], [["discount", "half"], "bad-discount"],
  [["note", "n".repeat(2001)], "text-too-long", "2000"], [["note", "4111 1111 1111 1111"], "card-number"],
  [["order-note", "n".repeat(2001)], "text-too-long"], [["order-note", "card 4111-1111-1111-1111"], "card-number"],
  [["customer", "Nobody"], "unknown-customer", "Nobody"], [["fiscal", "Moon"], "unknown-fiscal-position", "Moon"],
  [["pay", "Shells", "1"], "unknown-method", "Shells"], [["pay", "Cash", "x"], "bad-amount", "x"],
  [["pay", "Cash", "0"], "bad-amount"], [["pay", "Cash", "-1"], "bad-amount"], [["pay", "Cash"], "bad-arguments"],
  [["pay", "Card", "500"], "over-due", "500"], [["void", "1"], "unknown-payment"], [["break-off"], "not-paying"],
  [["receipt", "99"], "unknown-order"], [["receipt"], "bad-arguments"], [["refund", "99"], "unknown-order"],
  [["refund", "1"], "not-paid"], [["set", "a key", "1"], "bad-key", "a key"], [["set", "k"], "bad-arguments"],
  [["set", "k", "v".repeat(9000)], "text-too-long"], [["set", "k", "v", "order"], "bad-arguments", "order"],
  [["history", "a", "b"], "bad-arguments"], [["link", "maybe"], "bad-arguments", "maybe"], [["link"], "bad-arguments"],
  [["wait", "dinner"], "bad-arguments", "dinner"], [["wait", "synced", "soon"], "bad-arguments", "soon"],
  [["wait", "synced", "-1"], "bad-arguments"], [["status", "now"], "bad-arguments"], [["quit", "now"], "bad-arguments"],
  [["remove", "x"], "bad-arguments"], [["finish", "x"], "bad-arguments"], [["cancel", "x", "y"], "bad-arguments"],
  [["dance"], "unknown-command", "dance"],
];

test("nonsense to any command is answered by a sentence and changes nothing", async (t) => {
  const world = new World(t);
  const till = world.till(await world.shopHub(), "Bar", "Ana");
  await till.do("open", "10");
  await till.do("add", "Tea", "2");
  await till.synced();
  const before = await till.orders();
  for (const [words, code, named] of wrong) {
    const error = await till.fails(...words);
    const what = words.join(" ").slice(0, 60);
    assert.equal(error.code, code, what);
    assert.ok(error.text.length > 10 && !error.text.includes("\n"), what);
    if (named) assert.ok(error.text.includes(named), `${what}: ${error.text}`);
    if (code === "card-number") assert.ok(!error.text.includes("4111"));
  }
  assert.equal((await till.raw("add 'Tea")).error.code, "bad-line");
  assert.equal((await till.raw("add Tea\\")).error.code, "bad-line");
  assert.equal((await till.raw("x".repeat(70000), "a line too long")).error.code, "bad-line");
  await till.synced();
  assert.deepEqual(await till.orders(), before);
  assert.equal((await till.do("status")).unsent, 0);
});

test("payments that do not fit are named and the order stays as it was", async (t) => {
  const world = new World(t);
  const till = world.till(await world.shopHub(), "Bar", "Ana");
  assert.equal((await till.fails("qty", "2")).code, "no-line");
  assert.equal((await till.fails("remove")).code, "no-line");
  assert.equal((await till.fails("finish")).code, "empty-order");
  assert.equal((await till.fails("pay", "Cash", "1")).code, "empty-order");
  assert.equal((await till.fails("close", "0")).code, "no-session");
  await till.do("add", "Coffee", "2");
  assert.match((await till.fails("finish")).text, /6\.00/);
  await till.do("pay", "Card", "2");
  const missing = await till.fails("finish");
  assert.equal(missing.code, "not-covered");
  assert.match(missing.text, /4\.00/);
  assert.equal((await till.fails("cancel")).code, "has-payments");
  await till.do("pay", "Cash", "5");
  assert.equal((await till.fails("pay", "Cash", "1")).code, "nothing-due");
  const done = await till.do("finish");
  assert.equal(done.change, "1.00");
  await till.do("select", done.order.uid);
  for (const words of [["add", "Tea"], ["order-note", "x"], ["pay", "Cash", "1"], ["finish"], ["cancel"], ["set", "k", "v"]])
    assert.equal((await till.fails(...words)).code, "order-closed", words.join(" "));
  await till.do("refund", done.order.uid);
  assert.equal((await till.fails("refund", done.order.uid)).code, "already-refunded");
});

test("a till that cannot start says why and names what was given", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  for (const [pos, cashier, pin, code, named] of [
    ["Roof", "Ana", "1111", "unknown-pos", "Roof"],
    ["Bar", "Zoe", "1111", "no-such-cashier", "Zoe"],
    ["Bar", "Ana", "8765", "wrong-pin", "Ana"],
  ]) {
    const till = world.till(hub, pos, cashier, { pin, data: code });
    const event = await till.next((line) => line.event === "error");
    assert.equal(event.code, code);
    assert.ok(event.text.includes(named), event.text);
    assert.ok(!event.text.includes("8765") && !till.errors.includes("8765"));
    assert.equal(await till.ended, 1);
  }
});

test("two tills cannot share one folder", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const first = world.till(hub, "Bar", "Ana", { data: "same" });
  await first.synced();
  assert.equal(await world.till(hub, "Bar", "Ana", { data: "same" }).ended, 3);
  await first.kill("SIGKILL");
  await world.till(hub, "Bar", "Ana", { data: "same" }).synced(); // a lock left behind does not block
});

test("a bad option is named in one line", () => {
  const good = ["--data", "/nonexistent", "--hub", "ws://127.0.0.1:1", "--pos", "Bar", "--cashier", "Ana", "--pin", "1111"];
  for (const [options, named] of [
    [["--colour", "red"], "--colour"], [["--transport", "pigeon"], "pigeon"], [["--log-level", "loud"], "loud"],
    [["--hub", "ftp://x"], "ftp://x"], [["--hub"], "--hub"], [["surplus"], "surplus"],
  ]) {
    const done = spawnSync(tillProgram, [...good, ...options], { encoding: "utf8", input: "" });
    assert.equal(done.status, 2, options.join(" "));
    assert.equal(done.stdout, "");
    assert.equal(done.stderr.trim().split("\n").length, 1);
    assert.ok(done.stderr.includes(named) && done.stderr.includes("--help"), done.stderr);
  }
  const missing = spawnSync(tillProgram, ["--pos", "Bar"], { encoding: "utf8", input: "" });
  assert.equal(missing.status, 2);
  assert.equal(spawnSync(tillProgram, ["--help"], { encoding: "utf8" }).status, 0);
  assert.match(spawnSync(tillProgram, ["--version"], { encoding: "utf8" }).stdout, /^tandem-till \d/);
});
