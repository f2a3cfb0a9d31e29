// What lies between tills and hub goes wrong in every way it can: they say so, sell on, and catch up when it is well again.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Cashier, checkBooks } from "./cashier.mjs";
import { allSynced, allSyncedWithin, quantities, shop, within, World } from "./lib.mjs";
import { dice, Gateway, Wire } from "./proxy.mjs";

const seed = Number(process.env.TANDEM_SEED ?? Date.now() % 1000000);
const stormSeconds = Number(process.env.TANDEM_STORM_SECONDS ?? 20);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // how long a fault lasts, never a wait for something
const promised = { offline: 15000, caughtUp: 10000 };

/** Ana at the Bar behind what `Kind` is, Ben at the Terrace with a cable that never fails. */
async function shopBehind(t, Kind, transport) {
  const world = new World(t);
  const hub = await world.shopHub();
  const between = await Kind.before(t, hub, seed);
  const ana = world.till(hub, "Bar", "Ana", { transport, url: between.url });
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  return { world, hub, between, ana, ben };
}

/** The link's next word from now on that says `state`. */
function turns(till, state, ms = promised.offline) {
  till.seen = till.seen.filter((line) => line.event !== "link");
  return within(till.next((line) => line.event === "link" && line.state === state), ms, `the till says ${state}`);
}

/** Both sell `n` times; gives what was sold. */
async function sell(n, ...tills) {
  const sold = [];
  for (let i = 0; i < n; ++i) {
    for (const till of tills) {
      await till.do("new");
      await till.do("add", "Tea", 1 + (i % 3));
      if (i % 2) sold.push((await till.do("add", "Coffee")).order);
      else {
        await till.do("pay", "Cash", "20");
        sold.push((await till.do("finish")).order);
      }
    }
  }
  return sold;
}

/** Everything in `sold` is there once, on record and on both tills, with the same goods, state and receipt. */
async function allThere({ world, ana, ben }, sold, ms = promised.caughtUp) {
  await allSyncedWithin(ms, ana, ben);
  const orders = world.export("orders");
  assert.deepEqual(orders.map((order) => order.uid).sort(), sold.map((order) => order.uid).sort());
  assert.deepEqual(orders.map((order) => order.number).sort((a, b) => a - b), sold.map((_, i) => i + 1));
  for (const { uid, receipt, state, ...order } of sold) {
    const found = orders.find((one) => one.uid === uid);
    assert.deepEqual([quantities(found), found.state, found.receipt], [quantities(order), state, receipt]);
    for (const till of [ana, ben]) assert.deepEqual(await till.order(uid), found);
  }
}

describe("a link that is there but carries nothing", { concurrency: true }, () => {
  for (const transport of ["websocket", "longpoll", "auto"]) {
    for (const [name, sides] of [["both ways", {}], ["from the hub only", { up: false }], ["to the hub only", { down: false }]]) {
      test(`${transport}, clogged ${name}: offline in 15 s, selling goes on, caught up in 10 s`, async (t) => {
        const all = await shopBehind(t, Wire, transport);
        const sold = await sell(1, all.ana, all.ben);
        await allSynced(all.ana, all.ben);
        const offline = turns(all.ana, "offline");
        all.between.clog({ up: true, down: true, ...sides });
        sold.push(...await sell(3, all.ana, all.ben));
        await offline;
        sold.push(...await sell(2, all.ana, all.ben));
        all.between.heal();
        await allThere(all, sold);
        assert.deepEqual(all.ana.notices.concat(all.ben.notices), []);
      });
    }
  }

  test("a hub that only speaks is as dead as one that is silent, though a colleague sells on", async (t) => {
    const all = await shopBehind(t, Wire, "websocket");
    const offline = turns(all.ana, "offline");
    all.between.clog({ down: false });
    const sold = [];
    let off = false;
    offline.then(() => { off = true; }, () => { off = true; });
    while (!off) sold.push(...await sell(1, all.ben));
    await offline;
    all.between.heal();
    await allThere(all, sold);
  });
});

describe("a cable that breaks or starves", { concurrency: 3 }, () => {
  for (const transport of ["websocket", "longpoll"]) {
    test(`${transport}, cut in the middle of whatever is under way, forty times`, async (t) => {
      const random = dice(seed);
      const all = await shopBehind(t, Wire, transport);
      const sold = [];
      for (let i = 0; i < 40; ++i) {
        const way = random.chance(0.5) ? all.between.up : all.between.down;
        way.breakAfter = random.below(1500);
        sold.push(...await sell(1, all.ana, all.ben));
      }
      all.between.heal();
      await allThere(all, sold);
    });

    test(`${transport}, 1,500 bytes a second each way: slow, but it arrives`, async (t) => {
      const all = await shopBehind(t, Wire, transport);
      all.between.up.rate = all.between.down.rate = 1500;
      const sold = await sell(1, all.ana, all.ben);
      await allThere(all, sold, 60000);
    });

    test(`${transport}, three seconds late and unsteady: everything arrives in order`, async (t) => {
      const all = await shopBehind(t, Wire, transport);
      Object.assign(all.between.up, { delay: 1000, jitter: 500 });
      Object.assign(all.between.down, { delay: 1000, jitter: 500 });
      const sold = await sell(5, all.ana, all.ben);
      await allThere(all, sold, 30000);
    });
  }

  test("a router that cuts what is silent for eight seconds never meets a silent link", async (t) => {
    for (const transport of ["websocket", "longpoll"]) {
      const world = new World(t);
      const hub = await world.shopHub();
      const wire = await Wire.before(t, hub, seed);
      wire.idleMs = 8000;
      const till = world.till(hub, "Bar", "Ana", { transport, url: wire.url });
      await till.synced();
      till.seen = [];
      await pause(10000);
      assert.deepEqual(till.seen.filter((line) => line.event === "link"), [], transport);
      await till.do("add", "Tea");
      await till.synced(promised.caughtUp);
    }
  });
  test("300 bytes a second each way: what was missed comes in small pieces", async (t) => {
    const all = await shopBehind(t, Wire, "websocket");
    all.between.open = false;
    all.between.cut();
    const sold = await sell(3, all.ben);
    all.between.open = true;
    all.between.up.rate = all.between.down.rate = 300;
    await allThere(all, sold, 90000);
  });
});

describe("proxies with opinions", { concurrency: 3 }, () => {
  test("where WebSocket is refused the till polls, and returns to WebSocket when it is let through", async (t) => {
    const all = await shopBehind(t, Gateway, "auto");
    assert.equal((await all.ana.do("status")).transport, "websocket");
    all.between.refusesUpgrade = true;
    all.between.cut();
    const sold = await sell(2, all.ana, all.ben);
    await within(all.ana.next((line) => line.event === "link" && line.state === "online" && line.transport === "longpoll"), 30000, "it polls");
    await allSyncedWithin(promised.caughtUp, all.ana, all.ben);
    all.ana.seen = [];
    all.between.heal();
    await within(all.ana.next((line) => line.event === "link" && line.state === "online" && line.transport === "websocket"), 45000, "it is back");
    sold.push(...await sell(2, all.ana, all.ben));
    await allThere(all, sold);
  });

  test("a buffering proxy costs time and nothing else", async (t) => {
    const all = await shopBehind(t, Gateway, "longpoll");
    Object.assign(all.between, { holdMs: 2500, holdBytes: 64 * 1024 });
    const sold = await sell(4, all.ana, all.ben);
    await allThere(all, sold, 30000);
    assert.equal((await all.ana.do("status")).link, "online");
  });

  test("pushes and pulls that a proxy sends twice count once", async (t) => {
    const all = await shopBehind(t, Gateway, "longpoll");
    all.between.twice = true;
    const sold = await sell(10, all.ana, all.ben);
    await allThere(all, sold);
  });

  test("old answers to new questions are seen for what they are", async (t) => {
    const all = await shopBehind(t, Gateway, "longpoll");
    const sold = await sell(5, all.ana, all.ben);
    all.between.stale = 0.3;
    sold.push(...await sell(15, all.ana, all.ben));
    await pause(3000);
    all.between.heal();
    await allThere(all, sold);
  });

  test("a cached page is no hub: the till says so, waits longer and longer, and catches up", async (t) => {
    const all = await shopBehind(t, Gateway, "longpoll");
    const sold = await sell(1, all.ana, all.ben);
    await allSynced(all.ana, all.ben);
    const offline = turns(all.ana, "offline");
    all.between.cached = true;
    const before = all.between.asked.length;
    sold.push(...await sell(2, all.ana, all.ben));
    await offline;
    await pause(5000);
    const asked = all.between.asked.length - before;
    assert.ok(asked < 150, `${asked} requests to a cache`);
    all.between.heal();
    await allThere(all, sold);
  });

  for (const transport of ["websocket", "longpoll", "auto"]) {
    test(`a hotel's page instead of the hub, ${transport}: refused by name, asked ever more rarely`, async (t) => {
      const all = await shopBehind(t, Gateway, transport);
      const offline = turns(all.ana, "offline");
      all.between.captive = true;
      all.between.cut();
      await offline;
      const sold = await sell(2, all.ana, all.ben);
      await pause(8000);
      const from = all.between.asked.length;
      await pause(10000);
      const asked = all.between.asked.length - from;
      assert.ok(asked >= 1 && asked <= 12, `${asked} requests in ten seconds`);
      const { reason, unsent } = await all.ana.do("status");
      assert.match(reason, /not a Tandem hub/);
      assert.ok(unsent > 0);
      all.between.heal();
      await allThere(all, sold, 15000);
    });
  }

  test("a page in place of the answer to a push loses nothing", async (t) => {
    const all = await shopBehind(t, Gateway, "longpoll");
    const offline = turns(all.ana, "offline"); // once, and so it stays
    all.between.captive = ["/v1/poll/push"];
    const sold = await sell(2, all.ana, all.ben);
    await offline;
    all.between.heal();
    await allThere(all, sold);
  });
});

describe("bits that fall over", { concurrency: 2 }, () => {
  for (const transport of ["websocket", "longpoll"]) {
    test(`${transport}, from the hub: what is not as it was sent is not believed`, async (t) => {
      const random = dice(seed);
      const all = await shopBehind(t, Wire, transport);
      let flips = 0;
      all.between.down.edit = (bytes) => {
        if (random.chance(0.15)) {
          ++flips;
          bytes[random.below(bytes.length)] ^= 1 << random.below(8);
        }
        return bytes;
      };
      const sold = [];
      for (let i = 0; i < 60; ++i) sold.push(...await sell(1, all.ana, all.ben));
      await within((async () => { while (flips < 8) sold.push(...await sell(1, all.ana, all.ben)); })(), 60000, () => `${flips} flips`);
      all.between.cut(); // what no hash covers, the head's number for one, is believed until the link ends
      all.between.heal();
      await allThere(all, sold, 15000);
    });
  }
});

test("clogged and open again in any order on three tills: ten seconds after the last all are one", async (t) => {
  t.diagnostic(`TANDEM_SEED=${seed}`);
  const random = dice(seed);
  const world = new World(t);
  const hub = await world.shopHub();
  const places = ["Bar", "Terrace", "Hall"];
  const wires = await Promise.all(places.map((_, i) => Wire.before(t, hub, seed + i)));
  const cashiers = places.map((pos, i) => new Cashier(() => world.till(hub, pos, shop.cashiers[i].name,
    { transport: ["websocket", "longpoll", "auto"][i], url: wires[i].url }), random));
  await allSynced(...cashiers.map(({ till }) => till));
  const work = Promise.all(cashiers.map((cashier) => cashier.work()));
  const faults = [
    (wire) => wire.clog(), (wire) => wire.clog({ up: false }), (wire) => wire.clog({ down: false }), (wire) => wire.cut(),
    (wire) => { wire.open = false; wire.cut(); }, (wire) => { wire.up.rate = 3000; }, (wire) => { wire.down.rate = 3000; },
    (wire) => { wire.up.delay = 500; wire.down.jitter = 500; }, (wire) => { wire.down.breakAfter = random.below(3000); },
    (wire) => { wire.up.breakAfter = random.below(3000); },
  ];
  const end = Date.now() + stormSeconds * 1000;
  let blows = 0;
  const storm = async () => {
    while (Date.now() < end) {
      const wire = random.of(wires);
      if (random.chance(0.5)) wire.heal();
      else random.of(faults)(wire);
      ++blows;
      await pause(random.between(0, 800));
    }
  };
  await Promise.race([storm(), work]);
  await Promise.all(cashiers.map((cashier) => cashier.stop()));
  for (const wire of wires) wire.heal();
  const orders = await checkBooks(world, cashiers, { ms: promised.caughtUp });
  t.diagnostic(`${blows} changes of weather, ${orders.length} orders`);
});
