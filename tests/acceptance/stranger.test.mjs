// A client written from sync/wire/PROTOCOL.md alone: it joins, adds a line and sees it come back, and a till sees it too.
// Needs the npm package `ws`; the test is skipped, saying so, where it is not installed.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { test } from "node:test";
import { allSynced, quantities, within, World } from "./lib.mjs";

const ws = await import("ws").then((module) => module.default, () => null);
const absent = !ws && "the npm package ws is not installed: npm ci in tests/acceptance";
const id = () => randomBytes(16).toString("hex");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** SHA-256 chain over a log, as PROTOCOL.md says it. */
function entryHash(previous, entry) {
  const fields = [entry.seq, entry.lineage, entry.at, entry.outcome, entry.number, entry.run, entry.state, entry.op];
  return sha256(Buffer.concat([previous, Buffer.from(fields.map((field) => `${field}\n`).join(""))]));
}

class Stranger {
  constructor(url) {
    const key = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
    this.key = Buffer.from(key.x, "base64url");
    this.device = sha256(this.key).subarray(0, 16).toString("hex");
    this.logs = new Map();
    this.waiting = [];
    this.own = new Map();
    this.socket = new ws(`${url}/v1/ws`);
    this.socket.on("message", (data) => this.took(JSON.parse(data.toString())));
    this.opened = new Promise((resolve, reject) => this.socket.on("open", resolve).on("error", reject));
  }
  send(frame) { this.socket.send(JSON.stringify(frame)); }
  took(frame) {
    if (frame.t === "entries") {
      const log = this.logs.get(frame.stream);
      for (const entry of frame.entries) {
        if (entry.seq !== log.seq + 1) continue; // had it already
        const hash = entryHash(log.hash, entry);
        assert.equal(hash.toString("hex"), entry.hash, "the chain of the log");
        Object.assign(log, { seq: entry.seq, hash, lineage: entry.lineage });
        log.entries.push({ ...entry, op: JSON.parse(entry.op) });
      }
      log.head = frame.head;
      if (log.seq < log.head) this.subscribe(frame.stream);
    }
    this.last = frame;
    this.waiting = this.waiting.filter(({ fits, resolve }) => !(fits(frame) && (resolve(frame), true)));
  }
  until(fits, what) {
    const found = new Promise((resolve) => this.waiting.push({ fits, resolve }));
    return within(found, 10000, () => `${what}; last came ${JSON.stringify(this.last)}`);
  }
  async join() {
    await this.opened;
    const welcome = this.until((frame) => frame.t === "welcome", "welcome");
    this.send({ t: "hello", v: [1], device: this.device, key: this.key.toString("base64"), proof: "", pos: "Bar",
      program: "stranger 1" });
    this.welcome = await welcome;
    return this.welcome;
  }
  subscribe(stream) {
    if (!this.logs.has(stream))
      this.logs.set(stream, { seq: 0, hash: Buffer.alloc(32), lineage: this.welcome.lineage, entries: [] });
    const log = this.logs.get(stream);
    this.send({ t: "subscribe", stream, after: log.seq, lineage: log.lineage, hash: log.seq ? log.hash.toString("hex") : "" });
  }
  async whole(stream) {
    const caughtUp = this.until((frame) => {
      const log = frame.t === "entries" && frame.stream === stream && this.logs.get(stream);
      return log && log.seq === log.head;
    }, `the whole of ${stream}`);
    this.subscribe(stream);
    await caughtUp;
    return this.logs.get(stream);
  }
  async push(stream, kind, body, session) {
    const log = this.logs.get(stream);
    const before = this.own.get(stream) ?? { n: 0, prev: "" };
    const op = JSON.stringify({ v: 1, device: this.device, n: before.n + 1, seen: [log.lineage, log.seq],
      by: ["Stranger", "Bar"], session, time: Date.now(), prev: before.prev, kind, ...body });
    this.own.set(stream, { n: before.n + 1, prev: sha256(op).toString("hex") });
    const back = this.until((frame) => frame.t === "entries" && frame.entries.some((entry) => entry.op === op), `${kind} back`);
    this.send({ t: "push", stream, ops: [op], hashes: [sha256(op).toString("hex")] });
    return (await back).entries.find((entry) => entry.op === op);
  }
}

test("a stranger's client joins, adds a line and sees it come back", { skip: absent }, async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const till = world.till(hub, "Terrace", "Ben");
  await till.synced();
  const stranger = new Stranger(hub.url);
  t.after(() => stranger.socket.terminate());
  const welcome = await stranger.join();
  assert.equal(welcome.hub, hub.id);
  const shopLog = await stranger.whole(welcome.shop);
  const entities = shopLog.entries.flatMap((entry) => entry.op.entities);
  const named = (kind, name) => entities.filter((entity) => entity.kind === kind && entity.name === name).at(-1);
  const stream = named("multi_session", "Ground floor").id;
  const tea = named("product", "Tea");
  await stranger.whole(stream);

  const session = id();
  const order = id();
  await stranger.push(stream, "session.open", { starting_cash: "0.00" }, session);
  const entry = await stranger.push(stream, "line.add", { order, line: id(), product: tea.id, name: tea.name, code: tea.code,
    unit: tea.unit, quantity: "2", price: tea.price, discount: "0", note: "",
    taxes: [{ name: "VAT 13.5%", rate: "13.5", included: true }] }, session);
  assert.equal(entry.number, 1);
  assert.equal(entry.outcome, "ok");
  await allSynced(till);
  const seen = await till.order("1");
  assert.equal(seen.uid, order);
  assert.deepEqual(quantities(seen), { Tea: "2" });
  assert.deepEqual(seen.added_by, { cashier: "Stranger", pos: "Bar" });

  // And the other way round: what the till adds arrives here.
  const comes = stranger.until((frame) => frame.t === "entries" && frame.entries.some((e) => e.op.includes("qty.delta")), "a tap");
  await till.do("select", order);
  await till.do("add", "Tea");
  await comes;
});
