// Killed at any moment, nothing that was said to be done is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allSynced, byNumber, World } from "./lib.mjs";

test("a till killed right after its reply has lost nothing, fifteen times", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ben = world.till(hub, "Terrace", "Ben");
  await ben.synced();
  let uid;
  let said = 0;
  for (let round = 1; round <= 15; ++round) {
    const ana = world.till(hub, "Bar", "Ana");
    if (round % 3 === 0) await ana.do("link", "off"); // what was never sent must survive as well
    if (uid) await ana.do("select", uid);
    else await ana.do("new");
    for (let tap = 0; tap < 1 + (round % 4); ++tap) {
      uid = (await ana.do("add", "Croissant")).order.uid;
      ++said;
    }
    await ana.kill("SIGKILL");
  }
  const ana = world.till(hub, "Bar", "Ana");
  await allSynced(ana, ben);
  for (const till of [ana, ben]) {
    const order = await till.order(uid);
    assert.equal(order.lines.reduce((sum, line) => sum + Number(line.quantity), 0), said);
    assert.equal(order.number, 1);
  }
});

test("a paid order, its receipt's number and an unsent draft survive a kill", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  await ana.do("link", "off");
  await ana.do("add", "Tea");
  await ana.do("pay", "Cash", "2.50");
  const first = await ana.do("finish");
  const draft = (await ana.do("new")).order.uid;
  await ana.kill("SIGKILL");
  ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  assert.equal((await ana.order(first.order.uid)).state, "paid");
  assert.deepEqual((await ana.orders()).map((order) => order.uid), [draft]);
  await ana.do("add", "Coffee");
  await ana.do("pay", "Card", "3.00");
  assert.match((await ana.do("finish")).receipt, /-000002-/);
});

test("a hub killed six times under load loses nothing it has taken", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const tills = [world.till(hub, "Bar", "Ana"), world.till(hub, "Terrace", "Ben", { transport: "longpoll" })];
  await allSynced(...tills);
  let selling = true;
  const said = tills.map(() => 0);
  const load = tills.map(async (till, i) => {
    while (selling) {
      await till.do("new");
      for (let n = 0; n < 3; ++n) await till.do("add", ["Tea", "Coffee", "Croissant"][n]);
      said[i] += 1;
    }
  });
  for (let round = 0; round < 6; ++round) {
    const before = said[0] + said[1];
    while (said[0] + said[1] < before + 10) await tills[0].do("status");
    await hub.kill("SIGKILL");
    hub = await world.hub("hub", hub.address);
  }
  selling = false;
  await Promise.all(load);
  await allSynced(...tills);
  const orders = await tills[0].orders();
  assert.equal(orders.length, said[0] + said[1]);
  assert.deepEqual(orders.map((order) => order.number), orders.map((_, i) => i + 1));
  for (const order of orders) assert.equal(order.lines.length, 3);
  assert.deepEqual(await tills[1].orders(), orders);
  await hub.kill("SIGTERM");
  const checked = world.verify();
  assert.equal(checked.ok, true);
  assert.equal(checked.orders, orders.length);
  assert.deepEqual(world.export("orders").sort(byNumber).map((order) => order.uid), orders.map((order) => order.uid));
});

test("another hub behind the address mixes nothing and loses nothing", async (t) => {
  const world = new World(t);
  const first = await world.shopHub();
  const ana = world.till(first, "Bar", "Ana");
  const one = (await ana.do("add", "Tea")).order.uid;
  await ana.synced();
  await ana.do("link", "off");
  await ana.do("new");
  const two = (await ana.do("add", "Coffee")).order.uid;
  await first.kill("SIGTERM");

  world.importShop("other");
  const second = await world.hub("other", first.address);
  await ana.do("link", "on");
  const notice = await ana.next((line) => line.event === "notice" && line.code === "other-hub");
  assert.match(notice.text, /./);
  await ana.do("add", "Coffee"); // sells on
  assert.equal((await ana.do("status")).hub, first.id);
  assert.equal((await ana.fails("wait", "synced", 300)).code, "not-synced");
  const stranger = world.till(second, "Bar", "Ana", { data: "stranger" });
  await stranger.synced();
  assert.deepEqual(await stranger.orders(), []);
  await second.kill("SIGTERM");

  await world.hub("hub", first.address);
  await ana.synced();
  const orders = await ana.orders();
  assert.deepEqual(orders.map((order) => [order.number, order.uid]), [[1, one], [2, two]]);
  assert.equal(orders[1].lines[0].quantity, "2");
});

test("a till that was set up once starts and sells without a hub", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  await ana.quit();
  await hub.kill("SIGTERM");
  ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  assert.equal((await ana.do("status")).unsent, 2); // the session and the tea
  await world.hub("hub", hub.address);
  await ana.synced();
  assert.equal((await ana.order()).number, 1);
});

test("what the first catching up has to say after a restart is told", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  let ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  const uid = (await ana.do("add", "Croissant", "2")).order.uid;
  await allSynced(ana, ben);
  await ben.do("link", "off");
  await ben.do("select", uid);
  await ben.do("qty", "5");
  await ben.kill("SIGKILL");
  await ana.do("add", "Croissant");
  await ana.synced();
  ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  assert.equal((await ben.order(uid)).lines[0].quantity, "6");
  for (const till of [ana, ben]) assert.deepEqual(till.notices.map((notice) => notice.code), ["quantity-combined"]);
});
