// Real disks without room, and folders that cannot be written: what a person sees, and that nothing is lost by it.
// Small disks are made in a mount namespace of the test's own, for which it has to be root.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { allSynced, hubProgram, Program, Till, tillProgram, within, World } from "./lib.mjs";

const inside = process.env.TANDEM_OWN_MOUNTS === "1";
const mayMount = process.getuid() === 0 && spawnSync("unshare", ["-m", "true"]).status === 0;

if (!inside) {
  test("disks without room", { skip: mayMount ? false : "only root may mount small disks" }, () => {
    const { NODE_TEST_CONTEXT, ...env } = process.env;
    const done = spawnSync("unshare", ["-m", "--propagation", "private", process.execPath, "--test", fileURLToPath(import.meta.url)],
      { env: { ...env, TANDEM_OWN_MOUNTS: "1" }, encoding: "utf8", timeout: 600000 });
    assert.equal(done.status, 0, done.stdout + done.stderr);
  });
} else {
  test("a hub whose disk is full goes on reading, and takes all work once there is room", hubWithoutRoom);
  test("a till on a full disk takes no new work, but finishes the payment that has begun", tillWithoutRoom);
  test("a till whose disk fills up while others work says so, and has their work once there is room", othersWork);
  test("a folder that cannot be written is named, and nothing is begun there", readOnly);
}

function mount(world, name, ...options) {
  const folder = world.path(name);
  mkdirSync(folder, { recursive: true });
  const run = (...words) => {
    const done = spawnSync(words[0], words.slice(1), { encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
  };
  run("mount", "-t", "tmpfs", "-o", ["mode=700", ...options].join(","), "tmpfs", folder);
  const end = world.end.bind(world);
  world.end = () => {
    spawnSync("umount", ["-l", folder]);
    return end();
  };
  return {
    folder,
    fill() {
      const file = openSync(join(folder, "ballast"), "a");
      for (const size of [65536, 4096, 1]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size));
        } catch (error) {
          assert.equal(error.code, "ENOSPC");
        }
      }
      closeSync(file);
    },
    makeRoom() { rmSync(join(folder, "ballast")); },
    remount(how) { run("mount", "-o", `remount,${how}`, folder); },
  };
}
const notice = (till, code) => within(till.next((line) => line.event === "notice" && line.code === code), 30000,
  () => `the notice ${code}\n${till.errors}`);

async function hubWithoutRoom(t) {
  const world = new World(t);
  const disk = mount(world, "hub", "size=8m");
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben", { transport: "longpoll" });
  const before = (await ana.do("add", "Croissant")).order.uid;
  await allSynced(ana, ben);
  // The hub makes use of what room its journal has before it gives up.
  do {
    disk.fill();
    await ana.do("add", "Tea");
  } while ((await ana.ask("wait", "synced", "700")).ok);

  // Both sell on, and are told once.
  const sold = [];
  for (const till of [ana, ben]) {
    await till.do("new");
    for (const product of ["Tea", "Coffee"]) await till.do("add", product);
    const uid = (await till.order()).uid;
    await till.do("pay", "Cash", "5.50");
    await till.do("finish");
    sold.push(uid);
  }
  assert.match((await notice(ana, "hub-full")).text, /disk is full/);
  await notice(ben, "hub-full");
  const status = await ana.do("status");
  assert.equal(status.link, "online");
  assert.match(status.reason, /disk is full/);
  assert.ok(status.unsent > 0);

  // Everything that only reads works, for a newcomer, too; what would write is refused by name.
  const cleo = world.till(hub, "Hall", "Cleo");
  assert.deepEqual((await cleo.orders()).map((order) => order.uid), [before]);
  assert.deepEqual(world.export("orders").map((order) => order.uid), [before]);
  assert.equal(world.verify().ok, true);
  assert.throws(() => world.importShop("hub", { shop: "Another", currency: "EUR" }), /exits 4.*full/s);
  assert.throws(() => world.hubCommand("backup", "hub", join(disk.folder, "copy")), /full/);

  // It comes back like that, too.
  await hub.kill("SIGKILL");
  const again = await world.hub("hub", hub.address);
  assert.equal(again.lineage, hub.lineage);
  assert.deepEqual(world.export("orders").map((order) => order.uid), [before]);

  disk.makeRoom();
  await allSynced(ana, ben, cleo);
  assert.equal(ana.notices.filter((one) => one.code === "hub-full").length, 1);
  assert.equal((await ana.do("status")).reason, "");
  const orders = world.export("orders");
  assert.deepEqual(new Set(orders.map((order) => order.uid)), new Set([before, ...sold]));
  assert.deepEqual(orders.filter((order) => order.state === "paid").map((order) => order.paid), ["5.50", "5.50"]);
  assert.deepEqual(orders.map((order) => order.number).sort(), [1, 2, 3]);
  assert.equal(world.verify().ok, true);
}

async function tillWithoutRoom(t) {
  const world = new World(t);
  const disk = mount(world, "Bar-Ana", "size=4m");
  const hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Coffee");
  const waiting = (await ana.order()).uid;
  await ana.do("new");
  const paying = (await ana.do("add", "Tea")).order.uid;
  await ana.do("pay", "Cash", "1.00");
  await ana.synced();
  await ana.do("link", "off"); // what came from others would be one thing more
  disk.fill();

  // Begun: it can be finished. The reserve that it used is room for nothing else.
  await ana.do("pay", "Cash", "1.50");
  const finished = await ana.do("finish");
  assert.equal(finished.order.uid, paying);
  assert.equal(finished.order.state, "paid");
  disk.fill();

  // Not begun: refused before money is taken, in words.
  await ana.do("select", waiting);
  const refused = await ana.fails("pay", "Cash", "3.00");
  assert.equal(refused.code, "store-full");
  assert.match(refused.text, /disk is full/);
  assert.equal((await ana.fails("add", "Tea")).code, "store-full");
  const left = await ana.order(waiting);
  assert.deepEqual([left.state, left.payments, left.total], ["open", [], "3.00"]);

  // What was confirmed is there after a kill; on a disk without any room it says why it does not start.
  await ana.kill("SIGKILL");
  ana = world.till(hub, "Bar", "Ana");
  const why = await within(ana.next((line) => line.event === "error"), 20000, "an error");
  assert.equal(why.code, "store-full");
  assert.match(why.text, /disk is full/);
  assert.equal(await ana.ended, 1);
  disk.makeRoom();
  ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  assert.equal((await ana.order(paying)).state, "paid");
  await ana.do("select", waiting);
  await ana.do("pay", "Cash", "3.00");
  await ana.do("finish");
  await ana.synced();
  const orders = world.export("orders");
  assert.deepEqual(orders.map((order) => [order.state, order.paid]), [["paid", "3.00"], ["paid", "2.50"]]);
  assert.equal(world.verify().ok, true);
}

async function othersWork(t) {
  const world = new World(t);
  const disk = mount(world, "Bar-Ana", "size=4m");
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await ana.do("add", "Tea");
  await allSynced(ana, ben);
  disk.fill();
  const uids = [];
  for (let n = 0; n < 3; ++n) {
    await ben.do("new");
    uids.push((await ben.do("add", "Coffee")).order.uid);
  }
  assert.match((await notice(ana, "disk-full")).text, /disk is full/);
  const status = await ana.do("status");
  assert.equal(status.link, "offline");
  assert.match(status.reason, /disk is full/);
  assert.equal((await ana.orders()).length, 1);
  assert.equal((await ana.fails("add", "Tea")).code, "store-full");
  disk.makeRoom();
  await allSynced(ana, ben);
  assert.deepEqual((await ana.orders()).slice(1).map((order) => order.uid), uids);
  await ana.do("add", "Tea");
  await allSynced(ana, ben);
  assert.deepEqual(await ana.orders(), await ben.orders());
}

async function readOnly(t) {
  const world = new World(t);
  const hubDisk = mount(world, "hub", "size=8m");
  const tillDisk = mount(world, "Bar-Ana", "size=8m");
  let hub = await world.shopHub();
  let ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  await ana.synced();
  await ana.quit();
  await hub.kill("SIGTERM");
  const there = [readdirSync(hubDisk.folder), readdirSync(tillDisk.folder)];
  hubDisk.remount("ro");
  tillDisk.remount("ro");

  const serve = new Program(hubProgram, ["serve", "--data", hubDisk.folder, "--listen", hub.address, "--allow-unpaired"]);
  world.running.push(serve);
  assert.equal(await serve.ended, 4);
  assert.ok(serve.errors.includes(hubDisk.folder), serve.errors);
  assert.match(serve.errors, /cannot be written/);
  ana = new Till(tillProgram, ["--data", tillDisk.folder, "--hub", hub.url, "--pos", "Bar", "--cashier", "Ana", "--pin", "1111"]);
  world.running.push(ana);
  const why = await within(ana.next((line) => line.event === "error"), 20000, "an error");
  assert.equal(why.code, "store-read-only");
  assert.ok(why.text.includes(tillDisk.folder), why.text);
  assert.equal(await ana.ended, 1);
  assert.deepEqual([readdirSync(hubDisk.folder), readdirSync(tillDisk.folder)], there);

  hubDisk.remount("rw");
  tillDisk.remount("rw");
  hub = await world.hub("hub", hub.address);
  ana = world.till(hub, "Bar", "Ana");
  await ana.synced();
  assert.equal((await ana.orders()).length, 1);
}
