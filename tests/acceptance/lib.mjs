// What every acceptance test needs: a hub, a shop, tills that are asked and answer. Real processes, nothing mocked.
// Binaries are taken from TANDEM_BIN, the folder that holds tandem-hub and tandem-till.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const bin = process.env.TANDEM_BIN;
if (!bin) throw new Error("TANDEM_BIN must name the folder that holds tandem-hub and tandem-till");
export const hubProgram = join(bin, "tandem-hub");
export const tillProgram = join(bin, "tandem-till");

export const shop = {
  shop: "The Bread Basket", currency: "EUR", locale: "en_IE",
  taxes: [{ name: "VAT 13.5%", rate: "13.5", included: true }],
  categories: [{ name: "Bakery", parent: null, color: "#b8860b" }],
  products: [
    { name: "Croissant", code: "CRO", barcode: "5390000000012", price: "2.40" },
    { name: "Coffee", code: "COF", barcode: "5390000000029", price: "3.00" },
    { name: "Tea", code: "TEA", barcode: "", price: "2.50" },
    { name: "Fresh orange juice", code: "OJ", barcode: "", price: "4.10" },
  ].map((p) => ({ ...p, category: "Bakery", taxes: ["VAT 13.5%"], unit: "pc" })),
  customers: [{ name: "Deco Addict", email: "", phone: "", fiscal_position: null }],
  fiscal_positions: [{ name: "Export", map: { "VAT 13.5%": null } }],
  payment_methods: [{ name: "Cash", kind: "cash" }, { name: "Card", kind: "card" }],
  cashiers: [
    { name: "Ana", pin: "1111", role: "manager" },
    { name: "Ben", pin: "2222", role: "cashier" },
    { name: "Cleo", pin: "3333", role: "cashier" },
    { name: "Dan", pin: "4444", role: "cashier" },
  ],
  pos: [{ name: "Bar", payment_methods: ["Cash", "Card"] }, { name: "Terrace" }, { name: "Hall" }, { name: "Garden" },
    { name: "Kiosk" }],
  multi_sessions: [{ name: "Ground floor", active: true, pos: ["Bar", "Terrace", "Hall", "Garden"] }],
};
export const pins = Object.fromEntries(shop.cashiers.map((c) => [c.name, c.pin]));

/** Something that has to happen within `ms`, or the test says what did not. */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms} ms: ${typeof what === "function" ? what() : what}`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A folder of the test's own and what it started; everything goes when the test ends. */
export class World {
  constructor(t) {
    this.folder = mkdtempSync(join(tmpdir(), "tandem-acceptance-"));
    this.running = [];
    t.after(() => this.end());
  }
  async end() {
    for (const one of this.running) if (one.process.exitCode === null && one.process.signalCode === null) one.process.kill("SIGKILL");
    await Promise.all(this.running.map((one) => one.ended));
    rmSync(this.folder, { recursive: true, force: true });
  }
  path(name) { return join(this.folder, name); }

  importShop(data = "hub", content = shop) {
    const file = this.path(`${data}-shop.json`);
    writeFileSync(file, JSON.stringify(content));
    return this.hubCommand("import", data, file);
  }
  hubCommand(command, data, ...rest) {
    const done = spawnSync(hubProgram, [command, "--data", this.path(data), ...rest], { encoding: "utf8", timeout: 120000,
      maxBuffer: 1 << 30 });
    if (done.status !== 0) throw new Error(`tandem-hub ${command} exits ${done.status}: ${done.stdout}${done.stderr}`);
    return done.stdout;
  }
  verify(data = "hub") { return JSON.parse(this.hubCommand("verify", data).trim().split("\n").at(-1)); }
  export(what, data = "hub") { return JSON.parse(this.hubCommand("export", data, "--what", what)); }

  /** A serving hub; `listen` to come back at the same address, `env` beside the test's own environment. */
  async hub(data = "hub", listen = "127.0.0.1:0", env = {}) {
    const hub = new Program(hubProgram, ["serve", "--data", this.path(data), "--listen", listen, "--allow-unpaired"], env);
    this.running.push(hub);
    const line = await within(hub.next((l) => l.event === "listening"), 20000, () => `the hub listens\n${hub.errors}`);
    hub.url = line.url;
    hub.address = new URL(line.url).host;
    hub.id = line.hub;
    hub.lineage = line.lineage;
    return hub;
  }
  /** A hub with the shop in it. */
  async shopHub() {
    this.importShop();
    return this.hub();
  }
  till(hub, pos, cashier, { transport = "auto", data = `${pos}-${cashier}`, pin = pins[cashier], url = hub.url,
    env = {}, more = [] } = {}) {
    const till = new Till(tillProgram, ["--data", this.path(data), "--hub", url, "--pos", pos, "--cashier", cashier,
      "--pin", pin, "--transport", transport, ...more], env);
    this.running.push(till);
    return till;
  }
}

/** A process that says JSON lines. */
export class Program {
  constructor(program, args, env = {}) {
    this.process = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, ...env } });
    this.errors = "";
    this.waiting = [];
    this.seen = [];
    this.process.stdin.on("error", () => {}); // it may be killed while we write
    this.process.stderr.on("data", (data) => { this.errors = (this.errors + data).slice(-20000); });
    this.ended = new Promise((resolve) => this.process.on("close", (code, signal) => {
      for (const { reject } of this.waiting.splice(0)) reject(new Error(`ended with ${code ?? signal}\n${this.errors}`));
      resolve(code ?? signal);
    }));
    createInterface({ input: this.process.stdout }).on("line", (line) => {
      if (!this.isKilled || line.endsWith("}")) this.took(JSON.parse(line)); // a kill may come in the middle of a line
    });
  }
  took(line) {
    const at = this.waiting.findIndex(({ fits }) => fits(line));
    if (at >= 0) this.waiting.splice(at, 1)[0].resolve(line);
    else if (line.event !== "order") this.seen.push(line);
  }
  /** The next line that fits; lines that came before and nobody took count. */
  next(fits) {
    const at = this.seen.findIndex(fits);
    if (at >= 0) return Promise.resolve(this.seen.splice(at, 1)[0]);
    return new Promise((resolve, reject) => {
      if (this.process.exitCode !== null || this.process.signalCode !== null) reject(new Error(`it has ended\n${this.errors}`));
      this.waiting.push({ fits, resolve, reject });
    });
  }
  kill(signal = "SIGKILL") {
    this.isKilled = true;
    this.process.kill(signal);
    return this.ended;
  }
}

export class Till extends Program {
  constructor(program, args, env) {
    super(program, args, env);
    this.notices = [];
    this.unsent = 0; // as last said
  }
  took(line) {
    if (line.event === "notice") this.notices.push(line);
    if (line.event === "link") this.unsent = line.unsent;
    super.took(line);
  }
  /** Sends a command and gives its reply, whatever it is. */
  ask(...words) {
    const line = words.map((word) => `'${String(word).replaceAll("'", "'\\''")}'`).join(" ");
    return this.raw(line, String(words[0]));
  }
  raw(line, what = line) {
    const reply = this.next((l) => "reply" in l);
    this.process.stdin.write(line + "\n");
    return within(reply, what === "wait" ? 660000 : 60000, () => `a reply to ${what}\n${this.errors}`);
  }
  /** A command that must succeed. */
  async do(...words) {
    const reply = await this.ask(...words);
    if (!reply.ok) throw new Error(`${words.join(" ")}: ${JSON.stringify(reply.error)}`);
    return reply;
  }
  /** A command that must fail; gives its error. */
  async fails(...words) {
    const reply = await this.ask(...words);
    if (reply.ok) throw new Error(`${words.join(" ")} was taken: ${JSON.stringify(reply)}`);
    return reply.error;
  }
  synced(ms = 20000) { return this.do("wait", "synced", ms); }
  async orders() { return (await this.do("orders")).orders; }
  async order(which) { return (await this.do("show", ...(which === undefined ? [] : [which]))).order; }
  async quit() {
    await this.do("quit");
    return this.ended;
  }
}

/** Waits until all tills have seen everything: own work sent, and the log up to the highest position of all. */
export const allSynced = (...tills) => allSyncedWithin(60000, ...tills);
export async function allSyncedWithin(ms, ...tills) {
  const end = Date.now() + ms;
  for (;;) {
    const replies = await Promise.all(tills.map((till) => till.ask("wait", "synced", Math.max(0, end - Date.now()))));
    const positions = replies.map((reply) => reply.position);
    if (replies.every((reply) => reply.ok) && Math.min(...positions) === Math.max(...positions)) return;
    if (Date.now() < end) continue;
    const states = await Promise.all(tills.map((till) => till.do("status")));
    throw new Error(`not within ${ms} ms: all tills at one position: ${states.map((state) => JSON.stringify(state)).join("\n")}`);
  }
}

export const quantities = (order) => Object.fromEntries(order.lines.map((line) => [line.product, line.quantity]));
export const byNumber = (a, b) => a.run - b.run || a.number - b.number;
