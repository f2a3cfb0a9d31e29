// One folder in two hands, and one order closed by two: nobody's work is lost, and money is exact.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { test } from "node:test";
import { checkNumbers, checkReceipts, sameEverywhere } from "./cashier.mjs";
import { allSynced, byNumber, hubProgram, quantities, World } from "./lib.mjs";

const notice = (till, code) => till.next((line) => line.event === "notice" && line.code === code);
const money = (payments) => payments.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);

test("a hub's folder that is in use is refused to a second hub, which changes nothing in it", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  await ana.synced();
  const before = readdirSync(world.path("hub")).sort();
  const second = spawnSync(hubProgram, ["serve", "--data", world.path("hub"), "--listen", "127.0.0.1:0", "--allow-unpaired"],
    { encoding: "utf8", timeout: 20000 });
  assert.equal(second.status, 4);
  assert.equal(second.stdout, "");
  assert.ok(second.stderr.includes(world.path("hub")), second.stderr);
  assert.deepEqual(readdirSync(world.path("hub")).sort(), before);
  await ana.do("add", "Tea");
  await ana.synced();
  assert.equal(world.export("orders")[0].lines[0].quantity, "2");
});

test("a till's folder copied to a second machine: the second to be heard takes a new name, and both have all their work", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana", { data: "first" });
  await ana.do("add", "Tea");
  await ana.synced();
  await ana.do("link", "off");
  await ana.do("new");
  const unsent = (await ana.do("add", "Coffee", "3")).order.uid; // goes into the copy, and is sent by both
  const device = (await ana.do("status")).device;
  await ana.quit();
  cpSync(world.path("first"), world.path("second"), { recursive: true });

  ana = world.till(hub, "Bar", "Ana", { data: "first" });
  const copy = world.till(hub, "Bar", "Ana", { data: "second" });
  for (const till of [ana, copy]) await till.do("link", "off");
  const mine = new Map();
  for (const [till, product] of [[ana, "Croissant"], [copy, "Fresh orange juice"]]) {
    for (let i = 0; i < 4; ++i) {
      await till.do("new");
      const { order } = await till.do("add", product, i + 1);
      if (i % 2) {
        await till.do("pay", "Cash", order.total);
        await till.do("finish");
      }
      mine.set(order.uid, { [product]: `${i + 1}` });
    }
  }
  const renewed = Promise.race([notice(ana, "device-renewed"), notice(copy, "device-renewed")]);
  for (const till of [ana, copy]) await till.do("link", "on");
  await renewed;
  await allSynced(ana, copy);
  const devices = (await Promise.all([ana, copy].map((till) => till.do("status")))).map((status) => status.device);
  assert.equal(new Set(devices).size, 2);
  assert.ok(devices.includes(device));

  const orders = world.export("orders").sort(byNumber);
  for (const [uid, content] of mine) {
    const found = orders.filter((order) => order.uid === uid);
    assert.equal(found.length, 1);
    assert.deepEqual(quantities(found[0]), content);
  }
  assert.deepEqual(quantities(orders.find((order) => order.uid === unsent)), { Coffee: "3" });
  assert.equal(orders.length, mine.size + 2);
  checkNumbers(orders);
  await sameEverywhere(orders, [ana, copy]);
  assert.equal(orders.filter((order) => order.state === "paid").length, 4);
  // From now on they are two.
  for (const till of [ana, copy]) {
    await till.do("new");
    await till.do("add", "Tea");
  }
  await allSynced(ana, copy);
  assert.equal(world.export("orders").length, mine.size + 4);
  assert.equal(world.verify().ok, true);
});

test("a copied till that takes a new name has seen what it did before: a total typed over a tap is that total", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana", { data: "first" });
  await ana.do("link", "off");
  const { order } = await ana.do("add", "Coffee");
  await ana.do("add", "Coffee"); // a tap; both are unsent, and are sent by whoever is heard first
  await ana.quit();
  cpSync(world.path("first"), world.path("second"), { recursive: true });

  const copy = world.till(hub, "Bar", "Ana", { data: "second" });
  await copy.do("link", "off");
  await copy.do("select", order.uid);
  await copy.do("line", (await copy.do("show")).order.lines[0].uid);
  await copy.do("qty", "5");
  ana = world.till(hub, "Bar", "Ana", { data: "first" });
  await ana.do("new");
  await ana.do("add", "Tea");
  await ana.synced();
  const renewed = notice(copy, "device-renewed");
  await copy.do("link", "on");
  await renewed;
  await allSynced(ana, copy);
  const orders = world.export("orders");
  assert.deepEqual(quantities(orders.find((each) => each.uid === order.uid)), { Coffee: "5" });
  await sameEverywhere(orders, [ana, copy]);
  assert.equal(world.verify().ok, true);
});

test("what a copied till sold before the hub was put back is not taken for what its copy sold after that", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana", { data: "first" });
  await ana.do("add", "Tea");
  await ana.synced();
  await ana.quit();
  cpSync(world.path("first"), world.path("second"), { recursive: true });
  await hub.kill("SIGTERM");
  cpSync(world.path("hub"), world.path("before"), { recursive: true });

  hub = await world.hub("hub", hub.address);
  ana = world.till(hub, "Bar", "Ana", { data: "first" });
  await ana.do("new");
  const mine = (await ana.do("add", "Coffee", "2")).order.uid;
  await ana.synced();
  await ana.do("link", "off");
  await hub.kill("SIGTERM");
  rmSync(world.path("hub"), { recursive: true });
  cpSync(world.path("before"), world.path("hub"), { recursive: true });
  hub = await world.hub("hub", hub.address);
  const copy = world.till(hub, "Bar", "Ana", { data: "second" });
  await copy.do("new");
  const theirs = (await copy.do("add", "Croissant", "3")).order.uid; // under the counters of the coffee
  await copy.synced();

  const renewed = notice(ana, "device-renewed");
  await ana.do("link", "on");
  await renewed;
  await allSynced(ana, copy);
  const orders = world.export("orders").sort(byNumber);
  assert.equal(orders.length, 3);
  assert.deepEqual(quantities(orders.find((order) => order.uid === mine)), { Coffee: "2" });
  assert.deepEqual(quantities(orders.find((order) => order.uid === theirs)), { Croissant: "3" });
  checkNumbers(orders);
  assert.deepEqual(await copy.orders(), await ana.orders());
  assert.equal(world.verify().ok, true);
});

test("two tills that close one order offline have both taken money, and both are told, with every cent on record", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  const uid = (await ana.do("add", "Croissant", "2")).order.uid;
  await allSynced(ana, ben);
  const receipts = [];
  for (const [till, method, amount, change] of [[ana, "Cash", "10", "5.20"], [ben, "Card", "4.80", "0.00"]]) {
    await till.do("link", "off");
    await till.do("select", uid);
    await till.do("pay", method, amount);
    const done = await till.do("finish");
    assert.equal(done.change, change);
    receipts.push(done.receipt);
  }
  const told = [ana, ben].map((till) => notice(till, "paid-twice"));
  for (const till of [ana, ben]) {
    await till.do("link", "on");
    await till.synced(); // the one after the other
  }
  await allSynced(ana, ben);
  for (const one of await Promise.all(told)) assert.match(one.text, /\w/);
  const orders = world.export("orders");
  assert.deepEqual(orders.map((order) => order.state), ["paid", "paid"]);
  const original = orders.find((order) => order.uid === uid);
  const duplicate = orders.find((order) => order.uid !== uid);
  assert.equal(duplicate.duplicate_of, uid);
  assert.deepEqual([original.receipt, duplicate.receipt], receipts);
  for (const order of orders) assert.deepEqual([quantities(order), order.total, order.paid], [{ Croissant: "2" }, "4.80", "4.80"]);
  assert.deepEqual([duplicate.needs_manager, original.needs_manager].includes(true), true);
  const payments = world.export("payments");
  assert.equal(money(payments), 960); // 4.80 in each drawer; the change went back
  assert.deepEqual(payments.map((payment) => [payment.method, payment.receipt]).sort(), [["Card", receipts[1]], ["Cash", receipts[0]]]);
  checkReceipts(orders);
  await sameEverywhere(orders.sort(byNumber), [ana, ben]);
  // Each drawer has what was put into it.
  for (const [till, expected] of [[ana, "4.80"], [ben, "0.00"]]) assert.equal((await till.do("close", expected)).session.difference, "0.00");
});

test("a till that is set up so takes no money offline for an order that others may be paying", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana", { more: ["--offline-payments", "own"] });
  const shared = (await ana.do("add", "Croissant", "2")).order.uid;
  await ana.synced();
  await ana.do("link", "off");
  const error = await ana.fails("pay", "Cash", "10");
  assert.equal(error.code, "others-may-pay");
  assert.match(error.text, /others may be paying order 1/);
  await ana.do("new");
  await ana.do("add", "Tea");
  await ana.do("pay", "Card", "2.50");
  await ana.do("finish"); // nobody else has it
  await ana.do("link", "on");
  await ana.synced();
  await ana.do("select", shared);
  await ana.do("pay", "Cash", "10");
  await ana.do("finish");
  await ana.synced();
  assert.deepEqual(world.export("orders").map((order) => order.state), ["paid", "paid"]);
});

test("what was paid offline is never open again where it was seen paid, though the hub still has it open", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  const uid = (await ana.do("add", "Tea")).order.uid;
  await allSynced(ana, ben);
  await ana.do("link", "off");
  await ana.do("pay", "Cash", "2.50");
  const { receipt } = await ana.do("finish");
  await ben.do("select", uid);
  await ben.do("add", "Coffee"); // the hub and everybody else go on with it
  await ben.synced();
  const states = [];
  const watch = (till) => {
    const took = till.took.bind(till);
    till.took = (line) => {
      if (line.event === "order" && line.order.uid === uid) states.push(line.order.state);
      took(line);
    };
  };
  watch(ana);
  await ana.kill("SIGKILL");
  ana = world.till(hub, "Bar", "Ana");
  watch(ana);
  assert.ok(!(await ana.orders()).some((order) => order.uid === uid));
  await allSynced(ana, ben);
  assert.deepEqual([...new Set(states)].filter((state) => state !== "paid"), []);
  for (const till of [ana, ben]) {
    const order = await till.order(uid);
    assert.deepEqual([order.state, order.receipt, quantities(order)], ["paid", receipt, { Tea: "1" }]);
    const [followUp] = (await till.orders()).filter((one) => one.lines.length);
    assert.deepEqual(quantities(followUp), { Coffee: "1" });
    assert.equal(order.follow_up, followUp.uid);
  }
});

test("a device that was away while the run changed twice brings its work, and no Z is rewritten by it", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  for (const till of [ana, ben]) await till.do("open", "10");
  await allSynced(ana, ben);
  const open = (await ana.do("add", "Croissant")).order.uid;
  await allSynced(ana, ben);
  await ben.do("link", "off");
  await ben.do("add", "Tea");
  await ben.do("pay", "Cash", "2.50");
  const late = await ben.do("finish");
  await ben.do("select", open);
  await ben.do("add", "Coffee");
  await ben.do("close", "12.50"); // its own session, closed while nobody heard of it

  const figures = [];
  for (let run = 0; run < 2; ++run) {
    await ana.do("new");
    await ana.do("add", "Tea", run + 1);
    await ana.do("pay", "Card", (2.5 * (run + 1)).toFixed(2));
    await ana.do("finish");
    figures.push((await ana.do("close", "10")).session);
    await ana.synced();
    await ana.do("open", "10");
  }
  assert.deepEqual(figures.map((figure) => [figure.expected, figure.difference]), [["10.00", "0.00"], ["10.00", "0.00"]]);
  await ben.do("link", "on");
  await allSynced(ana, ben);
  const orders = world.export("orders");
  const brought = orders.find((order) => order.uid === late.order.uid);
  assert.deepEqual([brought.state, brought.receipt], ["paid", late.receipt]);
  assert.ok(brought.number > 0);
  assert.deepEqual(quantities(orders.find((order) => order.uid === open)), { Croissant: "1", Coffee: "1" });
  checkReceipts(orders);
  const numbers = orders.map((order) => `${order.run}/${order.number}`);
  assert.equal(new Set(numbers).size, numbers.length);
  await sameEverywhere(orders, [ana, ben]);
  assert.equal(money(world.export("payments")), 250 + 250 + 500);
  assert.equal(world.verify().ok, true);
});
