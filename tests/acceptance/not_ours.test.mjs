// What answers at the hub's address is a page of somebody else, or a word on the way was changed: the till says what it met, asks
// ever more rarely, believes nothing of it, and catches up when the way is clear again.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { describe, test } from "node:test";
import { allSyncedWithin, quantities, within, World } from "./lib.mjs";
import { dice, Gateway, Wire } from "./proxy.mjs";

const seed = Number(process.env.TANDEM_SEED ?? Date.now() % 1000000);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // how long a fault lasts, never a wait for something
const notAHub = "What answers at this address is not a Tandem hub.";
const page = "<!DOCTYPE html><html><title>Welcome to the hotel</title><body>Please accept our terms.</body></html>\n";

/** A server that knows nothing of Tandem and answers everything in its own way. */
const strangers = {
  "the page of a hotel": (response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page),
  "the way to the page of a hotel": (response, request) => (request.url === "/welcome" ? strangers["the page of a hotel"](response)
    : response.writeHead(302, { Location: "/welcome" }).end()),
  "a page that says it is data": (response) => response.writeHead(200, { "Content-Type": "application/json" }).end(page),
  "data of another program": (response) => response.writeHead(200, { "Content-Type": "application/json" }).end('{"status":"ok","session":7}\n'),
  "nothing at all": (response) => response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 0 }).end(),
};
/** Takes the place of a hub that has gone, at its address. */
async function stranger(t, address, answer) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    request.resume();
    answer(response, request);
  });
  // Who is asked for another protocol and knows it not answers as ever.
  server.on("upgrade", (request, socket) => {
    asked.push(request.url);
    socket.on("error", () => {}).end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\nConnection: close\r\n\r\n${page}`);
  });
  const [host, port] = address.split(":");
  await new Promise((resolve, reject) => server.once("error", reject).listen(Number(port), host, resolve));
  const close = () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  t.after(close);
  return { asked, close };
}

/** Once, the first time that they come by, these words are others of the same length. */
function change(direction, from, to) {
  const changed = { times: 0 };
  direction.edit = (bytes) => {
    const at = changed.times ? -1 : bytes.indexOf(from);
    if (at < 0) return bytes;
    ++changed.times;
    bytes.write(to, at);
    return bytes;
  };
  return changed;
}

describe("what comes from the hub's address is not the hub's", { concurrency: true }, () => {
  describe("somebody else answers at the hub's address", { concurrency: 6 }, () => {
    for (const [what, answer] of Object.entries(strangers)) {
      test(`${what}: the till says that this is no Tandem hub, asks ever more rarely, sells on, and all of it comes later`, async (t) => {
        const world = new World(t);
        const hub = await world.shopHub();
        const tills = ["websocket", "longpoll", "auto"].map((transport, i) => world.till(hub, ["Bar", "Terrace", "Hall"][i], ["Ana", "Ben", "Cleo"][i], { transport }));
        await allSyncedWithin(20000, ...tills);
        await hub.kill("SIGTERM");
        const other = await stranger(t, hub.address, answer);
        for (const till of tills) {
          await till.do("add", "Tea", "2");
          await till.do("pay", "Cash", "5.00");
          await till.do("finish");
        }
        await within((async () => {
          for (const till of tills) while ((await till.do("status")).reason !== notAHub) await pause(100);
        })(), 20000, async () => `they say so: ${JSON.stringify(await Promise.all(tills.map((till) => till.do("status"))))}`);
        await pause(4000); // until the back-off is at its longest
        const before = other.asked.length;
        await pause(6000);
        const asked = other.asked.length - before;
        assert.ok(asked >= 1 && asked <= 20, `${asked} questions of three tills in six seconds`); // "auto" asks in both ways
        for (const till of tills) {
          const { link, reason, unsent } = await till.do("status");
          assert.deepEqual([reason, unsent], [notAHub, 5]);
          assert.notEqual(link, "online");
        }
        await other.close();
        await world.hub("hub", hub.address);
        await allSyncedWithin(20000, ...tills);
        assert.deepEqual(world.export("orders").map(({ state, total }) => [state, total]), tills.map(() => ["paid", "5.00"]));
        for (const till of tills) assert.equal((await till.do("status")).reason, "");
      });
    }

    test("a till that was never set up meets the page of a hotel: it says so and ends", async (t) => {
      const world = new World(t);
      const hub = await world.shopHub();
      await hub.kill("SIGTERM");
      await stranger(t, hub.address, strangers["the page of a hotel"]);
      const till = world.till(hub, "Bar", "Ana");
      const { text } = await within(till.next((line) => line.event === "error"), 60000, "an error");
      assert.match(text, /not a Tandem hub/);
      assert.equal(await till.ended, 1);
    });
  });

  describe("a proxy answers for the hub", { concurrency: 2 }, () => {
    test("a till that is given the same old answer again and again says so, asks ever more rarely and catches up", async (t) => {
      const world = new World(t);
      const hub = await world.shopHub();
      const gateway = await Gateway.before(t, hub, seed);
      const ana = world.till(hub, "Bar", "Ana", { transport: "longpoll", url: gateway.url });
      const ben = world.till(hub, "Terrace", "Ben");
      await allSyncedWithin(20000, ana, ben);
      await ana.do("add", "Tea");
      await allSyncedWithin(20000, ana, ben);
      gateway.cached = true;
      await ben.do("add", "Coffee");
      await within(ana.next((line) => line.event === "link" && line.state === "offline"), 20000, "it is offline");
      const { reason } = await ana.do("status");
      assert.match(reason, /does not answer|not a Tandem hub|\bold\b/);
      assert.match(reason, /^[A-Z].*\.$/);
      gateway.heal();
      await allSyncedWithin(20000, ana, ben);
    });
  });

  describe("a word is changed on the way", { concurrency: 2 }, () => {
    async function twoTills(t) {
      const world = new World(t);
      const hub = await world.shopHub();
      const wire = await Wire.before(t, hub, seed);
      const ana = world.till(hub, "Bar", "Ana", { transport: "longpoll", url: wire.url });
      const ben = world.till(hub, "Terrace", "Ben");
      await allSyncedWithin(20000, ana, ben);
      return { world, hub, wire, ana, ben };
    }

    test("from the hub: a quantity that is not what was written is not shown, but asked for again", async (t) => {
      const { world, wire, ana, ben } = await twoTills(t);
      const shown = [];
      const took = ana.took.bind(ana);
      ana.took = (line) => {
        for (const order of [line.order, ...(line.orders ?? [])]) if (order?.lines) shown.push(...order.lines.map(({ quantity }) => quantity));
        took(line);
      };
      const changed = change(wire.down, '\\"quantity\\":\\"7\\"', '\\"quantity\\":\\"3\\"');
      await ben.do("add", "Coffee", "7");
      await allSyncedWithin(20000, ana, ben);
      assert.equal(changed.times, 1);
      assert.deepEqual((await ana.orders()).filter(({ lines }) => lines.length).map(quantities), [{ Coffee: "7" }]);
      assert.deepEqual([...new Set(shown)], ["7"]);
      assert.deepEqual(world.export("orders").map(quantities), [{ Coffee: "7" }]);
    });

    test("to the hub: what its cashier has entered is what all have in the end, whatever arrived", async (t) => {
      const { world, hub, wire, ana, ben } = await twoTills(t);
      const changed = change(wire.up, '\\"quantity\\":\\"7\\"', '\\"quantity\\":\\"3\\"');
      const { order } = await ana.do("add", "Coffee", "7");
      await within((async () => { while (!changed.times) await pause(20); })(), 20000, "it is changed");
      await ana.do("add", "Tea");
      await within((async () => {
        for (;;) {
          await allSyncedWithin(20000, ana, ben);
          const [there] = world.export("orders");
          if (there?.lines.length === 2) break;
          await pause(100);
        }
      })(), 40000, async () => JSON.stringify(await ana.do("status")));
      const entered = { Coffee: "7", Tea: "1" };
      assert.deepEqual(quantities(await ana.order(order.uid)), entered, JSON.stringify(ana.notices));
      assert.deepEqual(quantities(await ben.order(order.uid)), entered);
      assert.deepEqual(world.export("orders").map(quantities), [entered]);
      await hub.kill("SIGTERM");
      assert.equal(world.verify().ok, true);
    });

    for (const transport of ["websocket", "longpoll"]) {
      test(`bits fall over on the way to the hub (${transport}): what was entered is on record, and nothing else`, async (t) => {
        t.diagnostic(`TANDEM_SEED=${seed}`);
        const random = dice(seed);
        const world = new World(t);
        const hub = await world.shopHub();
        const wire = await Wire.before(t, hub, seed);
        const ana = world.till(hub, "Bar", "Ana", { transport, url: wire.url });
        const ben = world.till(hub, "Terrace", "Ben");
        await allSyncedWithin(20000, ana, ben);
        let flips = 0;
        wire.up.edit = (bytes) => {
          if (random.chance(0.3)) {
            ++flips;
            bytes[random.below(bytes.length)] ^= 1 << random.below(8);
          }
          return bytes;
        };
        const sold = new Map();
        for (let i = 0; i < 12 || flips < 6; ++i) {
          await ana.do("new");
          const { order } = await ana.do("add", "Tea", 1 + i);
          sold.set(order.uid, { Tea: String(1 + i) });
          await pause(60);
        }
        wire.heal();
        wire.cut();
        await allSyncedWithin(30000, ana, ben);
        t.diagnostic(`${flips} flips`);
        const orders = world.export("orders");
        const seen = JSON.stringify(ana.notices.map(({ text }) => text));
        assert.deepEqual(Object.fromEntries(orders.map((order) => [order.uid, quantities(order)]).sort()), Object.fromEntries([...sold].sort()), seen);
        for (const till of [ana, ben]) assert.deepEqual((await till.orders()).filter(({ lines }) => lines.length).length, sold.size, seen);
      });
    }
  });
});
