// Receipts, kitchen tickets and copies at a printer that may fail at any byte: a sale stands, and nothing is printed
// twice without saying so.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import test from "node:test";
import { World, allSynced, shop, within } from "./lib.mjs";
import { Printer, cuts, opensDrawer, paper } from "./printer.mjs";

const evil = { name: "Tea \u001b@\u001bp\u0000 \u202eTEA", code: "EVIL", price: "2.00" };

function withPrinters(bar, kitchen) {
  return {
    ...shop,
    printers: [{ name: "Bar printer", address: bar, drawer: true }, { name: "Kitchen", address: kitchen, columns: "32" }],
    categories: [{ ...shop.categories[0], printer: "Kitchen" }, { name: "Drinks", parent: null, color: "" }],
    products: shop.products.map((product) => (product.name === "Coffee" ? { ...product, category: "Drinks" } : product)),
    pos: shop.pos.map((pos) => (pos.name === "Bar" ? { ...pos, printer: "Bar printer" } : pos)),
  };
}

async function printingShop(t) {
  const world = new World(t);
  const [bar, kitchen] = [await new Printer().listen(t), await new Printer().listen(t)];
  world.importShop("hub", withPrinters(bar.address, kitchen.address));
  const hub = await world.hub();
  return { world, hub, bar, kitchen, ana: world.till(hub, "Bar", "Ana") };
}

const printed = (till) => within(till.next((line) => line.event === "printed"), 10000, "it is printed");
const notPrinted = (till) => within(till.next((line) => line.event === "not-printed"), 15000, "the till says that it is not printed");
async function sell(till, method = "Cash") {
  await till.do("add", "Coffee");
  await till.do("pay", method, "3.00");
  return till.do("finish");
}

test("a receipt is printed when an order is paid, the drawer opens for cash only, and a copy says that it is one", async (t) => {
  const { world, bar, ana } = await printingShop(t);
  let job = bar.next();
  const { receipt } = await sell(ana);
  const first = await job;
  assert.match(paper(first), new RegExp(`Receipt: ${receipt}[^]*Coffee[^]*TOTAL EUR +3\\.00`));
  assert.doesNotMatch(paper(first), /COPY/);
  assert.ok(first.includes(Buffer.from(receipt, "latin1")) && cuts(first) && opensDrawer(first));
  assert.ok(first.includes(Buffer.from(`1P0${receipt}`)), "its reference is a QR code");

  job = bar.next();
  await sell(ana, "Card");
  assert.ok(!opensDrawer(await job));

  for (const copy of [1, 2]) {
    job = bar.next();
    assert.equal((await ana.do("print", "1")).order.copies, copy);
    assert.match(paper(await job), new RegExp(`Receipt: ${receipt}\\nCOPY ${copy}\\n`));
  }
  await allSynced(ana);
  assert.deepEqual((await ana.do("prints")).prints, []);
  await ana.do("add", "Coffee");
  await allSynced(ana);
  assert.equal((await ana.fails("print", "3")).code, "not-paid");
  assert.equal(world.verify().ok, true);
});

test("the kitchen is told what is new and what is not wanted any more, and only of its own goods", async (t) => {
  const { hub, world, kitchen, ana } = await printingShop(t);
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Croissant", "2");
  await ana.do("note", "warm");
  await ana.do("add", "Coffee");
  await allSynced(ana); // it has its number
  let job = kitchen.next();
  await ana.do("send");
  const first = paper(await job);
  assert.match(first, /Kitchen\nOrder 1 +\d\d:\d\d\nAna . Bar\n-+\n2 x Croissant\n\* warm\n/);
  assert.doesNotMatch(first, /Coffee/);

  await allSynced(ana, ben);
  await ben.do("select", "1");
  await ben.do("line", "1");
  await ben.do("qty", "1");
  await ben.do("add", "Tea", "3");
  job = kitchen.next();
  await ben.do("send"); // from a POS without a printer of its own
  assert.match(paper(await job), /NOT WANTED: 1 x Croissant[^]*3 x Tea/);
});

test("a printer that is not there keeps nobody from selling; its receipts wait, also over a restart, in their order", async (t) => {
  const { world, hub, bar, ana } = await printingShop(t);
  const { port } = bar;
  await new Promise((resolve) => bar.server.close(resolve));
  const first = await sell(ana);
  const event = await notPrinted(ana);
  assert.match(event.title, new RegExp(first.receipt));
  assert.equal(event.state, "waiting");
  assert.notEqual(event.text, "");
  const second = await sell(ana);
  assert.equal((await ana.do("prints")).prints.length, 2);
  await ana.kill();

  const back = await new Printer().listen(t, port);
  const jobs = [back.next(), back.next()];
  world.till(hub, "Bar", "Ana");
  for (const [job, { receipt }] of [[jobs[0], first], [jobs[1], second]]) {
    const text = paper(await within(job, 10000, "the receipt comes"));
    assert.match(text, new RegExp(`Receipt: ${receipt}\\n`));
    assert.doesNotMatch(text, /COPY/); // nothing of it was on paper
  }
});

test("a printer that breaks in the middle: a person says what becomes of the receipt, and what comes again is a copy", async (t) => {
  const { world, hub, bar, ana } = await printingShop(t);
  bar.breaksAfter = 100;
  const { receipt } = await sell(ana);
  const event = await notPrinted(ana);
  assert.equal(event.state, "doubtful");
  bar.breaksAfter = Infinity;
  const job = bar.next();
  const { receipt: next } = await sell(ana); // goes on with what was never begun
  assert.match(paper(await within(job, 10000, "the next receipt")), new RegExp(`Receipt: ${next}\\n`));
  await printed(ana); // or it would be doubtful after the restart, too
  await ana.kill();

  const again = world.till(hub, "Bar", "Ana");
  const [waits] = (await again.do("prints")).prints;
  assert.deepEqual([waits.state, waits.title], ["doubtful", `Receipt ${receipt}`]);
  const copy = bar.next();
  await again.do("print-again", waits.job);
  assert.match(paper(await copy), new RegExp(`Receipt: ${receipt}\\nCOPY 1\\n`));
  await printed(again);
  assert.deepEqual((await again.do("prints")).prints, []);
  assert.equal((await again.fails("print-again", waits.job)).code, "unknown-job");
  assert.equal((await again.do("show", "1")).order.copies, 1);

  bar.breaksAfter = 5;
  await sell(again);
  await notPrinted(again);
  const [last] = (await again.do("prints")).prints;
  assert.deepEqual((await again.do("print-not", last.job)).prints, []);
  assert.equal(world.verify().ok, true);
});

test("a printer that takes all and never answers is doubtful, not printed", async (t) => {
  const { bar, ana } = await printingShop(t);
  bar.silent = true;
  await sell(ana);
  assert.equal((await notPrinted(ana)).state, "doubtful");
});

test("no name gives the printer a command, and letters that its page lacks are printed all the same", async (t) => {
  const world = new World(t);
  const bar = await new Printer().listen(t);
  const content = withPrinters(bar.address, "127.0.0.1:9");
  // What an import refuses may still come by another way: here by hand into a note, and as letters of other alphabets.
  world.importShop("hub", { ...content, products: [...content.products,
    { ...content.products[0], name: "Żurek 5 € Кофе ﷼", code: "ZUR", barcode: "", price: "2.00" }] });
  assert.throws(() => world.importShop("other", { ...content, products: [{ ...content.products[0], ...evil }] }), /control character/);
  const hub = await world.hub();
  const ana = world.till(hub, "Bar", "Ana");
  const job = bar.next();
  await ana.do("add", "ZUR");
  await ana.do("note", "a\u001b@b\u001bp\u0000c\u202e");
  await ana.do("pay", "Card", "2");
  await ana.do("finish");
  const bytes = await job;
  assert.ok(!opensDrawer(bytes));
  assert.equal(bytes.filter((byte, i) => byte === 0x1b && bytes[i + 1] === 0x40).length, 1);
  const at = (...sequence) => bytes.includes(Buffer.from(sequence));
  assert.ok(at(0x1b, 0x74, 18, 0xbd), "Ż of cp852");
  assert.ok(at(0x1b, 0x74, 19, 0xd5), "€ of the printer's own page, cp858");
  assert.ok(at(0x1b, 0x74, 17, 0x8a), "К of cp866");
});

test("a device file is a printer, too", async (t) => {
  const world = new World(t);
  const file = world.path("lp0");
  writeFileSync(file, "");
  const content = withPrinters(file, "/nowhere/lp1");
  world.importShop("hub", content);
  const hub = await world.hub();
  const ana = world.till(hub, "Bar", "Ana");
  const { receipt } = await sell(ana);
  await printed(ana);
  assert.match(paper(readFileSync(file)), new RegExp(`Receipt: ${receipt}\\n`));
  await ana.do("add", "Croissant");
  await allSynced(ana);
  await ana.do("send");
  const event = await notPrinted(ana);
  assert.equal(event.state, "waiting");
  assert.match(event.title, /Ticket of order 2 for Kitchen/);
  assert.equal((await world.till(hub, "Terrace", "Ben").fails("print", "1")).code, "no-printer");
});
