// Processes that are there and do not answer: a hub that was stopped in its tracks, a till that holds a payment.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allSyncedWithin, quantities, within, World } from "./lib.mjs";

const offline = (till) => within(till.next((line) => line.event === "link" && line.state === "offline"), 15000, "the till says that it is offline");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // the moment of a fault, never a wait for something

describe("a process that is frozen", { concurrency: true }, () => {
  for (const transport of ["websocket", "longpoll", "auto"]) {
    test(`a frozen hub is told within 15 s, selling goes on, and all is caught up when it thaws: ${transport}`, async (t) => {
      const world = new World(t);
      const hub = await world.shopHub();
      t.after(() => hub.process.kill("SIGCONT"));
      const ana = world.till(hub, "Bar", "Ana", { transport });
      const ben = world.till(hub, "Terrace", "Ben", { transport });
      await allSyncedWithin(10000, ana, ben);
      const shared = (await ana.do("add", "Croissant", "2")).order.uid;
      await allSyncedWithin(10000, ana, ben);
      hub.process.kill("SIGSTOP");
      await ben.do("select", shared);
      await ben.do("add", "Croissant");
      await ana.do("add", "Tea");
      await Promise.all([offline(ana), offline(ben)]);
      await ben.do("new");
      const own = (await ben.do("add", "Coffee")).order;
      assert.equal(own.number, null);
      await ben.do("pay", "Cash", "5");
      const paid = await ben.do("finish");
      hub.process.kill("SIGCONT");
      await allSyncedWithin(12000, ana, ben); // 10 s, and what the scheduler takes after a thaw
      for (const till of [ana, ben]) {
        assert.deepEqual(quantities(await till.order(shared)), { Croissant: "3", Tea: "1" });
        const order = await till.order(own.uid);
        assert.deepEqual([order.number, order.state, order.receipt], [2, "paid", paid.receipt]);
        assert.deepEqual(till.notices, []);
      }
    });
  }

  test("whenever between two heartbeats the hub freezes, the tills say so in time", async (t) => {
    const world = new World(t);
    const hub = await world.shopHub();
    t.after(() => hub.process.kill("SIGCONT"));
    const tills = [];
    for (const pos of ["Bar", "Terrace", "Hall", "Garden"]) {
      const till = world.till(hub, pos, "Ana", { transport: "websocket" });
      await till.synced();
      tills.push(till);
      await pause(1200); // their heartbeats fall between each other
    }
    await tills[0].do("add", "Tea"); // all of them have just heard of the hub, and none was asking
    await allSyncedWithin(10000, ...tills);
    hub.process.kill("SIGSTOP");
    await Promise.all(tills.map(offline));
    hub.process.kill("SIGCONT");
    await allSyncedWithin(12000, ...tills);
  });

  test("a till frozen with a payment in its hands: others see where, and a manager takes the order over", async (t) => {
    const world = new World(t);
    const hub = await world.shopHub();
    const ana = world.till(hub, "Bar", "Ana");
    const ben = world.till(hub, "Terrace", "Ben");
    const cleo = world.till(hub, "Hall", "Cleo");
    t.after(() => ben.process.kill("SIGCONT"));
    await allSyncedWithin(10000, ana, ben, cleo);
    const uid = (await ben.do("add", "Croissant", "2")).order.uid;
    await ben.do("pay", "Cash", "2");
    await allSyncedWithin(10000, ana, ben, cleo);
    ben.process.kill("SIGSTOP");
    for (const till of [ana, cleo]) {
      const order = await till.order(uid);
      assert.deepEqual([order.state, order.being_paid_at], ["paying", "Terrace"]);
      await till.do("select", uid);
      const refused = await till.fails("pay", "Cash", "4.80");
      assert.equal(refused.code, "being-paid");
      assert.match(refused.text, /Terrace/);
    }
    await cleo.fails("take-over"); // no manager
    await ana.do("take-over");
    await ana.do("pay", "Card", "2.80"); // two were given at the Terrace
    const done = await ana.do("finish");
    assert.deepEqual([done.change, done.order.state], ["0.00", "paid"]);
    await allSyncedWithin(10000, ana, cleo);

    const refusal = ben.next((line) => line.event === "notice");
    ben.process.kill("SIGCONT");
    await allSyncedWithin(12000, ana, ben, cleo);
    assert.equal((await refusal).order, uid);
    for (const till of [ana, ben, cleo]) {
      const order = await till.order(uid);
      assert.deepEqual([order.state, order.total, order.paid, order.receipt], ["paid", "4.80", "4.80", done.receipt]);
      assert.equal(order.payments.length, 2);
    }
    await ben.do("select", uid);
    assert.equal((await ben.fails("finish")).code, "order-closed");
    assert.equal(world.export("orders").length, 1);
  });
});
