// Reports of sales: whatever they are told apart by, they agree to the cent with the orders, the Z of every session and the
// export of payments.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import test from "node:test";
import { World, allSynced, shop } from "./lib.mjs";

const cents = (amount) => Math.round(Number(amount) * 100);
const sum = (amounts) => amounts.reduce((all, each) => all + cents(each), 0);
const yesterday = new Date(Date.now() - 86400000).toISOString().slice(0, 10); // a test may run over midnight
const groupings = ["hour", "day", "product", "category", "cashier", "tax", "method"];

// Two taxes, one of them beside the price; two categories and goods without either; cash in steps of five cents.
const bakery = {
  ...shop,
  taxes: [...shop.taxes, { name: "VAT 23%", rate: "23", included: false }],
  categories: [...shop.categories, { name: "Drinks", parent: null, color: "#0072b2" }],
  products: [
    { name: "Croissant", code: "CRO", barcode: "", price: "2.43", category: "Bakery", taxes: ["VAT 13.5%"], unit: "pc" },
    { name: "Cheese", code: "CHE", barcode: "", price: "17.99", category: "Bakery", taxes: ["VAT 13.5%"], unit: "kg" },
    { name: "Tea", code: "TEA", barcode: "", price: "2.57", category: "Drinks", taxes: ["VAT 23%"], unit: "pc" },
    { name: "=Stamp", code: "STA", barcode: "", price: "1.01", category: null, taxes: [], unit: "pc" },
  ],
  cash_rounding: "0.05",
};

/** Sells products with their quantities; `more` are further commands before it is paid. */
async function sell(till, goods, method = "Cash", { more = [], tip } = {}) {
  await till.do("new");
  for (const [product, quantity] of goods) await till.do("add", product, quantity);
  for (const words of more) await till.do(...words);
  const { order } = await till.do("show");
  if (method === "Cash") await till.do("pay", "Cash", String(Math.ceil(Number(order.total)) + 5)); // with change
  else await till.do("pay", method, ...(tip ? [((cents(order.total) + cents(tip)) / 100).toFixed(2), tip] : [order.total]));
  return (await till.do("finish")).order;
}

test("reports agree with the orders, the Z of every session and the payments, to the cent", async (t) => {
  const world = new World(t);
  world.importShop("hub", bakery);
  const hub = await world.hub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben", { transport: "longpoll" });
  await allSynced(ana, ben);
  for (const till of [ana, ben]) await till.do("open", "50");
  const first = await sell(ana, [["Croissant", 3], ["Tea", 1]]);
  await sell(ben, [["Cheese", "0.333"], ["=Stamp", 2]], "Card", { tip: "1.50" });
  await sell(ana, [["Croissant", 1], ["Cheese", "1.25"]], "Cash", { more: [["discount", "7.5"], ["order-discount", "10"]] });
  await ben.do("link", "off");
  await sell(ben, [["Tea", 2], ["=Stamp", 2]]);
  await sell(ben, [["Croissant", 7], ["Tea", 3]], "Card", { more: [["fiscal", "Export"]] });
  await ben.do("link", "on");
  await allSynced(ana, ben);
  await ana.do("refund", first.uid);
  await ana.do("line", "2");
  await ana.do("remove");
  const back = (await ana.do("show")).order.total;
  assert.ok(cents(back) < 0);
  await ana.do("pay", "Cash", ((Math.round(cents(back) / 5) * 5) / 100).toFixed(2));
  await ana.do("finish");
  await allSynced(ana, ben);

  const orders = world.export("orders").filter((order) => order.state === "paid");
  assert.equal(orders.length, 6);
  const sold = sum(orders.map((order) => order.total));
  const reports = {};
  for (const by of groupings) reports[by] = await ana.do("report", by, yesterday);
  for (const by of groupings) {
    const { rows, total, from } = reports[by];
    assert.equal(from, yesterday);
    assert.equal(total.orders, orders.length);
    if (by === "method") continue;
    assert.equal(cents(total.total), sold, by);
    for (const what of ["net", "tax", "total"]) assert.equal(sum(rows.map((row) => row[what])), cents(total[what]), `${by}: ${what}`);
  }
  assert.equal(sum(orders.map((order) => order.tax)), cents(reports.day.total.tax));
  const rowsOf = (by, what) => Object.fromEntries(reports[by].rows.map((row) => [row.key, row[what]]));
  assert.deepEqual(rowsOf("product", "quantity"), { Croissant: "8", Cheese: "1.583", Tea: "6", "=Stamp": "4" });

  // What was taken, less the change.
  const taken = {};
  for (const payment of world.export("payments")) taken[payment.method] = (taken[payment.method] ?? 0) + cents(payment.amount);
  assert.deepEqual(Object.fromEntries(reports.method.rows.map((row) => [row.key, cents(row.amount)])), taken);
  assert.deepEqual(rowsOf("method", "tips"), { Card: "1.50", Cash: "0.00" });

  // What the sessions say, closed now.
  await ana.do("close", "0");
  await allSynced(ana, ben);
  await ben.do("close", "0");
  await allSynced(ana, ben);
  const { sessions } = await ana.do("sessions");
  const figures = sessions.flatMap((session) => [session, ...session.supplements]);
  const added = (each) => {
    const all = {};
    for (const map of figures.map(each)) for (const [key, value] of Object.entries(map)) all[key] = (all[key] ?? 0) + cents(value);
    return all;
  };
  const asCents = (by, what) => Object.fromEntries(reports[by].rows.map((row) => [row.key, cents(row[what])]));
  assert.equal(sum(figures.map((each) => each.total)), sold);
  assert.deepEqual(asCents("category", "total"), added((each) => each.categories));
  assert.deepEqual(asCents("method", "amount"), added((each) => each.methods));
  assert.deepEqual(asCents("cashier", "total"), added((each) =>
    Object.fromEntries(Object.entries(each.cashiers).map(([name, cashier]) => [name, cashier.total]))));
  const taxes = added((each) => Object.fromEntries(Object.entries(each.taxes).map(([name, tax]) => [name, tax.tax])));
  const { "": untaxed, ...taxed } = asCents("tax", "tax");
  assert.equal(untaxed, 0);
  assert.deepEqual(taxed, taxes);
  const tips = sum(figures.map((each) => each.tips));
  const rounded = sum(figures.map((each) => each.rounding));
  assert.equal(cents(reports.method.total.amount), sold + tips + rounded);
  assert.notEqual(rounded, 0);

  // Another till tells the same.
  await ben.do("login", "Ana", "1111");
  for (const by of groupings) assert.deepEqual(await ben.do("report", by, yesterday), reports[by]);
});

test("an order that was paid twice is in the report with both of its payments", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Coffee", "2");
  await allSynced(ana, ben);
  await ben.do("select", "1");
  for (const till of [ana, ben]) await till.do("link", "off");
  for (const till of [ana, ben]) {
    await till.do("pay", "Card", "6.00");
    await till.do("finish");
  }
  for (const till of [ana, ben]) await till.do("link", "on");
  await allSynced(ana, ben);
  const { rows, total } = await ana.do("report", "cashier", yesterday);
  assert.deepEqual(rows.map(({ key, orders, total: sold }) => [key, orders, sold]), [["Ana", 1, "6.00"], ["Ben", 1, "6.00"]]);
  assert.equal(total.total, "12.00");
  assert.equal((await ana.do("report", "method", yesterday)).total.amount, "12.00");
});

test("sales belong to the day and the hour of the place where the till stands", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  await ana.do("pay", "Cash", "2.50");
  await ana.do("finish");
  const before = Date.now();
  const { opened_at: at } = (await ana.do("sessions")).sessions[0];
  assert.ok(before - at < 60000);
  await ana.quit();
  for (const TZ of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) { // 25 hours apart
    const till = world.till(hub, "Bar", "Ana", { env: { TZ } });
    const local = (options) => new Intl.DateTimeFormat("sv-SE", { timeZone: TZ, ...options }).format(at);
    const day = local({ dateStyle: "short" });
    const days = await till.do("report", "day", day);
    assert.deepEqual(days.rows.map((row) => [row.key, row.total]), [[day, "2.50"]]);
    const hours = await till.do("report", "hour", day, day);
    assert.deepEqual(hours.rows.map((row) => row.key), [local({ hour: "2-digit" })]);
    const next = new Date(Date.parse(day) + 86400000).toISOString().slice(0, 10);
    assert.deepEqual((await till.do("report", "day", next, next)).rows, []);
    await till.quit();
  }
});

test("reports are for managers, and a cashier sees one that a manager approves of", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ben = world.till(hub, "Bar", "Ben");
  const file = world.path("report.csv");
  assert.equal((await ben.fails("report", "day")).code, "needs-manager");
  assert.equal((await ben.fails("report-csv", file, "day")).code, "needs-manager");
  assert.equal(existsSync(file), false);
  await ben.do("approve", "Ana", "1111");
  assert.deepEqual((await ben.do("report", "day")).rows, []);
  assert.equal((await ben.fails("report", "day")).code, "needs-manager"); // it was for that one
  await ben.do("approve", "Ana", "1111");
  assert.equal((await ben.fails("report", "weather")).code, "bad-arguments");
  assert.equal((await ben.fails("report", "day")).code, "needs-manager");
});

test("what is asked for wrongly is named", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  for (const [words, named] of [[["weather"], "weather"], [["day", "2026-02-30"], "2026-02-30"], [["day", "2026-07-01", "soon"], "soon"],
    [["day", "2026-07-02", "2026-07-01"], "2026-07-02"], [[], "report BY [FROM [TO]]"]]) {
    const error = await ana.fails("report", ...words);
    assert.equal(error.code, "bad-arguments");
    assert.ok(error.text.includes(named), error.text);
  }
  assert.ok((await ana.fails("report-csv", world.path("x.csv"))).text.includes("report-csv FILE BY [FROM [TO]]"));
});

test("a report goes into a file for a spreadsheet, which takes no name for a formula and is never written over", async (t) => {
  const world = new World(t);
  world.importShop("hub", { ...bakery, locale: "de_DE" });
  const hub = await world.hub();
  const ana = world.till(hub, "Bar", "Ana", { env: { LC_ALL: "de_DE.UTF-8" } });
  await sell(ana, [["=Stamp", 2], ["Cheese", "0.5"]], "Card");
  const file = world.path("sales by product.csv");
  const reply = await ana.do("report-csv", file, "product", yesterday);
  assert.equal(reply.file, file);
  assert.equal(readFileSync(file, "utf8"),
    "product,orders,quantity,net,tax,total\r\nCheese,1,0.5,7.93,1.07,9.00\r\n'=Stamp,1,2,2.02,0.00,2.02\r\n");
  writeFileSync(file, "mine");
  assert.equal((await ana.fails("report-csv", file, "product")).code, "file-exists");
  assert.equal(readFileSync(file, "utf8"), "mine");
  const nowhere = await ana.fails("report-csv", world.path("no/folder/x.csv"), "day");
  assert.equal(nowhere.code, "cannot-write");
  assert.ok(nowhere.text.includes("x.csv"));
  assert.equal((await ana.fails("report-csv", "", "day")).code, "cannot-write");
});
