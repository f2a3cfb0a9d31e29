// The journal beside a hub's database is gone, or another than was left there: what it held comes back from the tills.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { allSynced, within, World } from "./lib.mjs";

/** Until the mark beside the database tells of the entry at `position` of some log. */
async function marked(world, position) {
  await within((async () => {
    for (;;) {
      const heads = Object.values(JSON.parse(readFileSync(join(world.path("hub"), "hub.mark"), "utf8")).heads);
      if (heads.some(([seq]) => seq === position)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })(), 20000, `the mark tells of entry ${position}`);
}

for (const what of ["deleted", "swapped for an older one"]) {
  test(`a hub whose journal was ${what} finds it and has all work back`, async (t) => {
    const world = new World(t);
    let hub = await world.shopHub();
    const journal = join(world.path("hub"), "hub.sqlite-wal");
    const ana = world.till(hub, "Bar", "Ana");
    const ben = world.till(hub, "Terrace", "Ben");
    const sell = async (till, product) => {
      await till.do("new");
      return (await till.do("add", product)).order.uid;
    };
    const uids = [await sell(ana, "Tea"), await sell(ben, "Coffee")];
    await allSynced(ana, ben);
    copyFileSync(journal, world.path("older"));
    for (let n = 0; n < 4; ++n) uids.push(await sell(n % 2 ? ana : ben, "Croissant"));
    await ana.do("select", uids[0]);
    await ana.do("pay", "Cash", "2.50");
    await ana.do("finish");
    await allSynced(ana, ben);
    await marked(world, (await ana.do("status")).position);
    const before = world.export("orders");
    await hub.kill("SIGKILL");
    if (what === "deleted") rmSync(journal);
    else copyFileSync(world.path("older"), journal);

    const lineage = hub.lineage;
    hub = await world.hub("hub", hub.address);
    assert.notEqual(hub.lineage, lineage);
    await allSynced(ana, ben);
    const after = world.export("orders");
    const of = (orders) => orders.map(({ uid, number, state, total, paid }) => ({ uid, number, state, total, paid }));
    assert.deepEqual(of(after), of(before));
    assert.deepEqual(new Set(after.map((order) => order.uid)), new Set(uids));
    assert.equal(world.verify().ok, true);
  });
}
