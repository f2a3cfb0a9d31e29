// What a shop lets its cashiers do, what a manager answers for, and how the money comes out: discounts on the whole
// order, cash in steps of five cents, tips, and the parts of a Z.
import assert from "node:assert/strict";
import test from "node:test";
import { World, allSynced, pins, shop } from "./lib.mjs";

const strict = {
  ...shop,
  categories: [...shop.categories, { name: "Drinks", parent: null, color: "" }],
  products: shop.products.map((product) => (product.name === "Coffee" ? { ...product, category: "Drinks" } : product)),
  cash_rounding: "0.05", cashier_limits: { discount: "20", price: false, refund: "5.00" },
  receipt: { header: ["1 Quay Street", "VAT IE1234567A"], footer: ["Thank you!"] },
};

async function strictShop(t) {
  const world = new World(t);
  world.importShop("hub", strict);
  const hub = await world.hub();
  return { world, hub, ben: world.till(hub, "Bar", "Ben"), ana: world.till(hub, "Terrace", "Ana") };
}

test("a cashier goes as far as the shop allows, a manager's PIN goes further, and the line says who it was", async (t) => {
  const { world, ben, ana } = await strictShop(t);
  await ben.do("add", "Croissant", "2");
  assert.equal((await ben.do("discount", "20")).order.total, "3.84");
  const refused = await ben.fails("discount", "20.5");
  assert.equal(refused.code, "needs-manager");
  assert.match(refused.text, /20\.5%.*20%/);
  // The order's discount comes on top of the line's: both together are what counts.
  assert.equal((await ben.fails("order-discount", "1")).code, "needs-manager");
  assert.equal((await ben.fails("price", "1.00")).code, "needs-manager");

  assert.equal((await ben.fails("approve", "Ben", pins.Ben)).code, "not-manager");
  assert.equal((await ben.fails("approve", "Ana", "0000")).code, "wrong-pin");
  assert.equal((await ben.do("approve", "Ana", pins.Ana)).manager, "Ana");
  const approved = (await ben.do("discount", "50")).order;
  assert.equal(approved.total, "2.40");
  await allSynced(ben, ana);
  const [line] = (await ana.do("show", "1")).order.lines;
  assert.deepEqual(line.changed_by, { cashier: "Ana", pos: "Bar" });
  assert.equal((await ben.fails("discount", "51")).code, "needs-manager"); // for one command, no more
  await ben.do("approve", "Ana", pins.Ana);
  assert.equal((await ben.do("price", "1.00")).order.total, "1.00");
  await ben.do("approve", "Ana", pins.Ana);
  await ben.do("show");
  assert.equal((await ben.fails("price", "1.10")).code, "needs-manager");

  await ana.do("add", "Coffee");
  await ana.do("discount", "100"); // a manager has no limits
  assert.equal(world.verify().ok, true);
});

test("a discount on the order comes off every line, is on the receipt, and goes back with a refund", async (t) => {
  const { world, ben, ana } = await strictShop(t);
  await ben.do("add", "Croissant", "2"); // 4.80
  await ben.do("add", "Coffee"); // 3.00
  const { order } = await ben.do("order-discount", "10");
  assert.deepEqual([order.discount, order.total, order.due], ["10", "7.02", "7.02"]);
  assert.deepEqual(order.lines.map((line) => line.total), ["4.80", "3.00"]);
  for (const bad of ["-1", "101", "ten"])
    assert.equal((await ben.fails("order-discount", bad)).code, "bad-discount");
  await allSynced(ben, ana);
  assert.equal((await ana.do("show", "1")).order.discount, "10");

  await ben.do("pay", "Card", "7.02");
  await ben.do("finish");
  const { text } = await ben.do("receipt", "1");
  for (const part of [/1 Quay Street/, /VAT IE1234567A/, /Discount 10% +-0\.78/, /TOTAL EUR +7\.02/, /Thank you!/])
    assert.match(text, part);

  const refund = (await ben.do("refund", "1")).order;
  assert.deepEqual([refund.discount, refund.total], ["10", "-7.02"]);
  assert.equal((await ben.fails("order-discount", "0")).code, "refund-limit");
  assert.equal((await ben.fails("pay", "Card", "-7.02")).code, "needs-manager"); // over 5.00
  await ben.do("approve", "Ana", pins.Ana);
  await ben.do("pay", "Card", "-4.32");
  await ben.do("line", "2");
  await ben.do("note", "cold"); // the bill is the cashier's again
  await ben.do("pay", "Card", "-2.70");
  assert.equal((await ben.fails("finish")).code, "needs-manager");
  await ben.do("approve", "Ana", pins.Ana);
  await ben.do("finish");
  assert.equal(world.verify().ok, true);
});

test("cash is paid in steps of five cents, cards to the cent, and the difference is on the Z", async (t) => {
  const { world, ben } = await strictShop(t);
  await ben.do("open", "0");
  const sell = async (discount) => {
    await ben.do("add", "Croissant");
    return (await ben.do("discount", discount)).order;
  };
  assert.equal((await sell("1")).total, "2.38");
  assert.equal((await ben.fails("pay", "Card", "2.40")).code, "over-due");
  assert.equal((await ben.do("pay", "Cash", "2.40")).order.due, "0.00");
  let done = await ben.do("finish");
  assert.deepEqual([done.change, done.order.rounding, done.order.due, done.order.paid], ["0.00", "0.02", "0.00", "2.40"]);

  assert.equal((await sell("3")).total, "2.33");
  assert.equal((await ben.do("pay", "Card", "1.00")).order.due, "1.33");
  assert.equal((await ben.do("pay", "Cash", "1.30")).order.due, "0.05"); // 1.33 are 1.35 in cash
  assert.equal((await ben.fails("finish")).code, "not-covered");
  await ben.do("pay", "Cash", "2");
  done = await ben.do("finish");
  assert.deepEqual([done.change, done.order.rounding], ["1.95", "0.02"]);
  assert.match((await ben.do("receipt", "2")).text, /Rounding of cash +0\.02/);

  assert.equal((await sell("1")).total, "2.38");
  await ben.do("pay", "Card", "2.38");
  assert.equal((await ben.do("finish")).order.rounding, "0.00");

  await ben.do("refund", "1");
  assert.equal((await ben.fails("pay", "Cash", "-2.41")).code, "over-due");
  await ben.do("pay", "Cash", "-2.40");
  assert.equal((await ben.do("finish")).order.rounding, "-0.02");

  const z = (await ben.do("close", "1.35")).session;
  assert.deepEqual([z.total, z.rounding, z.methods, z.difference], ["4.71", "0.02", { Cash: "1.35", Card: "3.38" }, "0.00"]);
  assert.deepEqual([z.refunded, z.grand_total], ["-2.38", "4.71"]);
  assert.equal(world.verify().ok, true);
});

test("a tip is in the drawer or on the card, beside what was sold", async (t) => {
  const { world, ben, ana } = await strictShop(t);
  await ben.do("open", "10");
  await ben.do("add", "Coffee", "2"); // 6.00
  for (const bad of ["0", "-1", "8.01", "some"])
    assert.equal((await ben.fails("pay", "Card", "8", bad)).code, "bad-tip");
  assert.equal((await ben.fails("pay", "Card", "9", "1")).code, "over-due");
  const { order } = await ben.do("pay", "Card", "5", "1");
  assert.deepEqual([order.due, order.payments[0].tip], ["2.00", "1.00"]);
  await ben.do("pay", "Cash", "5", "0.50");
  const done = await ben.do("finish");
  assert.equal(done.change, "2.50");
  assert.match((await ben.do("receipt", "1")).text, /Card +5\.00\n +of it tip +1\.00/);
  await allSynced(ben, ana);
  const z = (await ben.do("close", "12.50")).session;
  assert.deepEqual([z.total, z.tips, z.methods, z.difference], ["6.00", "1.50", { Card: "5.00", Cash: "2.50" }, "0.00"]);
  assert.equal(world.verify().ok, true);
});

test("a Z says what was sold by category and by cashier, and what was taken off", async (t) => {
  const { world, hub, ben } = await strictShop(t);
  await ben.do("open", "0");
  const pay = async (till, amount) => {
    await till.do("pay", "Card", amount);
    await till.do("finish");
  };
  await ben.do("add", "Croissant", "2");
  await ben.do("discount", "10");
  await ben.do("add", "Coffee");
  await pay(ben, "7.32");
  assert.equal((await ben.fails("login", "Ana", "1")).code, "wrong-pin");
  assert.equal((await ben.do("login", "Ana", pins.Ana)).manager, true);
  await ben.do("add", "Coffee");
  await pay(ben, "3.00");
  const z = (await ben.do("close", "0")).session;
  assert.deepEqual(z.categories, { Bakery: "4.32", Drinks: "6.00" });
  assert.deepEqual(z.cashiers, { Ben: { orders: 1, total: "7.32" }, Ana: { orders: 1, total: "3.00" } });
  assert.equal(z.discounts, "0.48");
  assert.equal(z.grand_total, "10.32");
  await ben.do("open", "0");
  await ben.do("add", "Coffee");
  await pay(ben, "3.00");
  assert.equal((await ben.do("close", "0")).session.grand_total, "13.32");

  const again = world.till(hub, "Bar", "Ben", { data: "elsewhere" });
  await again.do("wait", "synced");
  const [, first] = (await again.do("sessions")).sessions;
  assert.deepEqual(first.categories, z.categories);
  assert.equal(world.verify().ok, true);
});
