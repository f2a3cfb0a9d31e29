// What lies between a till and its hub when things go wrong: a proxy on this computer that delays, starves, clogs, cuts
// and spoils. Wire knows bytes; Gateway knows HTTP, as the proxies of hotels, offices and telephone companies do.
import { createServer as createHttpServer, request as httpRequest } from "node:http";
import { connect, createServer } from "node:net";

/** Numbers that look random and come again with the same seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    between: (low, high) => low + next() * (high - low),
    chance: (p) => next() < p,
    of: (list) => list[Math.floor(next() * list.length)],
  };
}

const listen = (server) => new Promise((resolve, reject) => {
  server.once("error", reject).listen(0, "127.0.0.1", () => resolve(server.address().port));
});

/** One direction of a Wire: what it does to all bytes that go this way, in old and new connections. */
class Direction {
  constructor() { this.heal(); }
  heal() {
    this.delay = 0; // ms, for each piece
    this.jitter = 0; // ms more, at random; pieces stay in order, as they do in TCP
    this.rate = Infinity; // bytes a second
    this.clogged = false; // nothing goes through; what came is kept until it is open again
    this.breakAfter = Infinity; // so many more bytes go through, then the connection breaks in the middle of something
    this.edit = (bytes) => bytes; // flips, for example
  }
}

/** The bytes of one connection in one direction on their way. */
class Stream {
  constructor(wire, direction, from, to) {
    Object.assign(this, { wire, direction, from, to, queue: [], timer: null, last: 0, ended: false });
    from.on("data", (bytes) => {
      const due = Math.max(this.last, Date.now() + direction.delay + wire.random.between(0, direction.jitter));
      this.last = due;
      this.queue.push([due, bytes]);
      // As little as a real network keeps under way; beyond that whoever sends has to wait.
      if (this.queue.length > 64) from.pause();
      this.pump();
    });
    from.on("end", () => { this.ended = true; this.pump(); });
  }
  pump() {
    clearTimeout(this.timer);
    const { direction, queue } = this;
    while (queue.length && !direction.clogged && !this.to.destroyed) {
      const wait = queue[0][0] - Date.now();
      if (wait > 0) { this.timer = setTimeout(() => this.pump(), wait); return; }
      let [, bytes] = queue.shift();
      const most = Math.min(direction.breakAfter, direction.rate / 10);
      if (bytes.length > most) {
        queue.unshift([0, bytes.subarray(Math.ceil(most))]);
        bytes = bytes.subarray(0, Math.ceil(most));
      }
      direction.breakAfter -= bytes.length;
      this.to.write(direction.edit(Buffer.from(bytes)));
      if (direction.breakAfter <= 0) {
        direction.breakAfter = Infinity;
        this.wire.breakOff(this.from);
        return;
      }
      if (direction.rate < Infinity) { this.timer = setTimeout(() => this.pump(), 1000 * bytes.length / direction.rate); return; }
    }
    if (queue.length < 32) this.from.resume();
    if (this.ended && !queue.length) this.to.end();
  }
}

/** A TCP relay with everything that can happen to a cable. `up` goes to the hub, `down` to the till. */
export class Wire {
  constructor(hubAddress, seed = 1) {
    this.target = hubAddress;
    this.random = dice(seed);
    this.up = new Direction();
    this.down = new Direction();
    this.open = true; // false: whoever connects is hung up on
    this.idleMs = 0; // > 0: connections that say nothing for so long are cut, as routers do
    this.pairs = new Map();
    this.connections = 0; // ever made
  }
  /** Between `hub` and a till that is started with the wire's `url`; ends with the test. */
  static async before(t, hub, seed) {
    const wire = new Wire(hub.address, seed);
    wire.server = createServer((socket) => wire.took(socket));
    wire.address = `127.0.0.1:${await listen(wire.server)}`;
    wire.url = `ws://${wire.address}`;
    t.after(() => { wire.cut(); wire.server.close(); });
    return wire;
  }
  took(till) {
    ++this.connections;
    if (!this.open) { till.on("error", () => {}).destroy(); return; }
    const [host, port] = this.target.split(":");
    const hub = connect({ host, port: Number(port), allowHalfOpen: true });
    const streams = [new Stream(this, this.up, till, hub), new Stream(this, this.down, hub, till)];
    this.pairs.set(till, { till, hub, streams });
    for (const socket of [till, hub]) {
      socket.setNoDelay(true);
      if (this.idleMs) socket.setTimeout(this.idleMs, () => this.breakOff(till));
      socket.on("error", () => this.breakOff(till)).on("close", () => this.breakOff(till));
    }
  }
  breakOff(socket) {
    for (const [key, pair] of this.pairs) {
      if (pair.till !== socket && pair.hub !== socket) continue;
      this.pairs.delete(key);
      for (const stream of pair.streams) clearTimeout(stream.timer);
      pair.till.destroy();
      pair.hub.destroy();
    }
  }
  /** All connections break at once. */
  cut() { for (const { till } of [...this.pairs.values()]) this.breakOff(till); }
  /** Nothing goes through and nobody is told: the other side is frozen, or the cable is out. */
  clog({ up = true, down = true } = {}) {
    this.up.clogged = up;
    this.down.clogged = down;
    this.pumpAll();
  }
  /** As good as new; what was held goes on its way. */
  heal() {
    this.open = true;
    this.idleMs = 0;
    this.up.heal();
    this.down.heal();
    this.pumpAll();
  }
  pumpAll() { for (const { streams } of [...this.pairs.values()]) for (const stream of streams) stream.pump(); }
}

const page = "<!DOCTYPE html><html><title>Welcome to the hotel</title><body>Please accept our terms.</body></html>\n";

/** An HTTP proxy with opinions. What it is to do with a request is said by its fields; all off, it hands on. */
export class Gateway {
  constructor(hubAddress, seed = 1) {
    this.target = hubAddress;
    this.random = dice(seed);
    this.asked = []; // [method, path without query] of every request, "UPGRADE" for WebSocket
    this.pulls = []; // answers to pulls as they were given
    this.heal();
  }
  heal() {
    this.refusesUpgrade = false; // answers WebSocket with what proxies answer that do not know it
    this.captive = false; // answers everything by a page of its own; or a list of paths
    this.twice = false; // sends each push and each pull two times, as proxies do that lost the first answer
    this.stale = 0; // probability that a pull is answered by an older answer to a pull
    this.cached = false; // answers every pull by the last answer before, whatever it was asked
    this.swallows = false; // takes operations and passes on everything else
    this.holdMs = 0; // keeps answers back so long, or until they are `holdBytes` together
    this.holdBytes = Infinity;
  }
  static async before(t, hub, seed) {
    const gateway = new Gateway(hub.address, seed);
    gateway.server = createHttpServer((request, response) => gateway.took(request, response));
    gateway.sockets = new Set();
    gateway.server.on("connection", (socket) => {
      gateway.sockets.add(socket);
      socket.on("error", () => {}).on("close", () => gateway.sockets.delete(socket));
    });
    gateway.server.on("upgrade", (request, socket, head) => gateway.upgrade(request, socket, head));
    gateway.address = `127.0.0.1:${await listen(gateway.server)}`;
    gateway.url = `ws://${gateway.address}`;
    t.after(() => { gateway.cut(); gateway.server.close(); });
    return gateway;
  }
  cut() { for (const socket of this.sockets) socket.destroy(); }

  isCaptive(path) { return this.captive === true || (Array.isArray(this.captive) && this.captive.includes(path)); }

  upgrade(request, socket, head) {
    this.asked.push(["UPGRADE", request.url]);
    if (this.refusesUpgrade || this.isCaptive(request.url)) {
      const [status, body] = this.refusesUpgrade ? ["502 Bad Gateway", "no such thing\n"] : ["200 OK", page];
      socket.end(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
      return;
    }
    const [host, port] = this.target.split(":");
    const hub = connect({ host, port: Number(port) });
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < request.rawHeaders.length; i += 2) lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    hub.write(`${lines.join("\r\n")}\r\n\r\n`);
    hub.write(head);
    const end = () => { hub.destroy(); socket.destroy(); };
    hub.on("error", end).on("close", end).pipe(socket);
    socket.on("error", end).on("close", end).pipe(hub);
  }

  async took(request, response) {
    const path = request.url.split("?")[0];
    this.asked.push([request.method, path]);
    response.on("error", () => {});
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (this.isCaptive(path)) {
      response.writeHead(200, { "Content-Type": "text/html" }).end(page);
      return;
    }
    const isPull = path.endsWith("/pull");
    if (isPull && this.cached && this.pulls.length) {
      response.writeHead(200, { "Content-Type": "application/json" }).end(this.pulls.at(-1));
      return;
    }
    let body = Buffer.concat(chunks);
    if (this.swallows && path.endsWith("/push")) {
      body = Buffer.from(body.toString().split("\n").filter((frame) => !frame.includes('"t":"push"')).join("\n"));
    }
    const times = this.twice && (isPull || path.endsWith("/push")) ? 2 : 1;
    const asks = Array.from({ length: times }, () => this.ask(request, body));
    let answer = await (times === 2 ? this.random.of([() => asks[0], () => Promise.all(asks).then((both) => both[1])])() : asks[0])
      .catch(() => ({ status: 502, body: Buffer.from("the hub is away\n") }));
    Promise.allSettled(asks);
    if (isPull && answer.status === 200) {
      if (this.pulls.length && this.random.chance(this.stale)) answer = { status: 200, body: this.random.of(this.pulls.slice(-20)) };
      else this.pulls.push(answer.body);
    }
    await this.hold(answer.body.length);
    response.writeHead(answer.status, { "Content-Type": "application/json", "Content-Length": answer.body.length }).end(answer.body);
  }
  /** Answers are let go together: when they are enough, or the first of them has waited long enough. */
  hold(bytes) {
    if (!this.holdMs) return Promise.resolve();
    this.held ??= { bytes: 0, go: [] };
    const held = this.held;
    held.bytes += bytes;
    const release = () => {
      if (this.held === held) this.held = null;
      for (const go of held.go.splice(0)) go();
    };
    if (!held.go.length) setTimeout(release, this.holdMs);
    return new Promise((resolve) => {
      held.go.push(resolve);
      if (held.bytes >= this.holdBytes) release();
    });
  }
  ask(request, body) {
    const [host, port] = this.target.split(":");
    return new Promise((resolve, reject) => {
      const asked = httpRequest({ host, port: Number(port), method: request.method, path: request.url, agent: false,
        headers: { ...request.headers, connection: "close", "content-length": body.length } }, (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk)).on("error", reject);
        answer.on("end", () => resolve({ status: answer.statusCode, body: Buffer.concat(chunks) }));
      });
      asked.on("error", reject).end(body);
    });
  }
}
