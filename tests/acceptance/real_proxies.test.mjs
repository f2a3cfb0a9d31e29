// nginx and HAProxy between a till and the hub, as offices and hotels have them: they keep answers back, cut what is silent and
// know no WebSocket. Needs both; says so where one is missing.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect, createServer } from "node:net";
import { describe, test } from "node:test";
import { allSyncedWithin, quantities, within, World } from "./lib.mjs";

const program = (name) => (process.env.PATH ?? "").split(":").concat("/usr/sbin", "/usr/local/sbin").map((folder) => `${folder}/${name}`).find(existsSync);
const absent = (name, what) => !program(name) && `${name} is not installed: apt-get install ${what}`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // how long a link is left silent, never a wait for something
const answersWithin = 30000; // as promised

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, "127.0.0.1", () => { socket.destroy(); resolve(true); }).on("error", () => resolve(false));
});

/** A proxy in front of a hub; `write(options)` writes what it is to do, and `reload` makes it do that from now on. */
class Proxy {
  static async before(world, hub, Kind, options) {
    const proxy = new Kind();
    Object.assign(proxy, { folder: world.path(Kind.name), hub: hub.address, port: await freePort() });
    mkdirSync(proxy.folder);
    proxy.url = `ws://127.0.0.1:${proxy.port}`;
    proxy.write(options);
    proxy.process = spawn(...proxy.words, { stdio: ["ignore", "ignore", "pipe"] });
    proxy.errors = "";
    proxy.process.stderr.on("data", (data) => { proxy.errors += data; });
    proxy.ended = new Promise((resolve) => proxy.process.on("close", resolve));
    // Its workers end with it only when it is asked to end.
    const end = world.end.bind(world);
    world.end = async () => {
      proxy.process.kill("SIGTERM");
      await proxy.ended;
      await end();
    };
    await within((async () => { while (!await answers(proxy.port)) await pause(50); })(), 10000, () => `${Kind.name} listens\n${proxy.errors}`);
    return proxy;
  }
  /** Connections that are there stay as they are; whoever comes from now on meets the new rules. */
  async reload(options) {
    this.write(options);
    this.process.kill(this.reloads);
    await within((async () => { while (await this.upgrades() !== options.upgrade) await pause(100); })(), 10000, () => `it reloads\n${this.errors}`);
  }
  upgrades() {
    return new Promise((resolve) => {
      const headers = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==" };
      get({ host: "127.0.0.1", port: this.port, path: "/v1/ws", headers, agent: false }, (answer) => { answer.destroy(); resolve(false); })
        .on("upgrade", (_, socket) => { socket.destroy(); resolve(true); }).on("error", () => resolve(null));
    });
  }
}

class Nginx extends Proxy {
  reloads = "SIGHUP";
  get words() { return [program("nginx"), ["-p", this.folder, "-c", "nginx.conf", "-e", "stderr"]]; }
  write({ idle = 60, upgrade = true }) {
    writeFileSync(`${this.folder}/nginx.conf`, `daemon off; worker_processes 1; pid nginx.pid; error_log stderr;
events { worker_connections 200; }
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${this.port};
    location / {
      proxy_pass http://${this.hub};
      proxy_http_version 1.1;
      proxy_buffering on;
      proxy_request_buffering on;
      proxy_buffers 8 64k;
      proxy_read_timeout ${idle}s;
      proxy_send_timeout ${idle}s;
      ${upgrade ? 'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";' : ""}
    }
  }
}
`);
  }
}

class Haproxy extends Proxy {
  reloads = "SIGUSR2";
  get words() { return [program("haproxy"), ["-W", "-db", "-f", `${this.folder}/haproxy.cfg`]]; }
  write({ idle = 60, upgrade = true }) {
    writeFileSync(`${this.folder}/haproxy.cfg`, `global
  maxconn 200
  hard-stop-after 1h
defaults
  mode http
  timeout connect 2s
  timeout client ${idle}s
  timeout server ${idle}s
  timeout tunnel ${idle}s
frontend shop
  bind 127.0.0.1:${this.port}
  ${upgrade ? "" : "http-request deny deny_status 403 if { hdr(Upgrade) -i websocket }"}
  default_backend hub
backend hub
  option http-buffer-request
  server hub ${this.hub}
`);
  }
}

/** Ana at the Bar behind a proxy, Ben at the Terrace beside it. */
async function shopBehind(t, Kind, options, transport) {
  const world = new World(t);
  const hub = await world.shopHub();
  const proxy = await Proxy.before(world, hub, Kind, options);
  const ana = world.till(hub, "Bar", "Ana", { transport, url: proxy.url });
  const ben = world.till(hub, "Terrace", "Ben");
  await allSyncedWithin(answersWithin, ana, ben);
  return { world, hub, proxy, ana, ben, sold: [] };
}
/** Each sells something, and the other knows it in time. */
async function bothSell({ ana, ben, sold }) {
  for (const till of [ana, ben]) {
    await till.do("new");
    const { order } = await till.do("add", "Tea", sold.length + 1);
    if (sold.length % 2) {
      await till.do("pay", "Cash", order.total);
      await till.do("finish");
    }
    sold.push(order);
  }
  await allSyncedWithin(answersWithin, ana, ben);
}
async function allThere({ world, ana, ben, sold }) {
  await allSyncedWithin(answersWithin, ana, ben);
  const orders = world.export("orders");
  assert.deepEqual(orders.map(({ uid }) => uid).sort(), sold.map(({ uid }) => uid).sort());
  assert.deepEqual(orders.map(({ number }) => number).sort((a, b) => a - b), sold.map((_, i) => i + 1));
  for (const { uid, ...order } of sold) {
    const found = orders.find((one) => one.uid === uid);
    assert.deepEqual(quantities(found), quantities(order));
    for (const till of [ana, ben]) assert.deepEqual(await till.order(uid), found);
  }
  assert.deepEqual(ana.notices.concat(ben.notices), []);
}
const online = (till, transport, ms) => within(till.next((line) => line.event === "link" && line.state === "online" && line.transport === transport), ms,
  () => `it is online by ${transport}`);

describe("proxies as they are", { concurrency: true }, () => {
  for (const [Kind, missing] of [[Nginx, absent("nginx", "nginx-light")], [Haproxy, absent("haproxy", "haproxy")]]) {
    describe(`behind ${Kind.name}`, { concurrency: 4, skip: missing }, () => {
      test("it knows no WebSocket: the till polls, and returns to WebSocket when it is let through", { skip: missing }, async (t) => {
        const shop = await shopBehind(t, Kind, { upgrade: false }, "auto");
        assert.deepEqual([(await shop.ana.do("status")).link, (await shop.ana.do("status")).transport], ["online", "longpoll"]);
        await bothSell(shop);
        shop.ana.seen = [];
        await shop.proxy.reload({ upgrade: true });
        await online(shop.ana, "websocket", 60000);
        await bothSell(shop);
        // And back again: what is open is cut, and what comes then is refused.
        shop.ana.seen = [];
        await shop.proxy.reload({ upgrade: false });
        await shop.hub.kill("SIGKILL");
        await shop.world.hub("hub", shop.hub.address);
        await online(shop.ana, "longpoll", 30000);
        await bothSell(shop);
        await allThere(shop);
      });

      test("it keeps whole answers back before it hands them on: the till that polls is never offline, also when nothing happens", { skip: missing }, async (t) => {
        const shop = await shopBehind(t, Kind, {}, "longpoll");
        for (let i = 0; i < 3; ++i) await bothSell(shop);
        shop.ana.seen = [];
        await pause(13000); // longer than a silent link is believed
        assert.deepEqual(shop.ana.seen.filter((line) => line.event === "link" && line.state === "offline"), []);
        await bothSell(shop);
        await allThere(shop);
      });

      for (const transport of ["websocket", "longpoll"]) {
        test(`it cuts what says nothing for seven seconds: the till never meets that (${transport})`, { skip: missing }, async (t) => {
          const shop = await shopBehind(t, Kind, { idle: 7 }, transport);
          shop.ana.seen = [];
          await pause(10000);
          assert.deepEqual(shop.ana.seen.filter((line) => line.event === "link"), []);
          await bothSell(shop);
          await allThere(shop);
        });

        test(`it cuts what says nothing for two seconds: whatever is done at either till is at the other in time (${transport})`, { skip: missing }, async (t) => {
          const shop = await shopBehind(t, Kind, { idle: 2 }, transport);
          for (let i = 0; i < 3; ++i) {
            await bothSell(shop);
            await pause(2500);
          }
          assert.ok(shop.ana.seen.some((line) => line.event === "link" && line.state === "offline"), "it was cut, or nothing is tested here");
          await allThere(shop);
        });
      }
    });
  }
});
