// A device is away for days; meanwhile its session is closed and the run changes twice. It brings all its work, which is
// added to its own session's Z and changes none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkNumbers, checkReceipts, sameEverywhere } from "./cashier.mjs";
import { allSynced, byNumber, quantities, within, World } from "./lib.mjs";
import { Wire } from "./proxy.mjs";

async function sell(till, product, method = "Cash") {
  await till.do("new");
  const { order } = await till.do("add", product);
  await till.do("pay", method, order.total);
  return till.do("finish");
}
const cents = (amount) => Math.round(Number(amount) * 100);
const sum = (amounts) => amounts.reduce((all, amount) => all + cents(amount), 0);

/** A session as its Z says it: all but what is beside it, and the drawers that nobody had counted when it was made. */
function zOf({ late_orders, supplements, drawers, ...z }) {
  return JSON.stringify({ ...z, drawers: drawers.filter(({ device }) => !z.uncounted.includes(device)) });
}

/**
 * Terrace has two devices, Ben's and Dan's. Ben's is cut off and sells on; Dan closes their session, and two runs end.
 * `away` is what becomes of Ben's device in the meantime.
 */
async function twoRunsAway(t, transport, away = async (ben) => ben) {
  const world = new World(t);
  let hub = await world.shopHub();
  const wire = await Wire.before(t, hub);
  const startBen = () => world.till(hub, "Terrace", "Ben", { transport, url: wire.url });
  const ana = world.till(hub, "Bar", "Ana");
  let ben = startBen();
  const dan = world.till(hub, "Terrace", "Dan");
  const cleo = world.till(hub, "Hall", "Cleo");
  await allSynced(ana, ben, dan, cleo);
  for (const [till, cash] of [[ana, "10"], [ben, "20"], [dan, "30"]]) {
    await till.do("open", cash);
    await allSynced(ana, ben, dan, cleo);
  }
  const table = (await ana.do("add", "Croissant")).order; // stays open all the time
  await allSynced(ana, ben, dan, cleo);
  await sell(ben, "Tea");
  await sell(dan, "Tea");
  await allSynced(ana, ben, dan, cleo);

  wire.open = false;
  wire.cut();
  const paid = [await sell(ben, "Coffee"), await sell(ben, "Croissant", "Card")];
  await ben.do("select", table.uid);
  await ben.do("add", "Coffee");
  await ben.do("new");
  const draft = (await ben.do("add", "Fresh orange juice")).order.uid;

  // The first run ends without Ben's device, and the Z says so.
  const device = (await ben.do("status")).device;
  const z = (await dan.do("close", "32.50")).session;
  assert.deepEqual(z.uncounted, [device]);
  await dan.synced();
  await ana.do("close", "10");
  await allSynced(ana, dan, cleo);
  ben = await away(ben, startBen);
  // The second one is of other tills.
  await cleo.do("open", "5");
  await cleo.synced();
  await dan.do("open", "0");
  await sell(dan, "Coffee");
  await sell(cleo, "Tea", "Card");
  await allSynced(ana, dan, cleo);
  await dan.do("close", "3");
  await cleo.do("close", "5");
  await allSynced(ana, dan, cleo);
  // The third one is open when it comes back.
  await ana.do("open", "1");
  await sell(ana, "Tea");
  await allSynced(ana, dan, cleo);
  const before = (await cleo.do("sessions")).sessions;
  assert.deepEqual(before.map(({ pos, run, open }) => [pos, run, open]).sort(),
    [["Bar", 1, false], ["Bar", 3, true], ["Hall", 2, false], ["Terrace", 1, false], ["Terrace", 2, false]]);
  const shop = { world, wire, ana, ben, dan, cleo, table, draft, paid, device, before, tills: [ana, ben, dan, cleo] };
  shop.own = before.find(({ pos, run }) => pos === "Terrace" && run === 1);
  shop.restartAll = async () => {
    for (const till of shop.tills) await till.quit();
    await hub.kill("SIGTERM");
    hub = await world.hub("hub", hub.address);
    shop.tills = [["Bar", "Ana"], ["Terrace", "Ben"], ["Terrace", "Dan"], ["Hall", "Cleo"]]
      .map(([pos, cashier]) => world.till(hub, pos, cashier));
    await allSynced(...shop.tills);
  };
  return shop;
}

/** What Ben's device brought is on record once; gives its session as all tills show it. */
async function checkMerged({ world, tills, table, draft, paid, device, before, own }) {
  const orders = world.export("orders").sort(byNumber);
  const known = Object.fromEntries(orders.map((order) => [order.uid, order]));
  for (const { order, receipt } of paid)
    assert.deepEqual([known[order.uid].state, known[order.uid].receipt, known[order.uid].run], ["paid", receipt, 3]);
  // In the run that is open on arrival, after what was sold in it.
  assert.deepEqual([...paid.map(({ order }) => order.uid), draft].map((uid) => known[uid].number), [2, 3, 4]);
  assert.deepEqual([known[draft].run, known[draft].state], [3, "open"]);
  const carried = known[table.uid];
  assert.deepEqual([carried.run, carried.number, quantities(carried)], [1, 1, { Croissant: "1", Coffee: "1" }]);
  checkNumbers(orders);
  checkReceipts(orders);
  await sameEverywhere(orders, tills);

  let shown;
  for (const till of tills) {
    const { sessions } = await till.do("sessions");
    shown ??= sessions;
    assert.deepEqual(sessions, shown);
  }
  assert.deepEqual(shown.map(({ uid }) => uid), before.map(({ uid }) => uid));
  for (const session of shown) if (session.uid !== own.uid) assert.equal(JSON.stringify(session), JSON.stringify(before.find(({ uid }) => uid === session.uid)));
  const now = shown.find(({ uid }) => uid === own.uid);
  assert.equal(now.late_orders, 2);
  assert.equal(now.supplements.length, 1);
  const [late] = now.supplements;
  assert.deepEqual([late.number, late.device, late.run, late.orders, late.total, late.methods],
    [1, device, 3, 2, "5.40", { Cash: "3.00", Card: "2.40" }]);
  assert.ok(late.first >= now.opened_at && late.last >= late.first);
  const said = shown.flatMap((session) => [session, ...session.supplements]).flatMap(({ methods }) => Object.values(methods));
  assert.equal(sum(said), sum(world.export("payments").map(({ amount }) => amount)));
  assert.equal(world.verify().ok, true);
  return now;
}

for (const [transport, what, away] of [
  ["websocket", "was cut off", undefined],
  ["longpoll", "was cut off and switched off and on", async (ben, start) => {
    await ben.kill("SIGKILL");
    return start();
  }],
]) {
  test(`a device that ${what} while its session was closed and the run changed twice: all its work comes, no Z changes (${transport})`, async (t) => {
    const shop = await twoRunsAway(t, transport, away);
    shop.wire.heal();
    await within(allSynced(...shop.tills), 30000, "its work has come");
    const now = await checkMerged(shop);
    assert.equal(zOf(now), zOf(shop.own));
    await shop.restartAll();
    assert.equal(zOf(await checkMerged(shop)), zOf(shop.own));
  });
}

test("a device that counted its drawer while it was away: the count is beside the Z of its session, not in it", async (t) => {
  const shop = await twoRunsAway(t, "auto", async (ben) => {
    const { session } = await ben.do("close", "24.50"); // 20 and what it sold for cash; one euro is missing
    assert.equal(session.open, false);
    return ben;
  });
  shop.wire.heal();
  await within(allSynced(...shop.tills), 30000, "its work has come");
  const now = await checkMerged(shop);
  const { drawer } = now.supplements[0];
  assert.deepEqual([drawer.device, drawer.float, drawer.expected, drawer.counted, drawer.difference],
    [shop.device, "20.00", "25.50", "24.50", "-1.00"]);
  assert.equal(zOf(now), zOf(shop.own));
});
