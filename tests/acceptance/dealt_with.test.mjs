// Money that needs a manager: told whatever happens, until one has dealt with it.
import assert from "node:assert/strict";
import test from "node:test";
import { World, allSynced } from "./lib.mjs";

/** One order paid at two tills that did not know of each other; both links are still cut. */
async function paidTwice(world, hub) {
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Tea");
  await allSynced(ana, ben);
  await ben.do("select", "1");
  for (const till of [ana, ben]) {
    await till.do("link", "off");
    await till.do("pay", "Cash", "2.50");
    await till.do("finish");
  }
  return [ana, ben];
}
const twice = (till) => till.notices.filter((notice) => notice.code === "paid-twice").length;

test("what a manager has dealt with needs nobody any more, at every till, and stays on record", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const [ana, ben] = await paidTwice(world, hub);
  for (const till of [ana, ben]) {
    await till.do("link", "on");
    await till.synced();
  }
  await allSynced(ana, ben);
  assert.equal(twice(ana) + twice(ben), 2);
  assert.equal((await ben.fails("dealt-with", "1")).code, "not-manager");
  await ana.do("dealt-with", "1");
  assert.equal((await ana.fails("dealt-with", "1")).code, "nothing-to-deal-with");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) {
    const closed = (await till.do("history")).orders;
    assert.ok(closed.every((order) => !order.needs_manager));
    const dealt = closed.flatMap((order) => order.dealt_with);
    assert.ok(dealt.length > 0);
    for (const each of dealt) assert.deepEqual(each.by, { cashier: "Ana", pos: "Bar" });
    assert.ok(dealt[0].at > 0);
  }
});

test("what was paid twice is given back by an order that is prepared, and what was paid once is not", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Tea");
  await allSynced(ana, ben);
  await ben.do("select", "1");
  for (const till of [ana, ben]) await till.do("link", "off");
  await ben.do("add", "Croissant");
  await ana.do("pay", "Cash", "2.50");
  await ana.do("finish");
  await ben.do("pay", "Cash", "10.00");
  await ben.do("finish");
  for (const till of [ana, ben]) {
    await till.do("link", "on");
    await till.synced();
  }
  await allSynced(ana, ben);
  const second = (await ana.do("history")).orders.find((order) => order.duplicate_of);
  const tea = second.lines.find((line) => line.product === "Tea");
  const receipt = await ana.do("receipt", second.uid);
  assert.deepEqual(receipt.paid_twice, [{ line: tea.uid, quantity: "1" }]);
  assert.match(receipt.text, /Tea\n.*\n {2}paid before: 1\n/);
  assert.doesNotMatch(receipt.text, /Croissant\n.*\n {2}paid before/);
  assert.equal("paid_twice" in (await ana.do("receipt", "1")), false);
  assert.equal((await ana.fails("refund", "1", "twice")).code, "not-paid-twice");
  assert.equal((await ana.fails("refund", second.uid, "thrice")).code, "bad-arguments");
  const back = (await ana.do("refund", second.uid, "twice")).order;
  assert.deepEqual(back.lines.map((line) => [line.product, line.quantity]), [["Tea", "-1"]]);
  await ana.do("pay", "Cash", "-2.50");
  await ana.do("finish");
  assert.equal((await ana.fails("refund", second.uid, "twice")).code, "already-refunded");
  await ana.do("dealt-with", "1");
  await allSynced(ana, ben);
  assert.ok((await ben.do("history")).orders.every((order) => !order.needs_manager));
});

test("what a till has said before it was killed it does not say again", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let [ana, ben] = await paidTwice(world, hub);
  for (const till of [ana, ben]) {
    await till.do("link", "on");
    await till.synced();
  }
  await allSynced(ana, ben);
  assert.equal(twice(ben), 1);
  await ben.do("status");
  await ben.kill("SIGKILL");
  ben = world.till(hub, "Terrace", "Ben");
  await ben.synced();
  await ben.do("status");
  assert.equal(twice(ben), 0);
});
