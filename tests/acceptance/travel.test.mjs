// Lines that go from one order to another and to the kitchen, seen by everybody, online and offline, until they are paid.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allSynced, within, World } from "./lib.mjs";

async function twoTills(t) {
  const world = new World(t);
  const hub = await world.shopHub();
  const bar = world.till(hub, "Bar", "Ana");
  const terrace = world.till(hub, "Terrace", "Ben");
  await ok(bar, "open 0");
  await ok(terrace, "open 0");
  await ok(bar, "add Croissant 3");
  await ok(bar, "add Tea 2");
  const { order } = await bar.synced().then(() => ok(bar, "show"));
  await terrace.synced();
  await ok(terrace, `select ${order.uid}`);
  return { world, hub, bar, terrace, order };
}
async function ok(till, line) {
  const reply = await till.raw(line);
  assert.ok(reply.ok, `${line}: ${JSON.stringify(reply.error)}`);
  return reply;
}
const goods = (order) => Object.fromEntries(order.lines.map((l) => [l.product, l.quantity]));
const open = async (till) => (await ok(till, "orders")).orders;

test("a bill is split between two guests, and each pays what is theirs", async (t) => {
  const { world, bar, terrace, order } = await twoTills(t);
  await ok(bar, "line 1");
  const { order: rest, into } = await ok(bar, "split 1");
  assert.deepEqual(goods(rest), { Croissant: "2", Tea: "2" });
  assert.deepEqual(goods(into), { Croissant: "1" });
  await allSynced(bar, terrace);
  const seen = (await open(terrace)).find((o) => o.uid === into.uid);
  assert.deepEqual(goods(seen), { Croissant: "1" });
  assert.notEqual(seen.number, order.number);
  await ok(terrace, `select ${into.uid}`);
  await ok(terrace, "pay Cash 2.40");
  await ok(terrace, "finish");
  await ok(bar, `select ${order.uid}`);
  await ok(bar, "pay Cash 9.80");
  await ok(bar, "finish");
  await allSynced(bar, terrace);
  const payments = world.export("payments");
  assert.equal(payments.reduce((sum, p) => sum + Math.round(100 * p.amount), 0), 3 * 240 + 2 * 250);
});

test("what cannot be split or merged says so, and nothing changes", async (t) => {
  const { bar, order } = await twoTills(t);
  await ok(bar, "line 1");
  for (const [command, code] of [["split 4", "bad-quantity"], ["split 0", "bad-quantity"], ["split x", "bad-quantity"],
    ["split 1 999", "unknown-order"], [`split 1 ${order.uid}`, "same-order"], [`merge ${order.uid}`, "same-order"],
    ["merge 999", "unknown-order"]]) {
    const reply = await bar.raw(command);
    assert.equal(reply.ok, false, command);
    assert.equal(reply.error.code, code, command);
  }
  await ok(bar, "pay Cash 1.00");
  assert.equal((await bar.raw("split 1")).error.code, "being-paid");
  await ok(bar, "break-off");
  assert.equal((await bar.raw("split 1")).error.code, "has-payments");
  assert.deepEqual(goods((await ok(bar, "show")).order), { Croissant: "3", Tea: "2" });
});

test("two tables become one while somebody adds to the one that went, offline", async (t) => {
  const { bar, terrace, order } = await twoTills(t);
  await ok(bar, "new");
  await ok(bar, "add Coffee 1");
  const { order: other } = await bar.synced().then(() => ok(bar, "show"));
  await terrace.synced();
  await ok(terrace, "link off");
  await ok(terrace, `select ${order.uid}`);
  await ok(terrace, "add 'Fresh orange juice'");
  await ok(terrace, "order-note 'no nuts'");
  await ok(bar, `select ${order.uid}`);
  const { order: merged } = await ok(bar, `merge ${other.uid}`);
  assert.equal(merged.uid, other.uid);
  await ok(terrace, "link on");
  await allSynced(bar, terrace);
  for (const till of [bar, terrace]) {
    const all = await open(till);
    assert.equal(all.length, 1);
    assert.deepEqual(goods(all[0]), { Coffee: "1", Croissant: "3", Tea: "2", "Fresh orange juice": "1" });
    assert.match(all[0].note, /no nuts/);
    assert.equal((await ok(till, `show ${order.uid}`)).order.merged_into, other.uid);
  }
});

test("an order that is paid offline has its goods, wherever they were taken meanwhile", async (t) => {
  const { world, bar, terrace, order } = await twoTills(t);
  await ok(terrace, "link off");
  await ok(terrace, "pay Cash 12.20");
  await ok(terrace, "finish");
  await ok(bar, "line 1");
  const { into } = await ok(bar, "split 2");
  await bar.synced();
  await ok(terrace, "link on");
  await terrace.synced();
  const told = await within(bar.next((l) => l.event === "notice" && l.code === "split-undone"), 20000, "split-undone");
  assert.match(told.text, /Croissant/);
  await bar.synced();
  assert.deepEqual(await open(bar), []);
  const orders = world.export("orders");
  assert.equal(orders.find((o) => o.uid === order.uid).total, "12.20");
  assert.equal(orders.find((o) => o.uid === into.uid).state, "cancelled");
});

test("the kitchen is told once, what changes is due, and two tills that send at once are told", async (t) => {
  const { bar, terrace } = await twoTills(t);
  const ticket = (reply) => Object.fromEntries(reply.ticket.map((p) => [p.product, p.quantity]));
  assert.deepEqual(ticket(await ok(bar, "send")), { Croissant: "3", Tea: "2" });
  assert.equal((await bar.raw("send")).error.code, "nothing-to-send");
  await ok(bar, "line 1");
  await ok(bar, "qty 1");
  await ok(bar, "line 2");
  await ok(bar, "note 'with milk'");
  const slip = await ok(bar, "send");
  assert.deepEqual(ticket(slip), { Croissant: "-2", Tea: "0" });
  assert.equal(slip.ticket.find((p) => p.product === "Tea").note, "with milk");
  await ok(bar, "add Coffee 2");
  await allSynced(bar, terrace);
  await ok(terrace, "link off");
  assert.deepEqual(ticket(await ok(terrace, "send")), { Coffee: "2" });
  assert.deepEqual(ticket(await ok(bar, "send")), { Coffee: "2" });
  await bar.synced();
  await ok(terrace, "link on");
  await terrace.synced();
  for (const till of [bar, terrace]) assert.match((await within(till.next((l) => l.event === "notice" && l.code === "kitchen-twice"), 20000, "kitchen-twice")).text, /Coffee/);
  assert.equal((await terrace.raw("send")).error.code, "nothing-to-send");
});
