// Who did what when, to a line and to an order.
import assert from "node:assert/strict";
import test from "node:test";
import { World, allSynced } from "./lib.mjs";

const said = (reply) => reply.history.map((each) => [each.by.cashier, each.what, each.outcome]);

test("the history of a line and of its order says who did what, in order, with what became of it", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  assert.deepEqual((await ana.do("history-of")).history, []); // nothing has happened to an empty order
  const { order } = await ana.do("add", "Croissant");
  await ana.do("customer", "Deco Addict");
  await allSynced(ana, ben);
  await ben.do("select", "1");
  await ben.do("line", "1");
  await ben.do("price", "2.00");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) await till.do("link", "off");
  await ana.do("qty", "3");
  await ben.do("qty", "5");
  const pending = (await ben.do("history-of", "1")).history.at(-1);
  assert.deepEqual([pending.what, pending.pending, pending.seq, pending.hub_time], ["typed quantity 5", true, null, null]);
  await ana.do("link", "on");
  await ana.synced();
  await ben.do("link", "on");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) {
    const line = await till.do("history-of", order.lines[0].uid);
    assert.equal(line.missing, null);
    assert.deepEqual(said(line), [["Ana", "added 1 at 2.40", null], ["Ben", "price 2.40 → 2.00", null],
      ["Ana", "typed quantity 3", null], ["Ben", "typed quantity 5", "combined"]]);
    assert.ok(line.history.every((each) => each.product === "Croissant" && each.line === order.lines[0].uid && !each.pending
      && each.hub_time >= each.device_time - 60000 && each.seq > 0));
    assert.deepEqual(said(await till.do("history-of")).map((each) => each[1])[1], 'customer "Deco Addict"');
  }
  await ana.do("pay", "Cash", "20");
  await ana.do("finish");
  await ana.do("new");
  const all = said(await ana.do("history-of", order.lines[0].uid));
  assert.equal(all.length, 4); // payments are the order's
  assert.equal((await ana.fails("history-of", "7")).code, "unknown-line");
});

test("a till that joined later has the whole history from the hub, and cut off says what it lacks", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  for (const quantity of ["2", "3", "4"]) await ana.do("qty", quantity);
  await ana.synced();
  const { address } = hub;
  await hub.kill("SIGTERM"); // and forgets which state it has handed out
  hub = await world.hub("hub", address);
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ben.do("select", "1");
  await ben.do("line", "1");
  await ben.do("remove");
  await allSynced(ana, ben);
  const whole = await ben.do("history-of");
  assert.equal(whole.missing, null);
  assert.deepEqual(said(whole), said(await ana.do("history-of")));
  assert.deepEqual(said(whole).at(-1), ["Ben", "removed", null]);
  await ben.do("link", "off");
  const part = await ben.do("history-of");
  assert.match(part.missing, /is not here\. It is at the hub, which cannot be reached now\.$/);
  assert.deepEqual(said(part), [["Ben", "removed", null]]);
});

test("what went on in a follow-up order has its history from the order it comes from", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Tea");
  await allSynced(ana, ben);
  await ben.do("select", "1");
  await ben.do("link", "off");
  const coffee = (await ben.do("add", "Coffee")).order.lines[1].uid;
  await ana.do("pay", "Cash", "2.50");
  await ana.do("finish");
  await ana.synced();
  await ben.do("link", "on");
  await allSynced(ana, ben);
  const [followUp] = await ana.orders();
  await ana.do("select", followUp.uid);
  const whole = said(await ana.do("history-of"));
  assert.match(whole[0][1], /^closed with 2\.50, receipt /); // why it is here
  assert.deepEqual(whole.slice(1), [["Ben", "added 1 at 3.00", "moved-on"]]);
  assert.deepEqual(said(await ana.do("history-of", coffee)), [["Ben", "added 1 at 3.00", "moved-on"]]);
});
