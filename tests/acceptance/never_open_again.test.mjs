// An order that was paid at a till stays paid there and everywhere, though the hub goes back to a time when it was open.
import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { checkReceipts, sameEverywhere } from "./cashier.mjs";
import { allSynced, quantities, World } from "./lib.mjs";

/** How the hub's data may go back to what it was when it was kept. */
const ways = {
  "a backup is restored": {
    keep: (world) => { world.hubCommand("backup", "hub", world.path("backup")); },
    goBack: (world) => { world.hubCommand("restore", "hub", world.path("backup")); },
  },
  "an old copy of the whole folder is put back": {
    whileStopped: true,
    keep: (world) => { cpSync(world.path("hub"), world.path("copy"), { recursive: true }); },
    goBack: (world) => {
      rmSync(world.path("hub"), { recursive: true });
      cpSync(world.path("copy"), world.path("hub"), { recursive: true });
    },
  },
  "an old copy of the database is put back": {
    whileStopped: true,
    keep: (world) => { cpSync(join(world.path("hub"), "hub.sqlite"), world.path("copy.sqlite")); },
    goBack: (world) => {
      for (const end of ["", "-wal", "-shm"]) rmSync(join(world.path("hub"), `hub.sqlite${end}`), { force: true });
      cpSync(world.path("copy.sqlite"), join(world.path("hub"), "hub.sqlite"));
    },
  },
};

/** Three tills at a hub that can go back; Ana's order of one tea is an open draft in what was kept. */
class Shop {
  static async with(t, way) {
    const shop = new Shop();
    Object.assign(shop, { world: new World(t), way: ways[way], states: new Map(), paidAt: new Set() });
    shop.hub = await shop.world.shopHub();
    shop.address = shop.hub.address;
    for (const who of ["ana", "ben", "cleo"]) shop.start(who);
    await allSynced(shop.ana, shop.ben, shop.cleo);
    await shop.cleo.do("open", "10");
    shop.uid = (await shop.ana.do("add", "Tea")).order.uid;
    await allSynced(shop.ana, shop.ben, shop.cleo);
    if (shop.way.whileStopped) await shop.hub.kill("SIGTERM");
    shop.way.keep(shop.world);
    if (shop.way.whileStopped) await shop.startHub();
    await allSynced(shop.ana, shop.ben, shop.cleo);
    return shop;
  }
  /** A till that listens: it never says that the order is open once it has said that it is paid. */
  start(who) {
    const [pos, cashier] = { ana: ["Bar", "Ana"], ben: ["Terrace", "Ben"], cleo: ["Hall", "Cleo"] }[who];
    const till = this.world.till(this.hub, pos, cashier, { transport: who === "ben" ? "longpoll" : "auto" });
    const took = till.took.bind(till);
    till.took = (line) => {
      for (const order of [line.order, ...(line.orders ?? [])]) {
        if (!order?.state || order.uid !== this.uid) continue; // a notice names the uid only
        if (order.state === "paid") this.paidAt.add(who);
        else if (this.paidAt.has(who)) this.again ??= `${who} was told of ${order.state}: ${JSON.stringify(line)}`;
      }
      took(line);
    };
    this[who] = till;
  }
  async restart(...all) {
    for (const who of all) await this[who].kill("SIGKILL");
    for (const who of all) this.start(who);
  }
  async startHub() { this.hub = await this.world.hub("hub", this.address); }
  async goBack() {
    await this.hub.kill("SIGTERM");
    this.way.goBack(this.world);
    assert.equal(this.onRecord().state, "open"); // or nothing is tested here
  }
  async payAtAnas() {
    await this.ana.do("select", this.uid);
    await this.ana.do("pay", "Cash", "2.50");
    this.receipt = (await this.ana.do("finish")).receipt;
  }
  onRecord() { return this.world.export("orders").find(({ uid }) => uid === this.uid); }
  /** Wherever it was seen paid it is in no list of open orders, and is shown as it was paid. */
  async isPaidAt(...all) {
    for (const who of all) {
      assert.ok(!(await this[who].orders()).some(({ uid }) => uid === this.uid), `${who} lists it as open`);
      const order = await this[who].order(this.uid);
      assert.deepEqual([order.state, order.receipt, quantities(order)], ["paid", this.receipt, { Tea: "1" }], who);
    }
    assert.equal(this.again, undefined);
  }
  async allAgree() {
    await allSynced(this.ana, this.ben, this.cleo);
    await this.isPaidAt("ana", "ben", "cleo");
    const { state, receipt } = this.onRecord();
    assert.deepEqual([state, receipt], ["paid", this.receipt]);
    const orders = this.world.export("orders");
    checkReceipts(orders);
    await sameEverywhere(orders, [this.ana, this.ben, this.cleo]);
    assert.deepEqual(this.world.export("payments").map(({ order, amount }) => [order, amount]), [[this.uid, "2.50"]]);
    assert.equal(this.again, undefined);
  }
}

for (const way of Object.keys(ways)) {
  describe(`paid, and then ${way}`, { concurrency: 3 }, () => {
    test("an order that was paid offline is paid when its till comes to a hub that has it open, also after a restart", async (t) => {
      const shop = await Shop.with(t, way);
      await shop.ana.do("link", "off");
      await shop.payAtAnas();
      await shop.goBack();
      await shop.isPaidAt("ana");
      await shop.restart("ana"); // while no hub is there
      await shop.isPaidAt("ana");
      await shop.startHub();
      await shop.allAgree();
      await shop.restart("ana", "ben");
      await shop.isPaidAt("ana", "ben");
      await shop.allAgree();
    });

    test("an order that the hub had paid is so again by any till that saw it, and never open at one of them", async (t) => {
      const shop = await Shop.with(t, way);
      await shop.cleo.do("link", "off"); // has seen it open only
      await shop.ana.do("link", "off");
      await shop.payAtAnas();
      await shop.ana.do("link", "on");
      await allSynced(shop.ana, shop.ben);
      assert.equal(shop.onRecord().state, "paid");
      await shop.isPaidAt("ana", "ben");
      await shop.ana.do("link", "off"); // who took the money is away when the hub comes back
      await shop.goBack();
      await shop.restart("ben");
      await shop.isPaidAt("ben");
      await shop.startHub();
      await shop.ben.synced();
      await shop.isPaidAt("ana", "ben");
      assert.deepEqual([shop.onRecord().state, shop.onRecord().receipt], ["paid", shop.receipt]); // Ben's word was enough
      await shop.restart("ana", "ben");
      await shop.isPaidAt("ana", "ben");
      await shop.cleo.do("link", "on");
      await shop.allAgree();
    });

    test("what a colleague adds to it at the hub that has it open again is sold on beside it, and its till never shows it open", async (t) => {
      const shop = await Shop.with(t, way);
      await shop.cleo.do("link", "off");
      await shop.ana.do("link", "off");
      await shop.payAtAnas();
      await shop.ana.do("link", "on");
      await allSynced(shop.ana, shop.ben);
      await shop.ana.do("link", "off");
      await shop.ben.do("link", "off");
      await shop.goBack();
      await shop.startHub();
      await shop.cleo.do("link", "on");
      await shop.cleo.do("select", shop.uid);
      await shop.cleo.do("add", "Coffee", "2");
      await shop.cleo.synced();
      assert.equal(shop.onRecord().state, "open");
      await shop.restart("ana");
      await shop.ben.do("link", "on");
      await shop.allAgree();
      for (const till of [shop.ana, shop.ben, shop.cleo]) {
        const open = (await till.orders()).filter(({ lines }) => lines.length);
        assert.deepEqual(open.map(quantities), [{ Coffee: "2" }]);
        assert.equal((await till.order(shop.uid)).follow_up, open[0].uid);
      }
      await shop.restart("ana", "ben", "cleo");
      await shop.allAgree();
    });
  });
}
