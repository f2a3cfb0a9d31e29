// What a cashier's own till promises: finding, giving back, closing, starting, and keeping its place.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { test } from "node:test";
import { allSynced, quantities, within, World } from "./lib.mjs";

const notice = (till, code) => till.next((line) => line.event === "notice" && line.code === code);
const codes = (till) => till.notices.map((one) => one.code);

const hash16 = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 32);

/** Sets options of a POS as the window's settings do, and waits until the till knows of it. */
async function setOptions(hub, till, pos, options) {
  const name = `Shop ${randomBytes(4).toString("hex")}`; // shows that the change is in
  const key = randomBytes(32);
  const device = hash16(key);
  const op = { v: 1, device, n: 1, seen: ["0".repeat(32), 0], by: ["Ana", pos], time: Date.now(), prev: "", kind: "shop.put",
    entities: [{ kind: "shop", name, currency: "EUR", locale: "en_IE", tax_rounding: "line" },
      { kind: "pos", id: hash16(`pos\n${pos}`), name: pos, ...options }] };
  const at = `http://${hub.address}/v1/poll`;
  const { session } = await (await fetch(`${at}/open`, { method: "POST" })).json();
  const frames = [{ t: "hello", v: [1], device, key: key.toString("base64"), proof: "", pos, program: "settings 1" },
    { t: "push", stream: hash16(`shop\n${hub.id}`), ops: [JSON.stringify(op)] }];
  await fetch(`${at}/push?session=${session}&n=1`, { method: "POST", body: frames.map((frame) => JSON.stringify(frame) + "\n").join("") });
  await within((async () => { while ((await till.do("status")).shop !== name); })(), 20000, "the new options are in");
}

/** Sells `product` for cash and gives the reply to `finish`. */
async function sell(till, product, quantity = 1) {
  const { order } = await till.do("add", product, quantity);
  await till.do("pay", "Cash", order.total);
  return till.do("finish");
}

test("the first of many closed orders is found, shown, printed and given back", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  const first = await sell(ana, "Tea");
  for (let i = 0; i < 230; ++i) await sell(ana, i % 2 ? "Coffee" : "Croissant");
  await ana.synced();
  const uid = first.order.uid;
  for (const name of [uid, "1", "1/1", first.receipt, first.receipt.toLowerCase()]) assert.equal((await ana.order(name)).uid, uid, name);
  assert.equal((await ana.fails("show", "1/2")).code, "unknown-order");
  assert.match((await ana.do("receipt", "1")).text, new RegExp(first.receipt));
  const all = (await ana.do("history")).orders;
  assert.deepEqual(all.map((order) => order.number), Array.from({ length: 231 }, (_, i) => 231 - i));
  assert.equal((await ana.do("history", "croissant")).orders.length, 115);
  assert.deepEqual((await ana.do("history", "tea 2.50 ana")).orders.map((order) => order.uid), [uid]);
  assert.deepEqual((await ana.do("history", "23")).orders.map((order) => order.number), [231, 230, 23]);
  assert.deepEqual((await ana.do("history", uid)).orders.map((order) => order.uid), [uid]);
  assert.deepEqual((await ana.do("history", uid.slice(0, 8))).orders, []);
  assert.deepEqual(quantities((await ana.do("refund", "1")).order), { Tea: "-1" });

  await ana.do("cancel");
  await ana.do("close", "0");
  await ana.do("open", "0");
  const again = await sell(ana, "Coffee");
  await ana.synced();
  assert.equal((await ana.order("1")).uid, again.order.uid); // the present run's
  assert.equal((await ana.order("1/1")).uid, uid);
});

test("two tills that close at once both tell, once, which orders stay open", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  let ben = world.till(hub, "Terrace", "Ben");
  for (const till of [ana, ben]) await till.do("open", "0");
  await ana.do("add", "Tea");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) await till.do("link", "off");
  for (const till of [ana, ben]) await till.do("close", "0");
  await ben.kill("SIGKILL"); // what is still to be told survives
  assert.deepEqual(codes(ana), []);
  await ana.do("link", "on");
  await ana.synced();
  assert.deepEqual(codes(ana), []);
  ben = world.till(hub, "Terrace", "Ben");
  const told = await Promise.all([ana, ben].map((till) => notice(till, "open-orders-carried")));
  for (const one of told) assert.match(one.text, /: 1\.$/);
  await allSynced(ana, ben);
  await ana.do("add", "Coffee");
  await ana.do("close", "0");
  await notice(ana, "open-orders-carried");
  await allSynced(ana, ben);
  assert.deepEqual(codes(ana), ["open-orders-carried", "open-orders-carried"]); // of the second run it was the closer
  assert.deepEqual(codes(ben), ["open-orders-carried"]);
});

test("goods are given back once, at what was paid, and no more than was sold", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await sell(ana, "Tea", 2);
  await allSynced(ana, ben);
  for (const till of [ana, ben]) await till.do("link", "off");
  for (const till of [ana, ben]) assert.deepEqual(quantities((await till.do("refund", "1")).order), { Tea: "-2" });
  for (const [words, named] of [[["qty", "-3"], "2"], [["qty", "2"], "-2"], [["price", "3.00"], "2.50"], [["discount", "50"], "2.50"]]) {
    const error = await ben.fails(...words);
    assert.equal(error.code, "refund-limit", words.join(" "));
    assert.ok(error.text.includes(named), error.text);
  }
  await ben.do("qty", "-1");
  for (const till of [ana, ben]) await till.do("link", "on");
  await allSynced(ana, ben);
  await ana.do("pay", "Cash", "-5.00");
  await allSynced(ana, ben);
  const { number } = await ana.order();
  const beingPaid = await ben.fails("pay", "Cash", "-2.50");
  assert.equal(beingPaid.code, "already-refunded");
  assert.ok(beingPaid.text.includes(String(number)), beingPaid.text);
  await ana.do("finish");
  await allSynced(ana, ben);
  assert.equal((await ben.fails("pay", "Cash", "-2.50")).code, "already-refunded");
  assert.equal((await ben.fails("finish")).code, "already-refunded");
  await ben.do("cancel");
  assert.equal((await ben.fails("refund", "1")).code, "already-refunded");
});

test("when two tills pay out the same goods at the same moment one of them is stopped before it finishes", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await sell(ana, "Tea");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) {
    await till.do("link", "off");
    await till.do("refund", "1");
    await till.do("pay", "Cash", "-2.50");
  }
  for (const till of [ana, ben]) {
    await till.do("link", "on");
    await till.synced();
  }
  await allSynced(ana, ben);
  assert.equal((await ben.fails("finish")).code, "already-refunded");
  await ana.do("finish");
  await allSynced(ana, ben);
  assert.equal((await ben.fails("finish")).code, "already-refunded");
  await ben.do("void", "1");
  await ben.do("cancel");
});

test("a till that was never set up and reaches no hub says so and ends, though its input stays open", async (t) => {
  const world = new World(t);
  const till = world.till({ url: "ws://127.0.0.1:9" }, "Bar", "Ana");
  const event = await till.next((line) => line.event === "error");
  assert.equal(event.code, "hub-unreachable");
  assert.ok(event.text.includes("ws://127.0.0.1:9") && event.text.includes("Bar"), event.text);
  assert.equal(await till.ended, 1);
});

test("a till that was set up sells without its hub, also when told of another address, but not as a POS that is not", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let till = world.till(hub, "Bar", "Ana", { data: "till" });
  await till.synced();
  await till.quit();
  await hub.kill("SIGTERM");
  till = world.till(hub, "Bar", "Ana", { data: "till", url: "ws://127.0.0.1:9" });
  await till.do("add", "Tea");
  assert.equal((await till.do("status")).hub, hub.id);
  await till.quit();
  till = world.till(hub, "Nope", "Ana", { data: "till" });
  const event = await till.next((line) => line.event === "error");
  assert.equal(event.code, "unknown-pos");
  assert.ok(event.text.includes("Nope"), event.text);
  assert.equal(await till.ended, 1);
});

test("a new order and the line that was chosen are still chosen after a kill", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana");
  const restart = async () => {
    await ana.kill("SIGKILL");
    ana = world.till(hub, "Bar", "Ana");
  };
  const lines = (await Promise.all(["Tea", "Coffee", "Croissant"].map((product) => ana.do("add", product)))).at(-1).order.lines;
  await ana.do("line", "1");
  await restart();
  assert.deepEqual(quantities((await ana.do("qty", "7")).order), { Tea: "7", Coffee: "1", Croissant: "1" });
  await ana.do("line", lines[2].uid);
  await ana.do("add", "Coffee"); // choosing by a tap is kept as well
  await restart();
  assert.deepEqual(quantities((await ana.do("qty", "5")).order), { Tea: "7", Coffee: "5", Croissant: "1" });
  const fresh = (await ana.do("new")).order.uid;
  await restart();
  assert.equal((await ana.order()).uid, fresh);
  const { order } = await ana.do("add", "Tea");
  assert.equal(order.uid, fresh);
  assert.deepEqual(quantities(order), { Tea: "1" });
});

test("how the hub was last reached is said offline as well", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  for (const [transport, expected] of [["longpoll", "longpoll"], ["auto", "websocket"]]) {
    const till = world.till(hub, "Bar", "Ana", { transport, data: transport });
    const offline = () => till.next((line) => line.event === "link" && line.state === "offline");
    await till.synced();
    assert.equal((await till.do("status")).transport, expected);
    await till.do("link", "off");
    assert.equal((await offline()).transport, expected);
    assert.equal((await till.do("status")).transport, expected);
    await till.quit();
  }
});

test("waiting in vain is never shorter than was asked", async (t) => {
  const world = new World(t);
  const till = world.till(await world.shopHub(), "Bar", "Ana");
  await till.synced();
  await till.do("link", "off");
  await till.do("add", "Tea");
  for (const ms of [0, 1, 99, 500, 1000]) {
    const begun = process.hrtime.bigint();
    assert.equal((await till.fails("wait", "synced", ms)).code, "not-synced");
    assert.ok(process.hrtime.bigint() - begun >= BigInt(ms) * 1000000n, `${ms} ms`);
  }
});

test("extensions may name their fields with a name space", async (t) => {
  const world = new World(t);
  const till = world.till(await world.shopHub(), "Bar", "Ana");
  await till.do("add", "Tea");
  await till.do("set", "loyalty:card.no-1_x", "77");
  assert.deepEqual((await till.do("set", "k".repeat(200), "1")).order.extra, { "loyalty:card.no-1_x": "77", ["k".repeat(200)]: "1" });
  for (const key of ["", "k".repeat(201)]) {
    const error = await till.fails("set", key, "1");
    assert.equal(error.code, "bad-key");
    assert.match(error.text, /200/);
  }
});

test("five misses lock a cashier's PIN, over restarts and for that cashier only", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const start = (cashier, pin) => world.till(hub, "Bar", cashier, { data: "till", pin });
  const refused = async (cashier, pin) => {
    const till = start(cashier, pin);
    const event = await till.next((line) => line.event === "error");
    assert.equal(await till.ended, 1);
    assert.ok(event.text.includes(cashier), event.text);
    return event;
  };
  for (let miss = 1; miss <= 5; ++miss) {
    const { code, text } = await refused("Ana", "0000");
    assert.equal(code, "wrong-pin");
    assert.equal(/again in 30 s/.test(text), miss === 5, text);
  }
  const locked = await refused("Ana", "1111"); // the right one
  assert.equal(locked.code, "pin-locked");
  assert.match(locked.text, /again in \d+ s/);
  await start("Ben", "2222").do("add", "Tea");
});

test("an amount beyond what can be written is refused before anything is", async (t) => {
  const world = new World(t);
  const till = world.till(await world.shopHub(), "Bar", "Ana");
  const limit = /10000000000\.00/;
  await till.do("add", "Tea");
  await till.do("price", "99999999.00");
  await till.synced();
  const before = await till.order();
  for (const [words, code] of [[["qty", "9999999"], "bad-quantity"], [["qty", "-9999999"], "bad-quantity"], [["qty", "101"], "bad-quantity"]]) {
    const error = await till.fails(...words);
    assert.equal(error.code, code, words.join(" "));
    assert.match(error.text, limit);
  }
  await till.do("qty", "100"); // 9999999900.00
  await till.do("add", "Coffee", "30");
  // What fits as a line does not fit beside the other one.
  for (const [words, code] of [[["qty", "34"], "bad-quantity"], [["price", "5.00"], "bad-price"], [["add", "Croissant", "5"], "bad-quantity"]]) {
    const error = await till.fails(...words);
    assert.equal(error.code, code, words.join(" "));
    assert.match(error.text, limit);
  }
  await till.do("remove");
  await till.do("qty", "1");
  const { number, ...after } = await till.order();
  assert.deepEqual({ ...after, number }, before);
});

test("an order whose goods are all taken off while it is paid is not closed as nothing", async (t) => {
  const world = new World(t);
  const till = world.till(await world.shopHub(), "Bar", "Ana");
  await till.do("add", "Tea");
  await till.do("pay", "Cash", "1");
  await till.do("remove");
  assert.equal((await till.fails("finish")).code, "empty-order");
  assert.equal((await till.order()).state, "open");
  assert.equal((await till.fails("pay", "Cash", "1")).code, "empty-order");
  await till.do("add", "Coffee");
  await till.do("pay", "Cash", "2");
  assert.equal((await till.do("finish")).order.state, "paid");
  await till.do("add", "Tea");
  await till.do("discount", "100");
  assert.equal((await till.do("finish")).order.state, "paid"); // a gift is something
});

test("an order that another till begins does not come under the cashier's finger", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  const ready = (await ben.order()).uid;
  const theirs = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  assert.equal((await ben.order()).uid, ready);
  const { order } = await ben.do("add", "Coffee");
  assert.notEqual(order.uid, theirs);
  assert.deepEqual(quantities(order), { Coffee: "1" });
});

test("a POS may want an order that comes in at once, in place of its empty one or beside it", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await setOptions(hub, ben, "Terrace", { switch_when_empty: true });
  const first = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  assert.equal((await ben.order()).uid, first);
  assert.deepEqual((await ben.orders()).map((order) => order.uid), [first]);
  // Nobody is taken away from what is being worked on, nor loses an order that was asked for.
  const wanted = (await ben.do("new")).order.uid;
  await ben.do("add", "Coffee");
  await ana.do("new");
  const second = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  assert.equal((await ben.order()).uid, wanted);
  const empty = (await ben.do("new")).order.uid;
  await ana.do("new");
  const third = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  assert.equal((await ben.order()).uid, third);
  assert.deepEqual((await ben.orders()).map((order) => order.uid), [first, wanted, second, third, empty]);

  await setOptions(hub, ben, "Terrace", { switch_when_empty: true, replace_empty: false });
  await ben.do("select", empty);
  await ben.do("cancel"); // the next one stands ready by itself
  const ready = (await ben.order()).uid;
  await ana.do("new");
  const fourth = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  assert.equal((await ben.order()).uid, fourth);
  assert.deepEqual((await ben.orders()).map((order) => order.uid), [first, wanted, second, third, fourth, ready]);
});

test("a till that meets only hubs that hang up gives up as well", async (t) => {
  const world = new World(t);
  const rude = createServer((socket) => socket.on("error", () => {}).destroy()).listen(0, "127.0.0.1");
  t.after(() => rude.close());
  await new Promise((resolve) => rude.once("listening", resolve));
  const till = world.till({ url: `ws://127.0.0.1:${rude.address().port}` }, "Bar", "Ana");
  const event = await till.next((line) => line.event === "error");
  assert.equal(event.code, "hub-unreachable");
  assert.equal(await till.ended, 1);
});
