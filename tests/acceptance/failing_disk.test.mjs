// The n-th call of the disk fails, or of the memory, for a whole till and a whole hub: they refuse or end with a sentence, and what
// was said to be done is there when they start again. Needs strace; says so where it is missing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Cashier, checkBooks } from "./cashier.mjs";
import { inject, injected, noFaults } from "./faults.mjs";
import { allSynced, hubProgram, Program, Till, tillProgram, within, World } from "./lib.mjs";

const every = process.env.TANDEM_EVERY_STEP === "1"; // else some of them
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // for what is done after the last till was told
/** Every sale is the same: two products, paid in cash. */
const steady = { below: () => 1, of: (list) => list[0], chance: () => true };
const isSentence = (text) => assert.match(text, /\w.* .*[.!]$/m);
const hasEnded = ({ process }) => process.exitCode !== null || process.signalCode !== null;

/** What fails, how, at which of its calls, and whether only once or from then on. */
const faults = [
  ["pwrite64", "EIO", [1, 2, 5, 12], ""], ["pwrite64", "EIO", [3], "+"], ["fdatasync", "EIO", [1, 2, 3, 4], ""], ["fdatasync", "EIO", [2], "+"],
  ["pwrite64", "ENOSPC", [1, 6], ""], ["pwrite64", "ENOSPC", [1, 4, 9], "+"], ["fdatasync", "ENOSPC", [1, 3], ""],
].flatMap(([call, error, steps, on]) => (every ? Array.from({ length: 40 }, (_, i) => i + 1) : steps)
  .map((step) => ({ call, how: `error=${error}:when=${step}${on}` })));

test("a till whose disk fails at any step of a sale refuses in a sentence, and all it had said is there again", { skip: noFaults }, async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const cashier = new Cashier(() => world.till(hub, "Bar", "Ana"), steady);
  await allSynced(cashier.till);
  await cashier.sell();
  const counts = { refused: 0, ended: 0, unharmed: 0 };
  for (const { call, how } of faults) {
    const { till } = cashier;
    await till.synced();
    await inject(world, till, call, how);
    const failed = await cashier.sell().then(() => till.do("status")).then(() => null, (error) => error);
    if (!failed) ++counts.unharmed; // SQLite went another way
    else if (hasEnded(till) || /has ended|ended with/.test(failed.message)) {
      assert.equal(await within(till.ended, 20000, "it ends"), 1, `${call} ${how}`);
      isSentence(till.seen.find(({ event }) => event === "error").text);
      ++counts.ended;
    } else {
      assert.match(failed.message, /"code":"store-(failed|full)"/, `${call} ${how}`);
      isSentence(JSON.parse(failed.message.slice(failed.message.indexOf("{"))).text);
      // Of a disk that failed nothing is believed until the program was started again.
      if (failed.message.includes("store-failed")) await assert.rejects(till.do("add", "Tea"), /store-failed|ended/);
      ++counts.refused;
    }
    await cashier.kill();
    await cashier.comeBack();
  }
  t.diagnostic(JSON.stringify(counts));
  assert.ok(counts.refused + counts.ended > faults.length / 2);
  await checkBooks(world, [cashier]);
});

test("a hub whose disk fails at any step of a sale ends with a sentence or waits, and all work is there again", { skip: noFaults }, async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const cashiers = [["Bar", "Ana", "websocket"], ["Terrace", "Ben", "longpoll"]]
    .map(([pos, name, transport]) => new Cashier(() => world.till(hub, pos, name, { transport }), steady));
  const tills = cashiers.map(({ till }) => till);
  await allSynced(...tills);
  for (const cashier of cashiers) await cashier.sell();
  const counts = { ended: 0, waited: 0 };
  for (const { call, how } of faults.filter((_, i) => every || i % 3 !== 1)) {
    await allSynced(...tills);
    const letGo = await inject(world, hub, call, how);
    for (const cashier of cashiers) await cashier.sell(); // tills sell on
    const ended = await Promise.race([hub.ended.then(() => true), allSynced(...tills).then(() => pause(100), () => {}), pause(1500)]);
    if (ended) {
      assert.equal(await hub.ended, 4, `${call} ${how}: ${hub.errors}`);
      isSentence(hub.errors.trim().split("\n").at(-1));
      hub = await world.hub("hub", hub.address);
      ++counts.ended;
    } else {
      await letGo();
      ++counts.waited;
    }
  }
  await allSynced(...tills);
  t.diagnostic(JSON.stringify(counts));
  assert.ok(counts.ended > counts.waited);
  await checkBooks(world, cashiers);
  await hub.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
});

test("a hub and a till whose disk fails while they start say why, and start once it is well", { skip: noFaults }, async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  let till = world.till(hub, "Bar", "Ana");
  await till.do("add", "Tea", "3");
  await till.synced();
  await till.kill(); // so that there is something to take up
  await hub.kill();
  const { id } = hub;
  const said = { hub: 0, till: 0 };
  for (const [call, steps] of [["pread64", [1, 3, 8]], ["pwrite64", [1, 2, 4]], ["fdatasync", [1, 2]], ["ftruncate", [1]], ["fsync", [1]]]) {
    for (const step of steps) {
      const how = `error=EIO:when=${step}+`;
      const start = (Kind, program, words, database) => {
        // The database only: what cannot even be loaded has nothing to say.
        const [strace, first] = injected(call, how, database, `${database}-wal`);
        const one = new Kind(strace, [...first, program, ...words]);
        world.running.push(one);
        return one;
      };
      hub = start(Program, hubProgram, ["serve", "--data", world.path("hub"), "--listen", "127.0.0.1:0", "--allow-unpaired"],
        join(world.path("hub"), "hub.sqlite"));
      const isUp = await within(Promise.race([hub.ended.then(() => false), hub.next((line) => line.event === "listening").then(() => true, () => false)]), 20000,
        () => `the hub starts or says why not (${call} ${how})`);
      if (isUp) await hub.kill();
      else {
        assert.ok([1, 4].includes(await hub.ended), `${call} ${how}: the hub ends with ${await hub.ended} ${hub.errors}`);
        isSentence(hub.errors.trim().split("\n").at(-1));
        ++said.hub;
      }
      till = start(Till, tillProgram, ["--data", world.path("Bar-Ana"), "--hub", "ws://127.0.0.1:9", "--pos", "Bar", "--cashier", "Ana", "--pin", "1111"],
        join(world.path("Bar-Ana"), "hubs", id, "till.sqlite"));
      const order = await till.order().catch(() => null);
      if (order) {
        assert.equal(order.lines[0]?.quantity, "3");
        await till.kill();
      } else {
        assert.equal(await within(till.ended, 20000, "it ends"), 1, `${call} ${how}: ${till.errors}`);
        isSentence(till.seen.find(({ event }) => event === "error").text);
        ++said.till;
      }
    }
  }
  t.diagnostic(JSON.stringify(said));
  assert.ok(said.hub && said.till);
  hub = await world.hub("hub");
  till = world.till(hub, "Bar", "Ana");
  await till.synced();
  assert.deepEqual(world.export("orders").map(({ lines }) => lines.map(({ quantity }) => quantity)), [["3"]]);
  assert.deepEqual((await till.orders()).map(({ number }) => number), [1]);
});

/** From now on the program gets hardly any memory beyond what it has. */
function starve({ process }, more) {
  const pages = Number(readFileSync(`/proc/${process.pid}/statm`, "utf8").split(" ")[0]);
  const done = spawnSync("prlimit", ["--pid", process.pid, `--as=${pages * 4096 + more}`], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
}
/** Sales, and lists that take memory. */
async function sellMuch(cashier) {
  for (let i = 0; i < 40; ++i) {
    await cashier.sell();
    await cashier.till.do("history");
  }
}

test("a till and a hub that get no more memory end with a sentence, and all that was said is there again", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const cashier = new Cashier(() => world.till(hub, "Bar", "Ana"), steady);
  await allSynced(cashier.till);
  const ends = [];
  for (const more of [0, 200_000, 1_000_000]) {
    await cashier.till.synced();
    const { till } = cashier;
    till.isKilled = true; // it may end in the middle of a line
    starve(till, more);
    const failed = await sellMuch(cashier).then(() => null, (error) => error);
    if (failed && !/ended/.test(failed.message)) throw failed;
    if (failed) {
      ends.push([`till, ${more} bytes more`, await within(till.ended, 20000, "it ends"), till.errors]);
      cashier.killed = true;
      await cashier.comeBack();
    } else await cashier.kill().then(() => cashier.comeBack());

    await cashier.till.synced();
    starve(hub, more);
    await sellMuch(cashier);
    const isAlive = await Promise.race([hub.ended.then(() => false), cashier.till.synced().then(() => true, () => true)]);
    if (isAlive) await hub.kill();
    else ends.push([`hub, ${more} bytes more`, await hub.ended, hub.errors]);
    hub = await world.hub("hub", hub.address);
  }
  await checkBooks(world, [cashier]);
  await hub.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
  t.diagnostic(JSON.stringify(ends));
  assert.ok(ends.length);
  for (const [who, code, errors] of ends) {
    assert.ok([1, 4].includes(code), `${who}: it ends with ${code}: ${errors}`);
    isSentence(errors.trim().split("\n").at(-1));
  }
});
