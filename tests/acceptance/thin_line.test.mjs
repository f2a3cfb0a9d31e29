// 300 bytes a second each way, by long poll, which says more around each word than it says: it takes long, but it goes on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allSyncedWithin, quantities, within, World } from "./lib.mjs";
import { Wire } from "./proxy.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // how often a look is taken

/** Ana behind a thin line that was out of order for a while, Ben beside it. */
async function thinLine(t) {
  const world = new World(t);
  const hub = await world.shopHub();
  const wire = await Wire.before(t, hub);
  const ana = world.till(hub, "Bar", "Ana", { transport: "longpoll", url: wire.url });
  const ben = world.till(hub, "Terrace", "Ben");
  await allSyncedWithin(20000, ana, ben);
  wire.open = false;
  wire.cut();
  return { world, ana, ben, comesBack() { wire.open = true; wire.up.rate = wire.down.rate = 300; } };
}
/** Until `isDone` says so; what `measure` gives has to grow at least every `most` milliseconds. */
async function goesOn(measure, isDone, most, what) {
  let last = await measure();
  let since = Date.now();
  const pauses = [0];
  while (!await isDone()) {
    await pause(250);
    const now = await measure();
    if (now !== last) {
      pauses.push(Date.now() - since);
      [last, since] = [now, Date.now()];
    }
    assert.ok(Date.now() - since < most, `${what}: nothing in ${most} ms, it is at ${last}`);
  }
  return Math.max(...pauses);
}
const most = 45000; // a push that broke off is sent again in a smaller piece

describe("300 bytes a second by long poll", { concurrency: 3 }, () => {
  test("what a colleague entered comes in small pieces, one after the other", async (t) => {
    const { ana, ben, comesBack } = await thinLine(t);
    await ben.do("add", "Tea");
    await ben.do("add", "Coffee");
    await ben.synced();
    const { position } = await ben.do("status");
    comesBack();
    const longest = await goesOn(async () => (await ana.do("status")).position, async () => (await ana.do("status")).position === position, most, "position");
    t.diagnostic(`at most ${longest} ms without a step`);
    assert.deepEqual((await ana.orders()).filter(({ lines }) => lines.length).map(quantities), [{ Tea: "1", Coffee: "1" }]);
  });

  test("what was entered here goes to the hub in small pieces, and is there once", async (t) => {
    const { world, ana, ben, comesBack } = await thinLine(t);
    const { order } = await ana.do("add", "Coffee", "2");
    comesBack();
    const isThere = async () => (await ben.orders()).some(({ uid }) => uid === order.uid);
    const longest = await goesOn(async () => (await ben.do("status")).position, isThere, most, "position at the other till");
    t.diagnostic(`at most ${longest} ms without a step`);
    await ben.synced();
    assert.deepEqual(quantities(await ben.order(order.uid)), { Coffee: "2" });
    await within(ana.synced(45000), 45000, "it knows that its work is there");
    assert.deepEqual(world.export("orders").map(quantities), [{ Coffee: "2" }]);
  });

  test("both sell at once while the line is thin: each is answered at once, and nobody's work waits for ever", async (t) => {
    const { world, ana, ben, comesBack } = await thinLine(t);
    comesBack();
    let slowest = 0;
    for (const till of [ana, ben]) {
      const from = performance.now();
      await till.do("new");
      await till.do("add", "Tea");
      slowest = Math.max(slowest, performance.now() - from);
    }
    assert.ok(slowest < 2000, `${slowest} ms for a tap`);
    await allSyncedWithin(55000, ana, ben);
    assert.deepEqual(world.export("orders").map(({ number }) => number).sort(), [1, 2]);
  });
});
