// A cashier who sells as quickly as the till answers, remembers every word it said, and goes on when it was killed; and what
// has to be true of the books afterwards.
import assert from "node:assert/strict";
import { allSyncedWithin, byNumber, quantities } from "./lib.mjs";

const products = ["Tea", "Coffee", "Croissant", "Fresh orange juice"];

/** What was said of one order: of each product at least and, where a reply was never heard, at most so many. */
class Memory {
  least = new Map();
  most = new Map();
  receipt = null;
  count(map, product, n = 1) { map.set(product, (map.get(product) ?? 0) + n); }
  /** What a till shows is durable, so from now on it is certain. */
  shown(order, where) {
    const there = quantities(order);
    for (const [product, n] of this.least)
      assert.ok(Number(there[product] ?? 0) >= n, `${where}: ${n} ${product} were taken, shown are ${there[product] ?? 0} in ${order.uid}`);
    for (const [product, n] of Object.entries(there))
      assert.ok((this.most.get(product) ?? 0) >= Number(n), `${where}: ${n} ${product} are shown, asked was for ${this.most.get(product) ?? 0} in ${order.uid}`);
    this.least = new Map(Object.entries(there).map(([product, n]) => [product, Number(n)]));
    this.most = new Map(this.least);
    if (this.receipt) assert.equal(order.receipt, this.receipt, `${where}: the receipt of ${order.uid}`);
    else this.receipt = order.receipt;
  }
}

export class Cashier {
  /** `start` gives a running till on the same folder each time it is called. */
  constructor(start, random, { finishes = 0.8 } = {}) {
    Object.assign(this, { start, random, finishes, orders: new Map(), working: true, asking: null, sales: 0 });
    this.till = start();
    this.notices = [];
  }
  /** Sells until told to stop. */
  async work() {
    this.current = null;
    this.doing = this.loop();
    return this.doing;
  }
  async loop() {
    while (this.working) {
      try {
        await this.sell();
      } catch (error) {
        if (!this.killed) throw error;
        await this.comeBack();
      }
    }
  }
  async stop() {
    this.working = false;
    await this.doing;
    if (this.killed) await this.comeBack(); // the last blow fell between two sales
  }
  async ask(...words) {
    this.asking = words[0];
    this.onAsk?.(words[0]);
    const reply = await this.till.do(...words);
    this.asking = null;
    return reply;
  }
  async sell() {
    if (!this.current) {
      this.current = (await this.ask("new")).order.uid;
      this.orders.set(this.current, new Memory());
    }
    const memory = this.orders.get(this.current);
    const wanted = 1 + this.random.below(4);
    for (let n = 0; n < wanted; ++n) {
      const product = this.random.of(products);
      memory.count(memory.most, product); // until it is said that it is there
      const { order } = await this.ask("add", product);
      assert.equal(order.uid, this.current);
      memory.count(memory.least, product);
    }
    if (this.random.chance(this.finishes)) await this.close(memory);
    ++this.sales;
    this.current = null;
    // No cashier has days of work unsent after a minute; what that costs is measured elsewhere.
    if (this.till.unsent > 400) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  async close(memory) {
    const { order } = await this.ask("show");
    if (Number(order.due) > 0) await this.ask("pay", this.random.of(["Cash", "Card"]), order.due);
    const done = await this.ask("finish");
    assert.equal(done.order.uid, this.current);
    memory.receipt = done.receipt;
  }
  kill() {
    this.killed = true;
    return this.till.kill("SIGKILL");
  }
  /** After a kill: the same folder, and what was current is finished as it is. */
  async comeBack() {
    await this.till.ended;
    this.notices.push(...this.till.notices);
    this.killed = false;
    this.asking = null;
    this.till = this.start();
    try {
      const { order } = await this.ask("show");
      if (!this.current) {
        // Killed before `new` had answered: it was made or it was not.
        if (order.lines.length || this.orders.has(order.uid)) return;
        this.current = order.uid;
        this.orders.set(order.uid, new Memory());
        return;
      }
      const found = await this.ask("show", this.current).catch((error) => {
        if (this.killed || this.orders.get(this.current).least.size) throw error;
        return null; // an order that never held anything
      });
      const memory = this.orders.get(this.current);
      if (!found) return this.forget();
      memory.shown(found.order, "after a kill");
      if (!["open", "paying"].includes(found.order.state) || !found.order.lines.length) return this.forget();
      await this.ask("select", this.current);
      await this.close(memory);
      this.current = null;
    } catch (error) {
      if (!this.killed) throw error;
      await this.comeBack();
    }
  }
  forget() { this.current = null; }
}

const cents = (amount) => Math.round(Number(amount) * 100);

/**
 * Everything that was acknowledged is on record once, at the hub and in every till, and the books agree with each other.
 * The tills have to be running and to reach the hub.
 */
export async function checkBooks(world, cashiers, { ms = 60000, tills = cashiers.map(({ till }) => till) } = {}) {
  await allSyncedWithin(ms, ...tills);
  const orders = world.export("orders").sort(byNumber);
  const known = new Map(orders.map((order) => [order.uid, order]));
  assert.equal(known.size, orders.length);
  for (const cashier of cashiers) {
    for (const [uid, memory] of cashier.orders) {
      const order = known.get(uid);
      if (!order && !memory.least.size) continue;
      assert.ok(order, `order ${uid} is on record`);
      memory.shown(order, "at the hub");
      if (memory.receipt) assert.equal(order.state, "paid", uid);
    }
  }
  const ours = new Set(cashiers.flatMap((cashier) => [...cashier.orders.keys()]));
  for (const order of orders) assert.ok(ours.has(order.uid), `somebody has begun ${order.uid}`);
  checkNumbers(orders);
  checkReceipts(orders);
  const payments = world.export("payments");
  for (const order of orders) {
    const paid = payments.filter((payment) => payment.order === order.uid);
    assert.equal(paid.reduce((sum, { amount }) => sum + cents(amount), 0), cents(order.paid), `payments of ${order.uid}`);
    if (order.state === "paid") assert.equal(order.paid, order.total, order.uid);
  }
  await sameEverywhere(orders, tills);
  return orders;
}

/** Numbers are given in a run without a gap, and none twice. */
export function checkNumbers(orders) {
  for (const run of new Set(orders.map((order) => order.run))) {
    const numbers = orders.filter((order) => order.run === run).map((order) => order.number).sort((a, b) => a - b);
    assert.deepEqual(numbers, numbers.map((_, i) => i + 1), `numbers of run ${run}`);
  }
}

/** Each device's receipts count from 1 without a gap, and none is given twice. */
export function checkReceipts(orders) {
  const receipts = orders.map((order) => order.receipt).filter(Boolean);
  assert.equal(new Set(receipts).size, receipts.length, "a receipt's reference stands on two orders");
  for (const letters of new Set(receipts.map((receipt) => receipt.slice(0, 3)))) {
    const counters = receipts.filter((receipt) => receipt.startsWith(letters)).map((receipt) => Number(receipt.slice(4, 10)));
    assert.deepEqual(counters.sort((a, b) => a - b), counters.map((_, i) => i + 1), `receipts ${letters}`);
  }
}

/** Each till shows, open and closed, just what the hub has. */
export async function sameEverywhere(orders, tills) {
  const isOpen = (order) => order.state === "open" || order.state === "paying";
  const byUid = (a, b) => (a.uid < b.uid ? -1 : 1);
  for (const till of tills) {
    const open = (await till.orders()).filter((order) => order.lines.length);
    const closed = (await till.do("history")).orders;
    assert.deepEqual(open.sort(byUid), orders.filter((order) => isOpen(order) && order.lines.length).sort(byUid));
    const rest = orders.filter((order) => !isOpen(order)).sort(byUid);
    assert.deepEqual(closed.filter((order) => order.state === "paid").sort(byUid), rest.filter((order) => order.state === "paid"));
  }
}
