// The hub is killed at every step of what it does with two sales at once: before it writes, when it has written and told nobody,
// and when it has told one till and not the next. Needs strace; says so where it is missing.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Cashier, checkBooks } from "./cashier.mjs";
import { inject, noFaults } from "./faults.mjs";
import { allSynced, World } from "./lib.mjs";

const every = process.env.TANDEM_EVERY_STEP === "1"; // else some of them
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // for what is done after the last till was told
/** Every sale is the same: two products, paid in cash. */
const steady = { below: () => 1, of: (list) => list[0], chance: () => true };

describe("the hub is killed at every step", { concurrency: 2 }, () => {
  for (const [call, what, stride] of [["pwrite64", "before a write to its disk", 3], ["fdatasync", "before its disk is flushed", 1],
    ["rename", "before its mark is renewed", 1], ["sendmsg", "before a word to one of its tills", 1]]) {
    test(`the hub is killed ${what}, at any step of two sales: all tills have all of it once`, { skip: noFaults }, async (t) => {
      const world = new World(t);
      let hub = await world.shopHub();
      const cashiers = [["Bar", "Ana", "websocket"], ["Terrace", "Ben", "longpoll"]]
        .map(([pos, name, transport]) => new Cashier(() => world.till(hub, pos, name, { transport }), steady));
      const tills = [...cashiers.map(({ till }) => till), world.till(hub, "Hall", "Cleo")]; // she only looks on
      await allSynced(...tills);
      let kills = 0;
      for (let step = 1, tries = 0; ;) {
        assert.ok(step < 200, "two sales come to an end");
        const letGo = await inject(world, hub, call, `signal=KILL:when=${step}`);
        hub.isKilled = true; // its last line may be half a line
        await Promise.all(cashiers.map((cashier) => cashier.sell())); // whether the hub is there or not
        const through = allSynced(...tills);
        through.catch(() => {});
        const isThrough = await Promise.race([hub.ended.then(() => false), through.then(() => pause(100)).then(letGo).then(() => true)]);
        // There is no step left; but the mark is renewed four times a second at most, and two quick sales may fall between.
        if (isThrough && hub.process.signalCode === null && (kills > 0 || ++tries === 20)) break;
        if (isThrough && hub.process.signalCode === null) continue;
        hub = await world.hub("hub", hub.address);
        await through;
        step += every ? 1 : stride;
        ++kills;
      }
      t.diagnostic(`${kills} kills`);
      assert.ok(kills, "it was killed in the middle of something");
      await checkBooks(world, cashiers, { tills });
      await hub.kill("SIGTERM");
      assert.equal(world.verify().ok, true);
    });
  }
});
