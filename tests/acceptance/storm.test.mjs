// What a new user would fear: four tills, everybody does anything on anybody's order, links come and go, tills and the hub are
// killed. Whoever heard every reply knows what must be on record.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { checkNumbers, checkReceipts, sameEverywhere } from "./cashier.mjs";
import { allSynced, allSyncedWithin, byNumber, shop, within, World } from "./lib.mjs";
import { dice } from "./proxy.mjs";

const seed = Number(process.env.TANDEM_SEED ?? Date.now() % 1000000);
const rounds = Number(process.env.TANDEM_STORM_ROUNDS ?? 500);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // the moment of a fault, never a wait for something
const products = shop.products.map(({ name }) => name);
const refusals = new Set(["being-paid", "order-closed", "no-line", "empty-order", "not-covered", "has-payments", "nothing-due", "over-due",
  "not-paying", "unknown-order", "already-refunded", "refund-limit", "not-paid", "bad-quantity", "unknown-line", "bad-amount", "no-order",
  "change-not-cash", "not-manager", "needs-manager", "unknown-payment", "bad-price"]);

/** One device: a till, what it acknowledged, and what it may have done without having said so. */
class Hand {
  constructor(world, hub, pos, cashier, transport) {
    this.start = () => { this.till = world.till(hub, pos, cashier, { transport }); };
    Object.assign(this, { pos, did: [], unsure: [], refused: new Map() });
    this.start();
  }
  /** Asks, and remembers in what a reply was heard or might have been. */
  async ask(kind, ...words) {
    const note = { kind, words };
    try {
      const reply = await this.till.ask(...words);
      if (reply.ok) this.did.push({ ...note, order: reply.order, receipt: reply.receipt });
      else {
        assert.ok(refusals.has(reply.error.code), `${words.join(" ")}: ${JSON.stringify(reply.error)}`);
        this.refused.set(reply.error.code, (this.refused.get(reply.error.code) ?? 0) + 1);
      }
      return reply;
    } catch (error) {
      if (!this.killed) throw error;
      this.unsure.push(note);
      await this.till.ended;
      this.killed = false;
      this.start();
      return { ok: false };
    }
  }
  kill() {
    this.killed = true;
    return this.till.kill("SIGKILL");
  }
  async step(random) {
    const open = await this.ask("look", "orders");
    const candidates = (open.orders ?? []).filter((order) => order.lines.length);
    if (candidates.length > 25 || (candidates.length && random.chance(0.7))) await this.ask("select", "select", random.of(candidates).uid);
    else await this.ask("new", "new");
    const what = random.below(100);
    if (what < 40) return this.ask("add", "add", random.of(products), 1 + random.below(3));
    const { order } = await this.ask("look", "show");
    if (order?.lines.length) await this.ask("line", "line", 1 + random.below(order.lines.length));
    if (what < 48) return this.ask("qty", "qty", random.below(6));
    if (what < 52) return this.ask("price", "price", `${1 + random.below(5)}.00`);
    if (what < 56) return this.ask("remove", "remove");
    if (what < 60) return this.ask("note", "order-note", `note ${random.below(1000)}`);
    if (what < 63) return this.ask("cancel", "cancel");
    if (what < 84) {
      if (order && Number(order.due) > 0) await this.ask("pay", "pay", random.of(["Cash", "Card"]), random.chance(0.2) ? "1.00" : order.due);
      return this.ask("finish", "finish");
    }
    if (what < 88) return this.ask("break-off", "break-off");
    if (what < 92) {
      const paid = ((await this.ask("look", "history", `${1 + random.below(9)}`)).orders ?? []).filter(({ state, total }) => state === "paid" && Number(total) > 0);
      if (!paid.length) return null;
      const begun = await this.ask("refund", "refund", random.of(paid).uid);
      if (!begun.ok) return null;
      await this.ask("pay", "pay", "Cash", begun.order.due);
      return this.ask("finish", "finish");
    }
    return this.ask("link", "link", random.of(["off", "on", "on"]));
  }
}

/** The names that every replica makes for itself for what goes on behind a bill. */
const derived = (what, id) => createHash("sha256").update(`${what}\n${id}`).digest("hex").slice(0, 32);
const cents = (amount) => Math.round(Number(amount) * 100);

test("four tills, anything by anybody, links cut and everything killed: nothing acknowledged is lost, all books are one", async (t) => {
  t.diagnostic(`TANDEM_SEED=${seed}`);
  const random = dice(seed);
  const world = new World(t);
  let hub = await world.shopHub();
  const hands = ["Bar", "Terrace", "Hall", "Garden"].map((pos, i) => new Hand(world, hub, pos, i === 1 ? "Ana" : shop.cashiers[i].name,
    ["websocket", "longpoll", "auto", "longpoll"][i]));
  await allSynced(...hands.map(({ till }) => till));
  let left = hands.length;
  let kills = 0;
  const work = Promise.all(hands.map(async (hand) => {
    for (let round = 0; round < rounds; ++round) await hand.step(random);
    --left;
  }));
  const storm = async () => {
    while (left > 0) {
      await pause(random.between(0, 500));
      const victim = random.below(hands.length + 1);
      if (victim < hands.length) {
        if (hands[victim].killed) continue;
        await hands[victim].kill();
      } else {
        await hub.kill("SIGKILL");
        hub = await world.hub("hub", hub.address);
      }
      ++kills;
    }
  };
  const storming = storm();
  await work.finally(() => { left = 0; });
  await storming;
  for (const hand of hands) {
    if (hand.till.process.exitCode !== null || hand.till.process.signalCode !== null) { hand.killed = false; hand.start(); }
    await hand.till.do("link", "on");
  }
  const tills = hands.map(({ till }) => till);
  await allSyncedWithin(20000, ...tills);

  // All replicas and the hub are one.
  const orders = world.export("orders").sort(byNumber);
  // What never held anything but a note needs no number.
  for (const order of orders.filter(({ number }) => number === null)) assert.deepEqual(order.lines.concat(order.payments), []);
  checkNumbers(orders.filter(({ number }) => number !== null));
  checkReceipts(orders);
  await sameEverywhere(orders, tills);
  const payments = world.export("payments");
  for (const order of orders) {
    const taken = payments.filter((payment) => payment.order === order.uid).reduce((sum, { amount }) => sum + cents(amount), 0);
    // An order that is still being paid has taken what nobody has booked yet.
    assert.equal(taken, order.state === "paid" ? cents(order.paid) : 0, `payments of ${order.uid}`);
  }
  // All that was acknowledged is in the log: as many operations of that kind, on that order, by that device.
  const log = world.export("log").map((entry) => ({ ...entry, op: JSON.parse(entry.op) })).filter(({ op }) => op.kind !== "shop.put");
  const names = new Map(shop.products.map(({ name, code }) => [code, name]));
  const lineProducts = new Map(log.filter(({ op }) => op.kind === "line.add").map(({ op }) => [op.line, names.get(op.code)]));
  for (let [line, product] of [...lineProducts]) for (let n = 0; n < 4; ++n) lineProducts.set(line = derived("follow-up-line", line), product);
  for (const hand of hands) {
    const { device } = await hand.till.do("status");
    const mine = log.filter(({ op }) => op.device === device);
    assert.deepEqual(mine.map(({ op }) => op.n).sort((a, b) => a - b), mine.map((_, i) => i + 1));
    const acknowledged = new Map();
    for (const { kind, words, order } of hand.did) {
      if (kind !== "add") continue;
      const key = `${order.uid} ${words[1]}`;
      acknowledged.set(key, (acknowledged.get(key) ?? 0) + Number(words[2]));
    }
    const logged = new Map();
    for (const { op } of mine) {
      if (op.kind !== "qty.delta" && !(op.kind === "line.add" && !op.refund_of)) continue;
      const key = `${op.order} ${lineProducts.get(op.line)}`;
      logged.set(key, (logged.get(key) ?? 0) + Number(op.kind === "line.add" ? op.quantity : op.delta));
    }
    for (const [key, n] of acknowledged) assert.ok((logged.get(key) ?? 0) >= n, `${hand.pos} added ${n} to ${key}, logged are ${logged.get(key)}`);
    const maybe = hand.unsure.filter(({ kind }) => kind === "add").reduce((sum, { words }) => sum + Number(words[2]), 0);
    const sum = (map) => [...map.values()].reduce((a, b) => a + b, 0);
    assert.ok(sum(logged) <= sum(acknowledged) + maybe, `${hand.pos} has more on record than was asked for`);
    // Each closed order has the receipt that was said.
    for (const { kind, order, receipt } of hand.did) {
      if (kind !== "finish") continue;
      const there = orders.find((one) => one.receipt === receipt);
      assert.ok(there && there.state === "paid" && (there.uid === order.uid || there.duplicate_of === order.uid), `receipt ${receipt}`);
    }
  }
  // Nothing vanished without somebody who took it away: in an order and what followed from it, goods that nobody set, took or
  // cancelled are there to the last piece.
  const before = new Map(orders.map((order) => [derived("follow-up", order.uid), order.uid]));
  const rootOf = (uid) => { while (before.has(uid)) uid = before.get(uid); return uid; };
  const families = new Map();
  const family = (uid) => families.get(rootOf(uid)) ?? families.set(rootOf(uid), { logged: new Map(), there: new Map(), changed: false }).get(rootOf(uid));
  const count = (map, product, n) => map.set(product, (map.get(product) ?? 0) + Number(n));
  for (const order of orders) {
    // The same goods on a second document.
    if (order.duplicate_of) family(order.duplicate_of).changed = family(order.uid).changed = true;
    for (const { product, quantity } of order.lines) count(family(order.uid).there, product, quantity);
  }
  for (const { op } of log) {
    if (["qty.set", "line.remove", "order.cancel"].includes(op.kind) || op.refund_of) family(op.order).changed = true;
    else if (op.kind === "line.add" || op.kind === "qty.delta") count(family(op.order).logged, lineProducts.get(op.line), op.quantity ?? op.delta);
  }
  let exact = 0;
  for (const [uid, { logged, there, changed }] of families) {
    if (changed) continue;
    assert.deepEqual(new Map([...there].sort()), new Map([...logged].sort()), `goods of ${uid}`);
    ++exact;
  }
  await hub.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
  const counts = log.reduce((all, { outcome }) => ({ ...all, [outcome]: (all[outcome] ?? 0) + 1 }), {});
  t.diagnostic(`${kills} kills, ${orders.length} orders, ${log.length} operations ${JSON.stringify(counts)}, ${exact} orders counted to the piece`);
  t.diagnostic(`refused: ${JSON.stringify(Object.fromEntries(hands.flatMap((hand) => [...hand.refused])))}`);
  assert.ok(exact > 0 && kills > 0);
});
