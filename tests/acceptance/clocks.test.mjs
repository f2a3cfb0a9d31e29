// Clocks that are wrong, jump and go backwards: nothing that counts hangs on them. Needs Debian's faketime; says so where it
// is missing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkNumbers, checkReceipts, sameEverywhere } from "./cashier.mjs";
import { absent, checkLogTimes, Clock, date, ops } from "./clock.mjs";
import { allSynced, byNumber, World } from "./lib.mjs";

const day = 24 * 3600 * 1000;

async function sell(till, product) {
  await till.do("new");
  const { order } = await till.do("add", product);
  await till.do("pay", "Cash", order.total);
  return till.do("finish");
}

test("tills a day ahead and a day behind, and one whose clock jumps: order, numbers and receipts are as ever", { skip: absent }, async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const clocks = { Bar: new Clock(world, "Bar", "+1d"), Terrace: new Clock(world, "Terrace", "-1d"), Hall: new Clock(world, "Hall") };
  const [bar, terrace, hall] = Object.entries(clocks).map(([pos, { env }], i) => world.till(hub, pos, ["Ana", "Ben", "Cleo"][i], { env,
    transport: ["websocket", "longpoll", "auto"][i] }));
  const tills = [bar, terrace, hall];
  await allSynced(...tills);
  for (const till of tills) await till.do("open", "10");
  await allSynced(...tills);
  const expected = [];
  for (let round = 0; round < 6; ++round) {
    clocks.Hall.set(["+0", "-400d", "+3650d", "-1h", "+1d", "-2d"][round]);
    for (const till of tills) {
      expected.push((await sell(till, "Tea")).order.uid);
      await allSynced(...tills);
    }
  }
  // The one that is a day behind types last and stands, whatever its clock says; both see the same.
  const shared = (await bar.do("add", "Coffee", "2")).order.uid;
  await allSynced(...tills);
  await bar.do("price", "5.00");
  await allSynced(...tills);
  await terrace.do("select", shared);
  await terrace.do("line", "1");
  await terrace.do("price", "4.00");
  await allSynced(...tills);
  for (const till of tills) assert.equal((await till.order(shared)).lines[0].unit_price, "4.00");

  const orders = world.export("orders").sort(byNumber);
  assert.deepEqual(orders.map((order) => order.uid), [...expected, shared]);
  checkNumbers(orders);
  checkReceipts(orders);
  await sameEverywhere(orders, tills);
  for (const till of tills) assert.deepEqual(till.notices.filter(({ code }) => code !== "clock-differs"), []);
  for (const [till, how] of [[bar, "ahead of"], [terrace, "behind"]]) {
    assert.deepEqual(till.notices.map(({ code }) => code), ["clock-differs"]); // once
    assert.ok((await till.do("status")).clock.includes(how));
  }

  const log = ops(world);
  checkLogTimes(log);
  const now = Date.now();
  const off = (entry) => Math.round((entry.op.time - now) / day);
  assert.ok(log.filter((entry) => entry.op.by[1] === "Bar").every((entry) => off(entry) === 1));
  assert.ok(log.filter((entry) => entry.op.by[1] === "Terrace").every((entry) => off(entry) === -1));
  assert.ok(log.some((entry) => off(entry) < -300) && log.some((entry) => off(entry) > 3000));
  assert.ok(log.every((entry) => Math.abs(entry.at - now) < day / 2), "the hub stamps by its own clock");

  // A receipt shows when it was at the till that wrote it, wherever it is printed again.
  const first = (pos) => orders.find((order) => order.pos === pos && order.receipt);
  for (const till of tills) {
    assert.match((await till.do("receipt", first("Bar").uid)).text, new RegExp(date(now + day)));
    assert.match((await till.do("receipt", first("Terrace").uid)).text, new RegExp(date(now - day)));
  }

  // What was sold in a session is in its Z, whatever day it was.
  for (const till of tills) {
    const { session } = await till.do("close", "25.00");
    assert.deepEqual([session.float, session.expected, session.difference], ["10.00", "25.00", "0.00"]);
  }
});

test("a hub whose clock goes back an hour between two starts, and back and forth while it serves, counts on", { skip: absent }, async (t) => {
  const world = new World(t);
  world.importShop();
  const clock = new Clock(world, "hub");
  let hub = await world.hub("hub", "127.0.0.1:0", clock.env);
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben", { transport: "longpoll" });
  await allSynced(ana, ben);
  let sold = 0;
  for (const offset of ["+0", "-1h", "+2h", "-3d", "-1h"]) {
    await hub.kill("SIGKILL");
    clock.set(offset);
    hub = await world.hub("hub", hub.address, clock.env);
    for (const till of [ana, ben]) {
      await sell(till, "Coffee");
      ++sold;
    }
    await allSynced(ana, ben);
    clock.set("+30m"); // in mid-service
    await sell(ana, "Croissant");
    ++sold;
    await allSynced(ana, ben);
  }
  const orders = world.export("orders").sort(byNumber);
  assert.equal(orders.length, sold);
  checkNumbers(orders);
  checkReceipts(orders);
  await sameEverywhere(orders, [ana, ben]);
  const log = ops(world);
  checkLogTimes(log);
  assert.ok(log.some((entry) => entry.at > Date.now() + day / 24), "the hub's clock was ahead");
  await hub.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
  assert.equal((await world.hub("hub", hub.address)).lineage, hub.lineage); // a clock is no reason for a new history
});

test("a clock that jumps a day while a till is offline neither wakes nor delays its link", { skip: absent }, async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const clock = new Clock(world, "till");
  const ana = world.till(hub, "Bar", "Ana", { env: clock.env });
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  for (const offset of ["+1d", "-1d", "+400d"]) {
    ana.seen = [];
    clock.set(offset);
    await ana.do("add", "Tea");
    await allSynced(ana, ben);
    assert.deepEqual(ana.seen.filter((line) => line.event === "link" && line.state !== "online"), [], offset);
    await ana.do("link", "off");
    clock.set("+0");
    await ana.do("add", "Tea");
    await ana.do("link", "on");
    await allSynced(ana, ben);
  }
  assert.deepEqual((await ben.orders())[0].lines.map((line) => line.quantity), ["6"]);
});
