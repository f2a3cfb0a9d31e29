// What tandem-hub's commands promise: all or nothing, acknowledged when durable, never a silent loss, and a word for
// whoever types something wrong.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hubProgram, Program, shop, within, World } from "./lib.mjs";

const run = (args, env = {}) => spawnSync(hubProgram, args, { encoding: "utf8", timeout: 60000, env: { ...process.env, ...env } });
/** A command on the world's hub folder; gives its exit code and what it said. */
const command = (world, name, ...rest) => run([name, "--data", world.path("hub"), ...rest]);
function file(world, name, content) {
  writeFileSync(world.path(name), typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return world.path(name);
}
/** Overwrites the first place where `from` stands in the database. */
function patch(world, from, to) {
  const name = world.path("hub/hub.sqlite");
  const bytes = readFileSync(name);
  const at = bytes.indexOf(from);
  assert.ok(at >= 0 && from.length === to.length);
  bytes.write(to, at, "latin1");
  writeFileSync(name, bytes);
}
const many = Array.from({ length: 2000 }, (_, i) => ({ name: `Product ${i}`, code: `P${i}`, price: "1.00" }));

test("a bad option of the hub is named in one line with what is accepted", () => {
  for (const [args, ...named] of [
    [["serve", "--colour"], "--colour", "--listen"], [["serve", "--data"], "--data", "DIR"],
    [["serve", "--data", ""], "--data", "DIR"], [["serve", "--listen", "7878"], "--listen", "HOST:PORT"],
    [["serve", "--listen=nowhere:1"], "--listen", "nowhere:1"],
    [["serve", "--allow-unpaired", "--listen", "0.0.0.0:0"], "--allow-unpaired", "--listen"],
    [["serve", "--store", "postgres://u:hush@h/d"], "postgres://", "sqlite"], [["dance"], "dance", "serve"],
    [["import"], "SHOP.json"], [["export", "--what", "all"], "all", "orders"], [[], "verify"],
  ]) {
    const done = run(args);
    assert.equal(done.status, 2, args.join(" "));
    assert.equal(done.stdout, "");
    assert.equal(done.stderr.trim().split("\n").length, 1, done.stderr);
    for (const word of [...named, "--help"]) assert.ok(done.stderr.includes(word), done.stderr);
    assert.ok(!done.stderr.includes("hush"));
  }
  const help = run(["--help"]);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /--store sqlite/);
  const version = run(["serve", "--version"]);
  assert.deepEqual([version.status, version.stdout.split(" ")[0]], [0, "tandem-hub"]);
});

test("an import that is refused changes nothing, whether a hub serves or not", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("open", "10");
  await ana.synced();
  const moved = file(world, "moved.json", { ...shop, products: [...shop.products, ...many],
    multi_sessions: [{ name: "Ground floor", pos: ["Terrace"] }, { name: "Roof", pos: ["Bar"] }] });
  const dollars = file(world, "dollars.json", { ...shop, currency: "USD" });
  const rounding = file(world, "rounding.json", { ...shop, tax_rounding: "order" });
  const broken = file(world, "broken.json", { ...shop, products: [{ name: "New", price: "-1" }, { name: "Newer", price: "x" }] });
  const before = world.export("log");
  const refusals = [[moved, /Bar/, /Ana/], [dollars, /currency/, /EUR/], [rounding, /tax_rounding/],
    [broken, /line 1: products\[0\]\.price/, /line 1: products\[1\]\.price/]];
  for (let round = 0; round < 2; ++round) {
    for (const [name, ...words] of refusals) {
      const done = command(world, "import", name);
      assert.equal(done.status, 1, name);
      for (const word of words) assert.match(done.stderr, word);
    }
    assert.deepEqual(world.export("log"), before);
    if (round === 0) {
      assert.equal((await ana.fails("add", "Product 7")).code, "unknown-product");
      await ana.quit();
      await hub.kill("SIGTERM");
    }
  }
  assert.equal(world.verify().ok, true);
});

test("a failed import into an empty folder makes no hub there", (t) => {
  const world = new World(t);
  assert.equal(command(world, "import", file(world, "bad.json", { shop: "A" })).status, 1);
  assert.ok(!existsSync(world.path("hub")));
  mkdirSync(world.path("hub"));
  assert.equal(command(world, "import", world.path("nothing.json")).status, 1);
  assert.deepEqual(readdirSync(world.path("hub")), []);
  rmSync(world.path("hub"), { recursive: true });
  world.importShop();
  assert.equal(statSync(world.path("hub")).mode & 0o777, 0o700);
});

test("on a full disk a live import fails and the hub that starts again has all that was acknowledged", async (t) => {
  const world = new World(t);
  world.importShop();
  const before = world.export("log");
  // No file may grow beyond 200 KiB: what SQLite meets is what it meets on a disk that is full.
  const hub = new Program("/bin/bash", ["-c", "trap '' XFSZ; ulimit -f 200; exec \"$0\" \"$@\"", hubProgram, "serve", "--data",
    world.path("hub"), "--listen", "127.0.0.1:0", "--allow-unpaired"]);
  world.running.push(hub);
  await within(hub.next((line) => line.event === "listening"), 20000, "the hub listens");
  const done = command(world, "import", file(world, "many.json", { shop: shop.shop, currency: "EUR", products: many }));
  assert.notEqual(done.status, 0);
  assert.notEqual(done.stderr, "");
  assert.equal(await hub.ended, 4);
  assert.deepEqual(world.export("log"), before);
});

test("commands find the serving hub whatever TMPDIR says, and however long the folder's path is", async (t) => {
  const world = new World(t);
  for (const data of ["hub", join("d".repeat(60), "e".repeat(60))]) {
    mkdirSync(world.path(join(data, "..")), { recursive: true });
    world.importShop(data);
    const hub = await world.hub(data);
    const tmp = world.path("tmp");
    mkdirSync(tmp, { recursive: true });
    const done = run(["export", "--data", world.path(data), "--what", "log"], { TMPDIR: tmp, TMP: tmp });
    assert.equal(done.status, 0, done.stderr);
    await hub.kill("SIGTERM");
  }
});

test("an export without rows is a line of column names", async (t) => {
  const world = new World(t);
  await (await world.shopHub()).kill("SIGTERM");
  assert.equal(command(world, "export", "--what", "payments", "--format", "csv").stdout, "amount,by,method,number,order,receipt\n");
  const orders = command(world, "export", "--what", "orders", "--format=csv").stdout;
  assert.match(orders, /^[a-z_,]+,number,[a-z_,]+\n$/);
});

test("what cannot be backed up or restored is said and exits 1; the hub stays as it was", (t) => {
  const world = new World(t);
  world.importShop();
  const backup = world.path("backup");
  world.hubCommand("backup", "hub", backup);
  const before = world.export("log");
  for (const [name, where] of [["backup", backup], ["backup", world.path("no/backup")], ["backup", world.folder],
    ["restore", file(world, "garbage", "garbage")], ["restore", file(world, "empty", "")], ["restore", world.path("none")]]) {
    const done = command(world, name, where);
    assert.equal(done.status, 1, `${name} ${where}: ${done.stderr}`);
    assert.match(done.stderr, /\w+ .*\.\n$/);
  }
  assert.deepEqual(world.export("log"), before);
});

test("a restore killed at any moment leaves the one hub or the other", async (t) => {
  const world = new World(t);
  world.importShop();
  const backup = world.path("backup");
  world.hubCommand("backup", "hub", backup);
  world.hubCommand("import", "hub", file(world, "many.json", { shop: shop.shop, currency: "EUR", products: many }));
  const id = (await world.hub()).id;
  await world.running.at(-1).kill("SIGKILL");
  for (let round = 0; round < 25; ++round) {
    const restore = spawn(hubProgram, ["restore", "--data", world.path("hub"), backup]);
    const ended = new Promise((resolve) => restore.on("close", resolve));
    await new Promise((resolve) => setTimeout(resolve, round * 4)); // the moment of the kill, not a wait
    restore.kill("SIGKILL");
    await ended;
    const hub = await world.hub();
    assert.equal(hub.id, id);
    await hub.kill("SIGKILL");
  }
  world.hubCommand("restore", "hub", backup);
  assert.equal(world.verify().ok, true);
});

test("a hub that lost its database between two names is not begun anew", async (t) => {
  const world = new World(t);
  world.importShop();
  const backup = world.path("backup");
  world.hubCommand("backup", "hub", backup);
  world.hubCommand("restore", "hub", backup);
  rmSync(world.path("hub/hub.sqlite"));
  for (const args of [["serve"], ["import", world.path("hub-shop.json")], ["verify"], ["export", "--what", "log"]]) {
    const done = command(world, ...args);
    assert.equal(done.status, 4, args[0]);
    assert.match(done.stderr, /before-restore-.*restore a backup/);
  }
  world.hubCommand("restore", "hub", backup);
  assert.equal(world.verify().ok, true);
});

test("a damaged list of lineages or hub id is refused with a sentence by every command", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  await hub.kill("SIGTERM");
  const declared = hub.lineage.slice(0, 12); // the rest is another one after each start
  patch(world, declared, "z".repeat(12));
  for (const args of [["serve"], ["verify"], ["export", "--what", "log"], ["import", world.path("hub-shop.json")],
    ["backup", world.path("b")]]) {
    const done = command(world, ...args);
    assert.equal(done.status, 4, `${args[0]}: ${done.stderr}`);
    assert.match(done.stderr, /hub\.sqlite .*lineages/);
  }
});

test("an edited entry is named by verify and no hub serves it", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  await ana.do("order-note", "no nuts at all");
  await ana.synced();
  await ana.quit();
  await hub.kill("SIGTERM");
  patch(world, "no nuts at all", "more nuts then");
  const verified = command(world, "verify");
  assert.equal(verified.status, 1);
  assert.match(JSON.parse(verified.stdout).differences.join("\n"), /entry \d+: its hash/);
  const served = command(world, "serve", "--listen", "127.0.0.1:0");
  assert.equal(served.status, 4);
  assert.match(served.stderr, /stream [0-9a-f]{32} is broken at entry \d+/);
});

test("a database that was put back is found by its mark and goes on in a new lineage", async (t) => {
  const world = new World(t);
  let hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("add", "Tea");
  await ana.synced();
  await hub.kill("SIGTERM");
  const old = readFileSync(world.path("hub/hub.sqlite"));
  hub = await world.hub("hub", hub.address);
  await ana.do("add", "Coffee");
  await ana.synced();
  const head = world.export("log").length;
  // The mark follows by itself, though nothing more is sold.
  const marked = () => Object.values(JSON.parse(readFileSync(world.path("hub/hub.mark"), "utf8")).heads)
    .reduce((sum, [seq]) => sum + seq, 0);
  await within((async () => { while (marked() < head) await ana.do("status"); })(), 20000, () => `the mark: ${marked()} of ${head}`);
  await ana.quit();
  await hub.kill("SIGKILL");
  for (const ending of ["", "-wal", "-shm"]) rmSync(world.path(`hub/hub.sqlite${ending}`), { force: true });
  writeFileSync(world.path("hub/hub.sqlite"), old);

  const verified = command(world, "verify");
  assert.equal(verified.status, 1);
  assert.match(JSON.parse(verified.stdout).differences.join("\n"), /committed before/);
  const again = await world.hub("hub", hub.address);
  assert.notEqual(again.lineage, hub.lineage);
  assert.match(again.errors, /older copy.*new lineage/);
  await again.kill("SIGTERM");
  const third = await world.hub("hub", hub.address);
  assert.equal(third.lineage, again.lineage);
  await third.kill("SIGTERM");
  assert.equal(world.verify().ok, true);
});
