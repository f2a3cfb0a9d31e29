// What a scanner reads: articles, labels of the shop's own scale, and codes that were read wrongly.
import assert from "node:assert/strict";
import test from "node:test";
import { writeFileSync } from "node:fs";
import { World, shop } from "./lib.mjs";

const goods = [
  { name: "Cheddar", code: "CHE", barcode: "2112345000008", price: "18.00", unit: "kg" },
  { name: "Roast beef", code: "BEEF", barcode: "2312345", price: "30.00", unit: "kg" },
  { name: "Soup", code: "SOUP", barcode: "036000291452", price: "1.80", unit: "pc" },
].map((product) => ({ ...product, category: "Bakery", taxes: ["VAT 13.5%"] }));

test("a scale's label says how much, an American code is known with its zero, a misread one is named", async (t) => {
  const world = new World(t);
  world.importShop("hub", { ...shop, products: [...shop.products, ...goods] });
  const hub = await world.hub();
  const ana = world.till(hub, "Bar", "Ana");
  const lineOf = async (...words) => {
    await ana.do("new");
    return (await ana.do("add", ...words)).order.lines[0];
  };
  const cheese = await lineOf("2112345012506"); // 1.250 kg
  assert.deepEqual([cheese.product, cheese.quantity, cheese.total], ["Cheddar", "1.25", "22.50"]);
  const beef = await lineOf("2312345006998"); // 6.99
  assert.deepEqual([beef.product, beef.quantity, beef.unit_price, beef.total], ["Roast beef", "1", "6.99", "6.99"]);
  assert.deepEqual([(await lineOf("0036000291452")).product, (await lineOf("036000291452")).product], ["Soup", "Soup"]);
  assert.equal((await lineOf("2112345000008")).quantity, "1"); // the article's own code is no label of nothing

  const misread = await ana.fails("add", "2112345012507");
  assert.equal(misread.code, "unknown-product");
  assert.match(misread.text, /"2112345012507".*again/);
  assert.doesNotMatch((await ana.fails("add", "Nothing of that name")).text, /again/);
  assert.equal((await ana.fails("add", "2112345012506", "2")).code, "bad-quantity");
  assert.equal((await ana.fails("add", "2199999012507")).code, "unknown-product");
});

test("a product has as many barcodes as it needs, and no two products have the same", async (t) => {
  const world = new World(t);
  const soup = { ...goods[2], barcodes: ["5012345678900", "SOUP-BIG"] };
  world.importShop("hub", { ...shop, products: [...shop.products, soup] });
  const hub = await world.hub();
  const ana = world.till(hub, "Bar", "Ana");
  for (const code of ["036000291452", "5012345678900", "SOUP-BIG"]) {
    await ana.do("new");
    assert.equal((await ana.do("add", code)).order.lines[0].product, "Soup");
  }
  await hub.kill("SIGTERM");
  assert.throws(() => world.importShop("hub", { ...shop, products: [...shop.products, soup, { ...goods[0], barcodes: ["SOUP-BIG"] }] }),
    /products\[5\].*SOUP-BIG.*products\[4\]/s);
  const csv = world.path("more.csv");
  writeFileSync(csv, "name,price,barcode\nPie,4.20,4006381333931;PIE-2\n");
  world.hubCommand("import", "hub", csv);
  writeFileSync(csv, "name,price,barcode\nTart,4.20,PIE-2\n");
  assert.throws(() => world.hubCommand("import", "hub", csv), /PIE-2.*Pie/s);
  await world.hub("hub", hub.address);
  await ana.do("new");
  await ana.synced();
  assert.equal((await ana.do("add", "PIE-2")).order.lines[0].product, "Pie");
});
