// The shared order from tap to tap, over each transport and over both at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allSynced, quantities, World } from "./lib.mjs";

for (const [name, first, second] of [
  ["websocket", "websocket", "websocket"],
  ["long poll", "longpoll", "longpoll"],
  ["one till on each transport", "websocket", "longpoll"],
]) {
  test(`two tills share one order from tap to payment: ${name}`, async (t) => {
    const world = new World(t);
    const hub = await world.shopHub();
    const ana = world.till(hub, "Bar", "Ana", { transport: first });
    const ben = world.till(hub, "Terrace", "Ben", { transport: second });
    await Promise.all([ana.synced(), ben.synced()]);
    assert.equal((await ana.do("status")).transport, first);
    assert.equal((await ben.do("status")).transport, second);

    await ana.do("open", "100");
    await ben.do("open", "50");
    await ana.do("new");
    const uid = (await ana.do("add", "Croissant", "2")).order.uid;
    await allSynced(ana, ben);
    const seen = await ben.order("1");
    assert.equal(seen.uid, uid);
    assert.equal(seen.number, 1);
    assert.equal(seen.lines[0].quantity, "2");
    assert.deepEqual(seen.lines[0].added_by, { cashier: "Ana", pos: "Bar" });
    assert.equal(seen.lines[0].changed_by, null);

    await ben.do("select", uid);
    await ben.do("add", "Croissant");
    await ben.do("add", "COF");
    await ben.do("note", "no sugar");
    await allSynced(ana, ben);
    const merged = await ana.order(uid);
    assert.deepEqual(quantities(merged), { Croissant: "3", Coffee: "1" });
    assert.deepEqual(merged.lines[0].changed_by, { cashier: "Ben", pos: "Terrace" });
    assert.deepEqual(merged.lines[1].added_by, { cashier: "Ben", pos: "Terrace" });
    assert.equal(merged.lines[1].note, "no sugar");
    assert.equal(merged.total, "10.20");
    assert.deepEqual(await ben.order(uid), merged);

    await ben.do("pay", "Cash", "20");
    await allSynced(ana, ben);
    assert.equal((await ana.order(uid)).state, "paying");
    await ana.do("select", uid);
    assert.equal((await ana.fails("pay", "Card", "10.20")).code, "being-paid");
    const done = await ben.do("finish");
    assert.equal(done.change, "9.80");
    assert.equal(done.order.state, "paid");
    assert.match(done.receipt, /^[A-Z]{3}-000001-[A-Z]$/);
    await allSynced(ana, ben);
    assert.deepEqual(await ana.orders(), []);
    assert.equal((await ana.fails("add", "Tea")).code, "order-closed");
    const paid = (await ana.do("history", "Croissant")).orders;
    assert.equal(paid.length, 1);
    assert.equal(paid[0].uid, uid);
    assert.match((await ana.do("receipt", "1")).text, new RegExp(done.receipt));

    const refund = (await ana.do("refund", "1")).order;
    assert.deepEqual(quantities(refund), { Croissant: "-3", Coffee: "-1" });
    assert.equal(refund.total, "-10.20");
    await ana.do("pay", "Cash", "-10.20");
    assert.equal((await ana.do("finish")).change, "0.00");

    const z = (await ben.do("close", "60.20")).session;
    assert.equal(z.float, "50.00");
    assert.equal(z.expected, "60.20");
    assert.equal(z.difference, "0.00");
    await ana.do("close", "89.80");
    await allSynced(ana, ben);
    assert.deepEqual(ana.notices.concat(ben.notices), []);
    await ana.quit();
    await ben.quit();
    await hub.kill("SIGTERM");
    assert.equal(world.verify().ok, true);
  });
}

test("an order open at the last close is carried into the next run and named", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("open", "10");
  assert.equal((await ana.fails("open", "10")).code, "session-open");
  await ana.do("add", "Tea");
  await ana.synced();
  await ana.do("close", "10");
  const notice = await ana.next((line) => line.event === "notice" && line.code === "open-orders-carried");
  assert.match(notice.text, /1/);
  await ana.do("open", "10");
  await ana.do("new");
  await ana.do("add", "Coffee");
  await ana.synced();
  assert.deepEqual((await ana.orders()).map((o) => [o.run, o.number]), [[1, 1], [2, 1]]);
});

test("an order of a thousand lines is paid like any other", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  await ana.do("new");
  for (let i = 0; i < 500; ++i) {
    // A line with a note of its own never grows: each tap makes a new one.
    await Promise.all([ana.do("add", "Tea"), ana.do("note", `cup ${i}`), ana.do("add", "Coffee"), ana.do("note", `pot ${i}`)]);
  }
  await ana.do("pay", "Cash", "2750");
  const done = await ana.do("finish");
  assert.equal(done.change, "0.00");
  assert.equal(done.order.lines.length, 1000);
  await ana.synced();
  const [order] = world.export("orders");
  assert.equal(order.state, "paid");
  assert.equal(order.lines.length, 1000);
});

test("what the payer adds while paying is paid, what another adds goes on in a follow-up order", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ana.do("new");
  const uid = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  await ana.do("pay", "Cash", "1");
  await ana.do("add", "Coffee");
  await allSynced(ana, ben);
  await ben.do("select", uid);
  await ben.do("add", "Croissant");
  await allSynced(ana, ben);
  assert.equal((await ana.order(uid)).due, "4.50");
  await ana.do("pay", "Cash", "4.50");
  const done = await ana.do("finish");
  assert.equal(done.order.paid, "5.50");
  await allSynced(ana, ben);
  const open = await ben.orders();
  assert.deepEqual(open.map(quantities), [{ Croissant: "1" }]);
  assert.equal(open[0].number, 2);
  assert.equal((await ben.order(uid)).follow_up, open[0].uid);
  assert.deepEqual(quantities(await ben.order(uid)), { Tea: "1", Coffee: "1" });
});
