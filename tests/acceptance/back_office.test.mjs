// What a manager keeps of the shop, through a till: products, people, printers, rules. It is at every other till at
// once, and at the hub.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { World, allSynced, pins, shop } from "./lib.mjs";

async function aShop(t) {
  const world = new World(t);
  world.importShop("hub", shop);
  const hub = await world.hub();
  return { world, hub, ben: world.till(hub, "Bar", "Ben"), ana: world.till(hub, "Terrace", "Ana") };
}
const put = (till, list, values, ...uid) => till.do("put", list, JSON.stringify(values), ...uid);
const find = async (till, list, name) => (await till.do("items", list)).items.find((item) => item.name === name);

test("a product that a manager adds is sold everywhere at once, and at its new price", async (t) => {
  const { world, ben, ana } = await aShop(t);
  const { item } = await put(ana, "products", { name: "<b>Scone</b>", price: "1.80", barcodes: ["5390000000999", "7"],
    category: "Bakery", taxes: ["VAT 13.5%"] });
  assert.deepEqual({ ...item, uid: undefined }, { uid: undefined, name: "<b>Scone</b>", price: "1.80", code: "", unit: "",
    barcodes: ["5390000000999", "7"], category: "Bakery", taxes: ["VAT 13.5%"], active: true });
  await allSynced(ana, ben);
  assert.equal((await ben.do("add", "7")).order.total, "1.80");
  await put(ana, "products", { price: "2.00" }, item.uid);
  await allSynced(ana, ben);
  // What was sold stays at its price; what is sold from now on has the new one.
  const { order } = await ben.do("add", "<b>Scone</b>");
  assert.deepEqual(order.lines.map((line) => line.unit_price), ["1.80", "2.00"]);
  await put(ana, "products", { active: false }, item.uid);
  await allSynced(ana, ben);
  assert.equal((await ben.fails("add", "<b>Scone</b>")).code, "unknown-product");
  assert.equal((await ben.do("items", "products", "SCONE")).items.length, 1);
  assert.equal(world.verify().ok, true);
});

test("a cashier changes nothing unless a manager answers for it, and a new cashier gets in by the PIN", async (t) => {
  const { ben, ana } = await aShop(t);
  const cy = { name: "Cy", pin: "4711", role: "cashier" };
  assert.equal((await ben.fails("put", "cashiers", JSON.stringify(cy))).code, "not-manager");
  await ben.do("approve", "Ana", pins.Ana);
  const { item } = await put(ben, "cashiers", cy);
  assert.deepEqual({ ...item, uid: undefined }, { uid: undefined, name: "Cy", role: "cashier", active: true });
  assert.equal((await ben.fails("put", "cashiers", JSON.stringify({ name: "Di", pin: "1234" }))).code, "not-manager");
  await allSynced(ben, ana);
  assert.equal((await ana.do("login", "Cy", "4711")).manager, false);
  await ana.do("login", "Ana", pins.Ana);
  await put(ana, "cashiers", { active: false }, item.uid);
  assert.equal((await ana.fails("login", "Cy", "4711")).code, "no-such-cashier");
});

test("what is wrong is named, each thing in its line, and nothing has changed", async (t) => {
  const { world, ana } = await aShop(t);
  const before = (await ana.do("items", "products")).items;
  const bad = await ana.fails("put", "products", JSON.stringify({ name: "", price: "1,80", taxes: ["GST"] }));
  assert.equal(bad.code, "bad-item");
  assert.deepEqual(bad.text.split("\n").map((line) => line.split(":")[0]), ["name", "price", "taxes"]);
  assert.equal((await ana.fails("put", "products", "{name:1}")).code, "bad-arguments");
  assert.match((await ana.fails("put", "widgets", "{}")).text, /"widgets".*products/);
  assert.equal((await ana.fails("items", "widgets")).code, "bad-arguments");
  assert.equal((await ana.fails("put", "products", "{}", "00000000-0000-4000-8000-000000000000")).code, "unknown-item");
  const ben = await find(ana, "cashiers", "Ben");
  assert.equal((await ana.fails("put", "cashiers", JSON.stringify({ name: "Ana" }), ben.uid)).code, "bad-item");
  const boss = await find(ana, "cashiers", "Ana");
  assert.match((await ana.fails("put", "cashiers", JSON.stringify({ role: "cashier" }), boss.uid)).text, /manager/);
  assert.deepEqual((await ana.do("items", "products")).items, before);
  await ana.do("link", "off");
  assert.equal((await ana.fails("put", "products", JSON.stringify({ price: "9.00" }), before[0].uid)).code, "offline");
  assert.equal(world.verify().ok, true);
});

test("rules, taxes, places and printers of the shop are changed by name and hold from then on", async (t) => {
  const { ben, ana } = await aShop(t);
  await put(ana, "shop", { most_discount: "10", cash_rounding: "0.05", receipt_footer: ["Thank you!"] });
  await put(ana, "taxes", { name: "Low", rate: "4.8", included: true });
  await put(ana, "categories", { name: "Drinks", parent: "Bakery", color: "#336699" });
  const { item } = await put(ana, "products", { name: "Milk", price: "1.02", category: "Drinks", taxes: ["Low"] });
  assert.equal(item.category, "Drinks");
  await put(ana, "printers", { name: "Counter", address: "127.0.0.1:9", columns: "32" });
  await put(ana, "payment_methods", { name: "Voucher", kind: "card" });
  const bar = await find(ana, "pos", "Bar");
  await put(ana, "pos", { payment_methods: ["Cash", "Voucher"] }, bar.uid);
  await put(ana, "fiscal_positions", { name: "Takeaway", map: { Low: null } });
  await put(ana, "customers", { name: "Odette", fiscal_position: "Takeaway" });
  await allSynced(ana, ben);
  await ben.do("add", "Milk");
  assert.equal((await ben.fails("discount", "11")).code, "needs-manager");
  const order = (await ben.do("customer", "Odette")).order;
  assert.equal(order.total, "0.97"); // without the tax that its price held
  assert.equal((await ben.fails("pay", "Card", "0.97")).code, "unknown-method");
  await ben.do("pay", "Cash", "1.00");
  const done = await ben.do("finish");
  assert.equal(done.change, "0.05");
  assert.match((await ben.do("receipt", done.order.uid)).text, /Thank you!/);
});

test("a list of thousands of products is taken over in one go, and written out as it was", async (t) => {
  const { world, ben, ana } = await aShop(t);
  const file = join(world.folder, "list.csv");
  const rows = Array.from({ length: 3000 }, (_, i) => `"Thing, no. ${i}",${i}.50,T${i},Shelf ${i % 7},VAT 13.5%`);
  writeFileSync(file, ["name,price,code,category,taxes", ...rows, ""].join("\r\n"));
  assert.equal((await ben.fails("import-products", file)).code, "not-manager");
  const { changed } = await ana.do("import-products", file);
  assert.equal(changed, 3007);
  assert.equal((await ana.do("import-products", file)).changed, 0);
  await allSynced(ana, ben);
  assert.equal((await ben.do("add", "T2999")).order.total, "2999.50");
  const out = join(world.folder, "out.csv");
  assert.equal((await ben.do("export-products", out)).products, 3000 + shop.products.length);
  assert.match(readFileSync(out, "utf8"), /"Thing, no. 2999",T2999,,2999.50,Shelf 3,VAT 13.5%,\r\n/);
  assert.equal((await ana.do("import-products", out)).changed, 0);
  assert.equal((await ana.fails("export-products", out)).code, "file-exists"); // it is not written over
  assert.equal((await ana.fails("import-products", join(world.folder, "none.csv"))).code, "not-a-file");
  writeFileSync(file, "name,price\r\nTea,much\r\n,1.00\r\n");
  const bad = await ana.fails("import-products", file);
  assert.equal(bad.code, "bad-csv");
  assert.deepEqual(bad.text.split("\n").map((line) => line.slice(0, 7)), ["line 2:", "line 3:"]);
  assert.ok(existsSync(out));
  assert.equal(world.verify().ok, true);
});
