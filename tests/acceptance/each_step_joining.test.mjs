// A newcomer is given the state of a shop, page by page, while it or the hub is killed at every step. Needs strace; says so where
// it is missing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inject, injected, noFaults } from "./faults.mjs";
import { Till, tillProgram, within, World } from "./lib.mjs";
import { dice } from "./proxy.mjs";

const every = process.env.TANDEM_EVERY_STEP === "1"; // else some of them
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // for what is said after the last reply

/** A hub with open orders of some pages; `shown` is what every till has to show. */
async function manyOrders(t) {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const random = dice(1);
  const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  for (let i = 0; i < 90; ++i) {
    await ana.do("new");
    await ana.do("add", "Tea", i + 1);
    await ana.do("set", "test.ballast", JSON.stringify(Array.from({ length: 8000 }, () => random.of(letters)).join("")));
  }
  await ana.synced();
  return { world, hub, ana, shown: (await ana.orders()).filter((order) => order.lines.length) };
}
const withLines = (orders) => orders.filter((order) => order.lines.length);

test("the hub is killed before each word to a newcomer: it shows all orders or is not ready, and then all", { skip: noFaults }, async (t) => {
  const all = await manyOrders(t);
  const { world, ana, shown } = all;
  let { hub } = all;
  let kills = 0;
  for (let step = 1; ; ++step, ++kills) {
    assert.ok(step < 60, "a newcomer is told all at some time");
    const letGo = await inject(world, hub, "sendmsg", `signal=KILL:when=${step}`);
    hub.isKilled = true;
    const ben = world.till(hub, "Terrace", "Ben", { data: `newcomer-${step}`, transport: step % 2 ? "websocket" : "longpoll" });
    const orders = ben.orders(); // answered once it is ready
    orders.catch(() => {});
    const isThrough = await Promise.race([hub.ended.then(() => false), orders.then(() => pause(100)).then(letGo).then(() => true)]);
    const isOver = isThrough && hub.process.signalCode === null;
    if (!isOver) hub = await world.hub("hub", hub.address);
    assert.deepEqual(withLines(await orders), shown, `killed before word ${step}`);
    if (isOver) break;
    await ben.quit();
  }
  t.diagnostic(`${kills} kills`);
  assert.ok(kills > 3);
  await ana.synced();
  assert.deepEqual(withLines(await ana.orders()), shown);
});

for (const [call, what, stride] of [["pwrite64", "a write to its disk", 61], ["fdatasync", "its disk is flushed", 2]]) {
  test(`a newcomer is killed before ${what}, at any step of its joining: it starts again and shows all orders or is not ready`, { skip: noFaults }, async (t) => {
    const { world, hub, shown } = await manyOrders(t);
    let kills = 0;
    for (let step = 1; ; step += every ? 1 : stride, ++kills) {
      assert.ok(step < 2000, "a newcomer has joined at some time");
      const [strace, words] = injected(call, `signal=KILL:when=${step}`);
      const data = `newcomer-${step}`;
      const ben = new Till(strace, [...words, tillProgram, "--data", world.path(data), "--hub", hub.url, "--pos", "Terrace",
        "--cashier", "Ben", "--pin", "2222"]);
      world.running.push(ben);
      ben.isKilled = true;
      const first = await ben.orders().then((orders) => ben.synced().then(() => orders), () => null);
      if (first) {
        assert.deepEqual(withLines(first), shown, `not killed before step ${step}`);
        break;
      }
      assert.equal(await within(ben.ended, 20000, "it is killed"), "SIGKILL");
      const again = world.till(hub, "Terrace", "Ben", { data });
      assert.deepEqual(withLines(await again.orders()), shown, `killed before step ${step}`);
      await again.quit();
    }
    t.diagnostic(`${kills} kills`);
    assert.ok(kills > 3);
  });
}
