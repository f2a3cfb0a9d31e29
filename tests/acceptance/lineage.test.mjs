// The hub's data goes back in time, or away: nothing that a till has seen is lost, and no number comes twice.
import assert from "node:assert/strict";
import { cpSync, existsSync, rmSync } from "node:fs";
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import { World, allSynced, byNumber, hubProgram, within } from "./lib.mjs";

const rewinds = Number(process.env.TANDEM_REWINDS ?? 8);

/** Every order is there once, with a number of its own, and none is missing. */
function assertNumbered(orders, uids) {
  assert.deepEqual(orders.map((order) => order.uid).sort(), [...uids].sort());
  const numbers = orders.map((order) => `${order.run}/${order.number}`);
  assert.ok(orders.every((order) => order.number > 0), numbers.join(" "));
  assert.equal(new Set(numbers).size, numbers.length, numbers.join(" "));
}
async function sell(till, ...products) {
  await till.do("new");
  let order;
  for (const product of products) order = (await till.do("add", product)).order;
  return order.uid;
}
/** Numbers are given again, as far as this till has heard. */
const numbered = (till) => within((async () => {
  while (await numbering(till) !== "open") await till.synced();
})(), 20000, () => `numbers are given again\n${till.errors}`);
const numbering = async (till) => (await till.do("status")).numbering;
const held = (state) => (line) => line.event === "numbering" && line.state === state;

test(`a hub's whole folder is copied back ${rewinds} times and nothing is lost`, async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben", { transport: "longpoll" });
  await ana.do("open", "100.00");
  await ben.do("open", "50.00");
  const uids = [];
  const lineages = new Set();
  for (let round = 0; round < rewinds; ++round) {
    // Every third copy is older than the last restart: it knows nothing of the lineages begun since.
    if (round % 3 === 0) {
      await allSynced(ana, ben);
      await hub.kill("SIGTERM");
      rmSync(world.path("copy"), { recursive: true, force: true });
      cpSync(world.path("hub"), world.path("copy"), { recursive: true });
      hub = await world.hub("hub", hub.address);
    }
    uids.push(await sell(ana, "Tea", "Coffee"));
    await allSynced(ana, ben);
    await ben.do("select", uids.at(-1));
    await ben.do("add", "Croissant");
    uids.push(await sell(ben, "Coffee"));
    await allSynced(ana, ben);
    await hub.kill("SIGKILL");
    uids.push(await sell(ana, "Croissant")); // while it is away
    rmSync(world.path("hub"), { recursive: true });
    cpSync(world.path("copy"), world.path("hub"), { recursive: true });
    hub = await world.hub("hub", hub.address);
    await allSynced(ana, ben);
    lineages.add((await ana.do("status")).lineage);
    await numbered(ana);
  }
  assert.equal(lineages.size, rewinds);
  await allSynced(ana, ben);
  const orders = await ana.orders();
  assert.deepEqual(await ben.orders(), orders);
  assertNumbered(orders, uids);
  assert.deepEqual(orders.map((order) => order.number).sort((a, b) => a - b), orders.map((_, i) => i + 1));
  for (let i = 0; i < uids.length; i += 3)
    assert.equal(orders.find((order) => order.uid === uids[i]).lines.length, 3);
  await hub.kill("SIGTERM");
  const checked = world.verify();
  assert.equal(checked.ok, true, JSON.stringify(checked));
});

test("after a restore orders stay NEW until every till with an open session has come back", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("open", "100.00");
  await ben.do("open", "50.00");
  await allSynced(ana, ben);
  world.hubCommand("backup", "hub", world.path("backup"));
  const one = await sell(ben, "Tea");
  await ben.synced();
  assert.equal((await ben.order(one)).number, 1);
  await ben.do("link", "off");
  await hub.kill("SIGTERM");
  world.hubCommand("restore", "hub", world.path("backup"));
  hub = await world.hub("hub", hub.address);
  const said = await within(hub.next(held("held")), 20000, "the hub says that it holds numbers");
  assert.ok(said.waiting.includes("Terrace"), JSON.stringify(said));
  await ana.next((line) => line.event === "notice" && line.code === "numbers-held");
  const two = await sell(ana, "Coffee");
  await ana.synced();
  assert.equal((await ana.order(two)).number, null);
  assert.equal(await numbering(ana), "held");

  await ben.do("link", "on");
  await within(hub.next(held("open")), 20000, "numbers are given again");
  await numbered(ana);
  assert.equal((await ana.order(one)).number, 1, "what was printed stays");
  assert.equal((await ana.order(two)).number, 2);
  await hub.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
});

test("a manager goes on without a till that does not come back; both of its printed numbers find an order", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("open", "100.00");
  await ben.do("open", "50.00");
  await allSynced(ana, ben);
  world.hubCommand("backup", "hub", world.path("backup"));
  const shared = await sell(ana, "Tea");
  await allSynced(ana, ben);
  await ben.do("link", "off");
  await hub.kill("SIGTERM");
  world.hubCommand("restore", "hub", world.path("backup"));
  await ana.do("link", "off");
  hub = await world.hub("hub", hub.address);
  const eve = world.till(hub, "Hall", "Cleo"); // a till that has seen nothing of it
  const fresh = await sell(eve, "Coffee");
  await eve.synced();
  assert.equal((await eve.order(fresh)).number, null);
  world.hubCommand("go-on", "hub");
  await numbered(eve);
  const after = await eve.order(fresh);
  assert.deepEqual([after.run, after.number], [2, 1]);
  const again = spawnSync(hubProgram, ["go-on", "--data", world.path("hub")], { encoding: "utf8" });
  assert.equal(again.status, 1);
  assert.match(again.stderr, /No numbers are held/);

  await ana.do("link", "on");
  await ben.do("link", "on");
  await allSynced(ana, ben, eve);
  const kept = await ana.order(shared);
  assert.deepEqual([kept.run, kept.number], [1, 1], "its number is of the run that was gone on from");
  assertNumbered(await eve.orders(), [shared, fresh]);
  assert.equal((await eve.order("1/1")).uid, shared);
  assert.equal((await eve.order("1/2")).uid, fresh);
  await hub.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
});

test("the hub's host is gone: a till's copy becomes the hub, everything is there once, and the old hub is told apart",
  async (t) => {
    const world = new World(t);
    let hub = await world.shopHub();
    const ana = world.till(hub, "Bar", "Ana");
    const ben = world.till(hub, "Terrace", "Ben", { transport: "longpoll" });
    await ana.do("open", "100.00");
    await ben.do("open", "50.00");
    const uids = [await sell(ana, "Tea"), await sell(ben, "Coffee")];
    await allSynced(ana, ben);
    await ana.do("link", "off");
    uids.push(await sell(ben, "Tea", "Croissant")); // witnessed by Ben alone
    await ben.do("pay", "Cash", "10.00");
    await ben.do("finish");
    await ben.synced();
    await hub.kill("SIGTERM");
    cpSync(world.path("hub"), world.path("old-hub"), { recursive: true });
    rmSync(world.path("hub"), { recursive: true });
    uids.push(await sell(ana, "Croissant"), await sell(ben, "Fresh orange juice"));

    const promote = (from, to) => spawnSync(hubProgram, ["promote", "--from", world.path(from), "--data", world.path(to)],
      { encoding: "utf8" });
    const busy = promote("Bar-Ana", "new-hub");
    assert.equal(busy.status, 1);
    assert.match(busy.stderr, /A terminal is running .*Bar-Ana/);
    assert.ok(!existsSync(world.path("new-hub")));
    await ana.quit();
    const promoted = promote("Bar-Ana", "new-hub");
    assert.equal(promoted.status, 0, promoted.stderr);
    const report = JSON.parse(promoted.stdout);
    assert.equal(report.hub, hub.id);
    assert.ok(report.unsent > 0, promoted.stdout);
    assert.equal(promote("Bar-Ana", "new-hub").status, 1);
    assert.match(promote("Bar-Ana", "new-hub").stderr, /new-hub is not empty/);
    assert.match(promote("no-terminal", "other").stderr, /no-terminal is not the data folder of a terminal/);

    const fresh = await world.hub("new-hub");
    await ben.quit();
    const ana2 = world.till(fresh, "Bar", "Ana");
    const ben2 = world.till(fresh, "Terrace", "Ben", { transport: "longpoll" });
    await allSynced(ana2, ben2);
    await numbered(ana2);
    await numbered(ben2);
    await allSynced(ana2, ben2);
    const paid = (await ana2.do("history")).orders;
    assert.deepEqual(paid.map((order) => [order.uid, order.state]), [[uids[2], "paid"]]);
    const orders = [...await ana2.orders(), ...paid];
    assert.deepEqual(await ben2.orders(), await ana2.orders());
    assertNumbered(orders, uids);
    assert.equal(orders.find((order) => order.uid === uids[0]).number, 1);
    assert.equal(orders.find((order) => order.uid === uids[1]).number, 2);
    assert.equal(orders.find((order) => order.uid === uids[2]).number, 3);

    // The old one comes back at its old address: nobody who has followed the new one speaks with it.
    const old = await world.hub("old-hub", hub.address);
    const before = world.export("log", "old-hub").length;
    await ben2.quit();
    const lost = world.till(old, "Terrace", "Ben");
    const told = await lost.next((line) => line.event === "notice" && line.code === "old-hub");
    assert.match(told.text, /old copy/);
    const sold = await sell(lost, "Tea");
    assert.equal((await lost.fails("wait", "synced", 300)).code, "not-synced");
    assert.equal(world.export("log", "old-hub").length, before);
    await lost.quit();
    const ben3 = world.till(fresh, "Terrace", "Ben");
    await allSynced(ana2, ben3);
    assert.ok((await ana2.orders()).some((order) => order.uid === sold));
    await fresh.kill("SIGTERM");
    const checked = world.verify("new-hub");
    assert.equal(checked.ok, true, JSON.stringify(checked));
  });

test("a till that joined late holds no early entries; its copy becomes the hub all the same", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("open", "100.00");
  const uids = [];
  uids.push(await sell(ben, "Tea"));
  await allSynced(ana, ben);
  await ben.quit(); // has only the beginning
  for (let i = 0; i < 3; ++i) uids.push(await sell(ana, "Tea", "Coffee"));
  await ana.synced();
  await hub.kill("SIGTERM"); // it would hand out the state that it keeps since the first till came
  hub = await world.hub("hub", hub.address);
  await ana.synced();
  const late = world.till(hub, "Hall", "Cleo"); // is given the state, not the log
  await allSynced(ana, late);
  uids.push(await sell(late, "Croissant"));
  await allSynced(ana, late);
  await hub.kill("SIGKILL");
  rmSync(world.path("hub"), { recursive: true });
  uids.push(await sell(ana, "Coffee"));
  await late.quit();
  await ana.quit();
  const report = JSON.parse(world.hubCommand("promote", "new-hub", "--from", world.path("Hall-Cleo")));
  assert.equal(report.hub, hub.id);
  const fresh = await world.hub("new-hub");
  const tills = [world.till(fresh, "Bar", "Ana"), world.till(fresh, "Terrace", "Ben"), world.till(fresh, "Hall", "Cleo"),
    world.till(fresh, "Garden", "Dan")];
  await allSynced(...tills);
  for (const till of tills) await numbered(till);
  uids.push(await sell(tills[1], "Tea"));
  await allSynced(...tills);
  for (const till of tills) {
    const orders = await till.orders();
    assertNumbered(orders, uids);
    assert.deepEqual(orders.map((order) => order.number).sort((a, b) => a - b), uids.map((_, i) => i + 1));
  }
  await fresh.kill("SIGTERM");
  const checked = world.verify("new-hub");
  assert.equal(checked.ok, true, JSON.stringify(checked));
  assert.equal(Object.keys(checked.from).length, 1, "it says from where on it verifies");
  world.hubCommand("backup", "new-hub", world.path("backup"));
  world.hubCommand("restore", "third", world.path("backup"));
  assert.equal(world.verify("third").ok, true);
});
