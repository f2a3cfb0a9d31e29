// Five months of a real bakery's sales on four tills at once. TANDEM_BAKERY names the file (date, time, transaction, item),
// TANDEM_BAKERY_SALES limits how many sales are played.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { allSynced, shop, World } from "./lib.mjs";

const file = process.env.TANDEM_BAKERY ?? fileURLToPath(new URL("../../../shared/data/bakery.csv", import.meta.url));
const limit = Number(process.env.TANDEM_BAKERY_SALES ?? Infinity);

function readSales() {
  const sales = new Map();
  for (const row of readFileSync(file, "utf8").split(/\r?\n/)) {
    const [, , transaction, ...item] = row.split(",");
    const name = item.join(",").trim();
    if (!/^\d+$/.test(transaction ?? "") || !name || name === "NONE") continue;
    if (!sales.has(transaction)) sales.set(transaction, []);
    sales.get(transaction).push(name);
  }
  return [...sales.values()].slice(0, limit);
}

const absent = !existsSync(file) && `the bakery's sales are not here: ${file}`;
test("a bakery's sales on four tills at once: every item arrives, numbers have no gap", { skip: absent }, async (t) => {
  const sales = readSales();
  const items = [...new Set(sales.flat())];
  const world = new World(t);
  world.importShop("hub", { ...shop,
    products: items.map((name, i) => ({ name, code: `B${i}`, barcode: "", price: `${1 + (i % 5)}.50`, category: "Bakery",
      taxes: ["VAT 13.5%"], unit: "pc" })) });
  const hub = await world.hub();
  const tills = ["Bar", "Terrace", "Hall", "Garden"].map((pos, i) =>
    world.till(hub, pos, shop.cashiers[i].name, { transport: i === 3 ? "longpoll" : "auto" }));
  await allSynced(...tills);
  await Promise.all(tills.map((till) => till.do("open", "0")));
  await allSynced(...tills); // one run for all: its first session is open everywhere
  let next = 0;
  await Promise.all(tills.map(async (till) => {
    while (next < sales.length) {
      const sale = sales[next++];
      const asked = [till.do("new"), ...sale.map((item) => till.do("add", item))];
      const { order } = (await Promise.all(asked)).at(-1);
      await till.do("pay", "Cash", order.total);
      await till.do("finish");
    }
  }));
  await allSynced(...tills);
  for (const till of tills) assert.deepEqual(till.notices, []);

  const orders = world.export("orders");
  assert.equal(orders.length, sales.length);
  assert.deepEqual(orders.map((order) => order.number).sort((a, b) => a - b), sales.map((_, i) => i + 1));
  assert.ok(orders.every((order) => order.state === "paid" && order.due === "0.00"));
  const count = new Map(items.map((item) => [item, 0]));
  for (const item of sales.flat()) count.set(item, count.get(item) + 1);
  for (const line of orders.flatMap((order) => order.lines)) count.set(line.product, count.get(line.product) - line.quantity);
  assert.deepEqual([...count.values()].filter((left) => left !== 0), []);
  const receipts = orders.map((order) => order.receipt);
  assert.equal(new Set(receipts).size, sales.length);
  await hub.kill("SIGTERM");
  const checked = world.verify();
  assert.equal(checked.ok, true);
  assert.equal(checked.orders, sales.length);
});
