// Several hands at the same moment, with and without a connection.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allSynced, byNumber, quantities, World } from "./lib.mjs";

test("thirty taps at once from each of two tills make sixty, and nobody is told of a conflict", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ana.do("new");
  const uid = (await ana.do("add", "Croissant")).order.uid;
  await allSynced(ana, ben);
  await ben.do("select", uid);
  await ben.do("qty", "0.001"); // a line that both know, holding next to nothing
  await ben.do("qty", "1");
  await allSynced(ana, ben);
  const taps = (till, n) => Promise.all(Array.from({ length: n }, () => till.do("add", "Croissant")));
  await Promise.all([taps(ana, 30), taps(ben, 29)]);
  await allSynced(ana, ben);
  for (const till of [ana, ben]) {
    assert.deepEqual(quantities(await till.order(uid)), { Croissant: "60" });
    assert.deepEqual(till.notices, []);
  }
  assert.deepEqual(await ana.order(uid), await ben.order(uid));
});

test("three tills add different products to one order at once and all of them are there", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const tills = [world.till(hub, "Bar", "Ana"), world.till(hub, "Terrace", "Ben", { transport: "longpoll" }),
    world.till(hub, "Hall", "Cleo")];
  await allSynced(...tills);
  await tills[0].do("new");
  const uid = (await tills[0].do("add", "Fresh orange juice")).order.uid;
  await allSynced(...tills);
  await Promise.all(tills.map((till) => till.do("select", uid)));
  await Promise.all(tills.map((till, i) => till.do("add", ["Croissant", "Coffee", "Tea"][i], i + 1)));
  await allSynced(...tills);
  const orders = await Promise.all(tills.map((till) => till.order(uid)));
  assert.deepEqual(quantities(orders[0]), { "Fresh orange juice": "1", Croissant: "1", Coffee: "2", Tea: "3" });
  assert.deepEqual(orders[1], orders[0]);
  assert.deepEqual(orders[2], orders[0]);
  for (const till of tills) assert.deepEqual(till.notices, []);
});

test("orders begun offline on two tills are numbered without a gap", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const tills = [world.till(hub, "Bar", "Ana"), world.till(hub, "Terrace", "Ben")];
  await allSynced(...tills);
  for (const till of tills) await till.do("link", "off");
  for (const till of tills) {
    for (let i = 0; i < 5; ++i) {
      await till.do("new");
      assert.equal((await till.do("add", "Tea", i + 1)).order.number, null);
    }
  }
  for (const till of tills) await till.do("link", "on");
  await allSynced(...tills);
  const orders = await tills[0].orders();
  assert.deepEqual(orders.map((order) => order.number), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(await tills[1].orders(), orders);
  assert.equal(orders.reduce((sum, order) => sum + Number(order.lines[0].quantity), 0), 30);
});

test("what was changed offline merges with what was changed online", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ana.do("new");
  const uid = (await ana.do("add", "Croissant", "2")).order.uid;
  await allSynced(ana, ben);
  await ben.do("select", uid);
  await ben.do("link", "off");
  await ben.do("add", "Croissant");
  await ben.do("add", "Tea");
  await ben.do("order-note", "table by the door");
  await ana.do("add", "Croissant");
  await ana.do("add", "Coffee");
  await ana.synced();
  await ben.do("link", "on");
  await allSynced(ana, ben);
  const order = await ana.order(uid);
  assert.deepEqual(quantities(order), { Croissant: "4", Coffee: "1", Tea: "1" });
  assert.equal(order.note, "table by the door");
  assert.deepEqual(await ben.order(uid), order);
  assert.deepEqual(ana.notices.concat(ben.notices), []);
});

test("a total typed offline and a colleague's tap both count, and both are told", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ana.do("new");
  const uid = (await ana.do("add", "Croissant", "2")).order.uid;
  await allSynced(ana, ben);
  await ben.do("select", uid);
  await ben.do("link", "off");
  await ben.do("qty", "5");
  await ana.do("add", "Croissant");
  await ana.synced();
  await ben.do("link", "on");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) {
    assert.deepEqual(quantities(await till.order(uid)), { Croissant: "6" });
    assert.deepEqual(till.notices.map((notice) => notice.code), ["quantity-combined"]);
  }
});

test("two devices of one POS started at the same moment share its session", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const tills = ["one", "two"].map((data) => world.till(hub, "Bar", "Ana", { data }));
  await Promise.all(tills.map((till) => till.do("open", "20")));
  await Promise.all(tills.map(async (till) => { await till.do("new"); await till.do("add", "Tea"); }));
  await allSynced(...tills);
  const orders = await tills[0].orders();
  assert.deepEqual(orders.map((order) => order.number), [1, 2]);
  assert.deepEqual(await tills[1].orders(), orders);
  assert.equal(new Set(orders.map((order) => order.run)).size, 1);
  const [one, two] = await Promise.all(tills.map((till) => till.do("status")));
  assert.notEqual(one.device, two.device);
  assert.equal(one.run, two.run);
  // One session, but each device counts its own drawer, also after the other one has ended the session.
  await tills[0].do("select", "1");
  await tills[0].do("pay", "Cash", "10");
  await tills[0].do("finish");
  await allSynced(...tills);
  const first = (await tills[0].do("close", "22.50")).session;
  assert.deepEqual([first.float, first.expected, first.counted, first.difference], ["20.00", "22.50", "22.50", "0.00"]);
  await allSynced(...tills);
  const both = (await tills[1].do("close", "19")).session;
  assert.deepEqual([both.float, both.expected, both.counted, both.difference], ["40.00", "42.50", "41.50", "-1.00"]);
  assert.equal(both.drawers.length, 2);
  assert.equal((await tills[1].fails("close", "19")).code, "no-session");
});

test("who joins late sees every open order, and can find the closed ones", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  for (let i = 0; i < 12; ++i) {
    await ana.do("new");
    await ana.do("add", ["Tea", "Coffee", "Croissant"][i % 3], i + 1);
    if (i % 4 === 3) {
      await ana.do("pay", "Cash", "500");
      await ana.do("finish");
    }
  }
  await ana.synced();
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  assert.deepEqual(await ben.orders(), await ana.orders());
  assert.equal((await ben.orders()).length, 9);
  const closed = (await ben.do("history")).orders.sort(byNumber);
  assert.deepEqual(closed.map((order) => order.number), [4, 8, 12]);
});

test("a POS outside the multi-session keeps its orders to itself", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const bar = world.till(hub, "Bar", "Ana");
  const kiosk = world.till(hub, "Kiosk", "Dan");
  await bar.do("add", "Tea");
  await kiosk.do("add", "Coffee");
  await bar.synced();
  await kiosk.synced();
  assert.deepEqual((await bar.orders()).map((order) => order.lines[0].product), ["Tea"]);
  assert.deepEqual((await kiosk.orders()).map((order) => order.lines[0].product), ["Coffee"]);
});
