// A till that may hold work which it has not sent: it is named to the others, its work can be had from its folder, and nothing of it
// gets lost while somebody waits for it or nobody does any more.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { allSynced, byNumber, tillProgram, World } from "./lib.mjs";

const notice = (till, code) => till.next((line) => line.event === "notice" && line.code === code);
const program = (...args) => spawnSync(tillProgram, args, { encoding: "utf8", timeout: 20000 });
const unsentOf = (folder) => JSON.parse(program("--data", folder, "--unsent").stdout);

test("a till that is out of reach is named with the time, until a manager stops waiting; what it sold comes all the same", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Tea");
  await ben.do("add", "Tea");
  await allSynced(ana, ben);
  const { device } = await ben.do("status");
  const before = Date.now();
  const named = notice(ana, "device-away");
  await ben.do("link", "off");
  await ben.do("new");
  const mine = (await ben.do("add", "Coffee", "3")).order.uid;
  assert.deepEqual((await ana.do("status")).away, []);
  const told = await named; // the hub waits a minute
  assert.match(told.text, /Terrace/);
  const { away } = await ana.do("status");
  assert.deepEqual(away.map((one) => [one.device, one.pos]), [[device, "Terrace"]]);
  assert.ok(Math.abs(away[0].since - before) < 20000, `${away[0].since} is when it was last heard, ${before}`);

  const refused = await ben.fails("give-up", device);
  assert.equal(refused.code, "not-manager");
  assert.equal((await ana.fails("give-up", "nobody")).code, "bad-arguments");
  assert.equal((await ana.fails("give-up", (await ana.do("status")).device)).code, "unknown-device");
  await ana.do("give-up", device);
  await ana.synced();
  while ((await ana.do("status")).away.length) await new Promise((resolve) => setTimeout(resolve, 200));

  await ben.do("link", "on");
  await allSynced(ana, ben);
  const orders = world.export("orders").sort(byNumber);
  assert.equal(orders.find((order) => order.uid === mine)?.lines[0].quantity, "3");
  assert.equal(world.verify().ok, true);
});

test("a till that is started with another hub says what waits for the first; it can be read from its folder, and goes there later", async (t) => {
  const world = new World(t);
  const first = await world.shopHub();
  let ana = world.till(first, "Bar", "Ana");
  await ana.do("add", "Tea");
  await ana.synced();
  assert.deepEqual(program("--data", world.path("Bar-Ana"), "--unsent").status, 3); // it runs
  await ana.do("link", "off");
  await ana.do("new");
  const { uid } = (await ana.do("add", "Coffee", "2")).order;
  await ana.quit();
  const unsent = unsentOf(world.path("Bar-Ana"));
  assert.equal(unsent.length, 1);
  assert.equal(unsent[0].hub, first.id);
  assert.ok(unsent[0].unsent.some(({ op }) => op.kind === "line.add" && op.order === uid && op.quantity === "2"), JSON.stringify(unsent));
  assert.deepEqual(unsent[0].kept_aside, []);
  await first.kill("SIGTERM");

  world.importShop("other");
  const second = await world.hub("other");
  ana = world.till(second, "Bar", "Ana");
  const told = await notice(ana, "unsent-elsewhere");
  assert.ok(told.text.includes(unsent[0].shop), told.text);
  assert.deepEqual(await ana.orders(), []);
  await ana.do("add", "Tea");
  await ana.synced();
  await ana.quit();
  assert.deepEqual(unsentOf(world.path("Bar-Ana")), unsent);

  const again = await world.hub("hub");
  ana = world.till(again, "Bar", "Ana");
  await ana.synced();
  await ana.quit();
  assert.deepEqual(unsentOf(world.path("Bar-Ana")), []);
  const orders = world.export("orders");
  assert.equal(orders.length, 2);
  assert.equal(orders.find((order) => order.uid === uid).lines[0].quantity, "2");
  const nowhere = program("--data", world.path("nowhere"), "--unsent");
  assert.equal(nowhere.status, 1);
  assert.ok(nowhere.stderr.includes(world.path("nowhere")), nowhere.stderr);
});
