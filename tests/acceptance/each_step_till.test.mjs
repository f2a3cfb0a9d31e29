// A till is killed at every step of a sale: before something is written, between two writes, when it is written but not said,
// said but not sent, sent but not heard of again. Needs strace; says so where it is missing.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Cashier, checkBooks } from "./cashier.mjs";
import { inject, noFaults } from "./faults.mjs";
import { allSynced, within, World } from "./lib.mjs";

const every = process.env.TANDEM_EVERY_STEP === "1"; // else some of them with each transport
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // for what is said after the last reply
/** Every sale is the same, so its n-th call is the same step each time: two products, paid in cash. */
const steady = { below: () => 1, of: (list) => list[0], chance: () => true };

describe("a till is killed at every step", { concurrency: 2 }, () => {
  for (const [call, what, strides] of [["pwrite64", "before a write to its disk", [3, 3]], ["fdatasync", "before its disk is flushed", [1, 1]],
    ["write", "before a word to its cashier or to the hub", [2, 4]]]) {
    for (const [i, transport] of ["websocket", "longpoll"].entries()) {
      test(`a till is killed ${what}, at any step (${transport}): nothing said to be done is lost, and nothing is there twice`, { skip: noFaults }, async (t) => {
        const world = new World(t);
        const hub = await world.shopHub();
        const cashier = new Cashier(() => world.till(hub, "Bar", "Ana", { transport }), steady);
        const watcher = world.till(hub, "Terrace", "Ben");
        await allSynced(cashier.till, watcher);
        await cashier.sell(); // the session is open, and the files are there
        let kills = 0;
        for (let step = every ? 1 : 1 + i; ; step += every ? 1 : strides[i], ++kills) {
          assert.ok(step < 200, "a sale comes to an end");
          await cashier.till.synced();
          const letGo = await inject(world, cashier.till, call, `signal=KILL:when=${step}`);
          cashier.till.isKilled = true; // its last line may be half a line
          try {
            await cashier.sell();
            await cashier.till.synced();
            await pause(100);
            await letGo();
            await cashier.till.do("status");
            break; // there is no step left
          } catch (error) {
            await within(cashier.till.ended, 20000, () => `it is killed, not ${error.stack}`);
            cashier.killed = true;
            await cashier.comeBack();
          }
        }
        t.diagnostic(`${kills} kills`);
        assert.ok(kills > 3, "it was killed in the middle of something");
        await checkBooks(world, [cashier], { tills: [cashier.till, watcher] });
        await hub.kill("SIGTERM");
        assert.equal(world.verify().ok, true);
      });
    }
  }
});
