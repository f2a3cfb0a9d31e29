// Sales over the hour that comes twice and over the turn of a year, in a shop in Berlin; and clocks that are wrong enough to be
// told. Needs Debian's faketime and tzdata; says so where one is missing.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { checkNumbers, checkReceipts, sameEverywhere } from "./cashier.mjs";
import { absent, checkLogTimes, Clock, ops } from "./clock.mjs";
import { allSynced, byNumber, within, World } from "./lib.mjs";

const place = "Europe/Berlin";
const missing = absent || (!existsSync(`/usr/share/zoneinfo/${place}`) && "tzdata is not installed: apt-get install tzdata");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // between two sales, never a wait for something

const year = new Date().getFullYear() + 1; // clocks of a new shop may be ahead, its log begins then
const lastSundayOfOctober = 31 - new Date(Date.UTC(year, 9, 31)).getUTCDay();
const moments = {
  "the hour that comes twice in October": { at: Date.UTC(year, 9, lastSundayOfOctober, 1), before: `${year}-10-${lastSundayOfOctober} 02:59`, after: `${year}-10-${lastSundayOfOctober} 02:00` },
  "the turn of the year": { at: Date.UTC(year, 11, 31, 23), before: `${year}-12-31 23:59`, after: `${year + 1}-01-01 00:00` },
};

async function sell(till, product) {
  await till.do("new");
  const { order } = await till.do("add", product);
  await till.do("pay", "Cash", order.total);
  return till.do("finish");
}

describe("days that are not as others", { concurrency: 2 }, () => {
  for (const [what, { at, before, after }] of Object.entries(moments)) {
    test(`${what}: numbers, receipts and the log count on, and a Z has what was sold in its session`, { skip: missing }, async (t) => {
      const world = new World(t);
      const clock = new Clock(world, "shop");
      let ahead;
      /** It is so many seconds before the moment, for hub and tills alike. */
      const isNow = (seconds) => {
        ahead = Math.round((at - Date.now()) / 1000 - seconds);
        clock.set(`+${ahead}`);
      };
      isNow(900);
      const env = { ...clock.env, TZ: place };
      world.importShop();
      let hub = await world.hub("hub", "127.0.0.1:0", env);
      const start = (pos, cashier, transport) => world.till(hub, pos, cashier, { transport, env });
      let ana = start("Bar", "Ana", "websocket");
      const ben = start("Terrace", "Ben", "longpoll");
      await allSynced(ana, ben);
      for (const till of [ana, ben]) await till.do("open", "10");
      await allSynced(ana, ben);
      isNow(4);
      const sold = [];
      const shopTime = () => Date.now() + ahead * 1000;
      while (shopTime() < at + 2500) {
        for (const till of [ana, ben]) sold.push((await sell(till, "Tea")).order.uid);
        await allSynced(ana, ben);
        await pause(200);
      }
      // Whoever starts after it goes on as well.
      await ana.kill("SIGKILL");
      await hub.kill("SIGKILL");
      hub = await world.hub("hub", hub.address, env);
      ana = start("Bar", "Ana", "websocket");
      await allSynced(ana, ben);
      for (const till of [ana, ben]) sold.push((await sell(till, "Tea")).order.uid);
      await allSynced(ana, ben);

      const orders = world.export("orders").sort(byNumber);
      assert.deepEqual(orders.map(({ uid }) => uid).sort(), [...sold].sort());
      checkNumbers(orders);
      checkReceipts(orders);
      await sameEverywhere(orders, [ana, ben]);
      for (const till of [ana, ben]) assert.deepEqual(till.notices, []);
      const log = ops(world);
      checkLogTimes(log);
      const closing = log.filter(({ op }) => op.kind === "finalize");
      assert.ok(closing.some(({ op, at: hubTime }) => op.time < at && hubTime < at) && closing.some(({ op, at: hubTime }) => op.time >= at && hubTime >= at));
      for (const { op } of closing) {
        // Each receipt has the time on the wall, everywhere.
        for (const till of [ana, ben]) assert.ok((await till.do("receipt", op.order)).text.includes(op.time < at ? before : after), `${op.time - at} ms after`);
      }
      // The one session goes over it; the next one is of the new time only.
      const bar = orders.filter(({ pos }) => pos === "Bar").length;
      const { session } = await ana.do("close", (10 + 2.5 * bar).toFixed(2));
      assert.deepEqual([session.orders, session.total, session.difference], [bar, (2.5 * bar).toFixed(2), "0.00"]);
      assert.ok(session.opened_at < at && session.first < at && session.last >= at && session.closed_at > session.last);
      await ana.do("open", "0");
      await sell(ana, "Coffee");
      const next = (await ana.do("close", "3")).session;
      assert.deepEqual([next.orders, next.total, next.difference], [1, "3.00", "0.00"]);
      assert.ok(next.opened_at >= session.closed_at);
      await allSynced(ana, ben);
      checkLogTimes(ops(world));
      await hub.kill("SIGTERM");
      assert.equal(world.verify().ok, true);
    });
  }

  for (const offset of ["+5m", "-5m"]) {
    test(`a till whose clock is five minutes wrong says so, once, and sells on (${offset})`, { skip: missing }, async (t) => {
      const world = new World(t);
      const hub = await world.shopHub();
      const ana = world.till(hub, "Bar", "Ana", { env: new Clock(world, "wrong", offset).env });
      const ben = world.till(hub, "Terrace", "Ben", { env: new Clock(world, "nearly right", "+90").env });
      await allSynced(ana, ben);
      await sell(ana, "Tea");
      await allSynced(ana, ben);
      const told = (till) => till.notices.filter(({ code }) => code === "clock-differs").length;
      assert.deepEqual([told(ben), (await ben.do("status")).clock], [0, ""], "a minute and a half is not worth a word");
      assert.equal(told(ana), 1);
      assert.match((await ana.do("status")).clock, offset === "+5m" ? /5 minutes ahead/ : /5 minutes behind/);
    });
  }
});
