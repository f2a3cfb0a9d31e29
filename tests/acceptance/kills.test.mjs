// Tills and hub killed at any instant while everybody sells as quickly as they can: what was said to be done is done.
// TANDEM_KILLS says how many kills there are at least; TANDEM_SEED plays a run again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Cashier, checkBooks } from "./cashier.mjs";
import { allSynced, shop, within, World } from "./lib.mjs";
import { dice, Wire } from "./proxy.mjs";

const wanted = Number(process.env.TANDEM_KILLS ?? 60);
const seed = Number(process.env.TANDEM_SEED ?? Date.now() % 1000000);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // the moment of a kill, never a wait for something
const places = ["Bar", "Terrace", "Hall", "Garden"];
const transports = ["auto", "longpoll", "websocket", "auto"];

/** Four cashiers at work on a hub that comes back at the same address whenever it is killed. */
async function busyShop(t, random) {
  const world = new World(t);
  const busy = { world, hub: await world.shopHub() };
  const address = busy.hub.address;
  busy.restartHub = async () => {
    await busy.hub.kill("SIGKILL");
    busy.hub = await world.hub("hub", address);
  };
  busy.cashiers = places.map((pos, i) => new Cashier(() => world.till(busy.hub, pos, shop.cashiers[i].name, { transport: transports[i] }), random));
  await allSynced(...busy.cashiers.map(({ till }) => till));
  busy.work = busy.cashiers.map((cashier) => cashier.work());
  busy.failed = Promise.all(busy.work); // rejects with the first thing that was not as said
  busy.failed.catch(() => {});
  return busy;
}

/** Waits until the cashier asks this, or anything. */
const asked = (cashier, ...words) => within(new Promise((resolve) => {
  cashier.onAsk = (word) => { if (!words.length || words.includes(word)) { cashier.onAsk = null; resolve(); } };
}), 30000, () => `a cashier says ${words}; it waits for ${cashier.asking}, killed: ${cashier.killed}, ${cashier.orders.size} orders\n${cashier.till.errors.slice(-2000)}`);

test(`${wanted} kills at any instant lose nothing that was acknowledged and double nothing`, async (t) => {
  t.diagnostic(`TANDEM_SEED=${seed}`);
  const random = dice(seed);
  const busy = await busyShop(t, random);
  const counts = {};
  let kills = 0;
  const kill = async (kind, ...victims) => {
    kills += victims.length;
    counts[kind] = (counts[kind] ?? 0) + victims.length;
    await Promise.all(victims.map((victim) => (victim === "hub" ? busy.restartHub() : victim.kill())));
  };
  const strikes = [
    // Before, while or after it is written, and before its reply is heard.
    async (one) => { await asked(one, "add"); await pause(random.between(0, 6)); await kill("till at add", one); },
    async (one) => { await asked(one, "finish"); await pause(random.between(0, 6)); await kill("till at finish", one); },
    async (one) => { await pause(random.between(0, 250)); await kill("till", one); },
    // What was just written is on its way to it or from it to the others.
    async (one) => { await asked(one, "add", "pay", "finish"); await pause(random.between(0, 12)); await kill("hub in broadcast", "hub"); },
    async () => { await pause(random.between(0, 250)); await kill("hub", "hub"); },
    async (one) => { await asked(one); await pause(random.between(0, 5)); await kill("both", one, "hub"); },
  ];
  const storm = async () => {
    for (let round = 0; kills < wanted; ++round) {
      const alive = busy.cashiers.filter((cashier) => !cashier.killed);
      await strikes[round % strikes.length](random.of(alive));
      const before = busy.cashiers.reduce((sum, { sales }) => sum + sales, 0);
      // Now and then everybody gets to work again before the next blow.
      if (random.chance(0.3)) await within((async () => {
        while (busy.cashiers.reduce((sum, { sales }) => sum + sales, 0) < before + 4) await pause(5);
      })(), 30000, "somebody sells");
    }
  };
  await Promise.race([storm(), busy.failed]);
  await Promise.all(busy.cashiers.map((cashier) => cashier.stop()));
  const orders = await checkBooks(busy.world, busy.cashiers);
  await busy.hub.kill("SIGTERM");
  assert.equal(busy.world.verify().ok, true);
  const paid = orders.filter(({ state }) => state === "paid").length;
  t.diagnostic(`${kills} kills ${JSON.stringify(counts)}, ${orders.length} orders, ${paid} paid`);
  assert.ok(paid > 0);
});

test("a hub killed again and again while a newcomer is given the state: it shows all of it or is not ready", async (t) => {
  t.diagnostic(`TANDEM_SEED=${seed}`);
  const random = dice(seed);
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const notes = Array.from({ length: 30 }, () => Array.from({ length: 1900 }, () => String.fromCharCode(97 + random.below(26))).join(""));
  for (let i = 0; i < 300; ++i) { // some pages of it, however well it is packed
    await ana.do("new");
    await ana.do("add", "Tea", i + 1);
    await ana.do("order-note", random.of(notes).slice(random.below(100)) + i);
  }
  await ana.synced();
  const expected = await ana.orders();
  let kills = 0;
  for (let round = 0; round < 4; ++round) {
    const wire = await Wire.before(t, hub, seed + round);
    wire.down.rate = 150000;
    const ben = world.till(hub, "Terrace", "Ben", { data: `newcomer-${round}`, url: wire.url, transport: transports[round % 3] });
    const shown = ben.orders(); // answered once it is ready
    for (let blow = 0; blow < 3; ++blow) {
      await pause(random.between(100, 900));
      await hub.kill("SIGKILL");
      ++kills;
      hub = await world.hub("hub", hub.address);
    }
    wire.heal();
    assert.deepEqual((await shown).filter((order) => order.lines.length), expected);
    await allSynced(ana, ben);
    await ben.quit();
  }
  t.diagnostic(`${kills} kills, ${expected.length} orders each time`);
});
