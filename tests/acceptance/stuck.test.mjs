// A way to the hub that answers everything and swallows operations: noticed by what is behind them, and begun anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { within, World } from "./lib.mjs";
import { Gateway } from "./proxy.mjs";

test("operations that go nowhere are noticed in seconds, and go over a new link", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const gateway = await Gateway.before(t, hub);
  const till = world.till(hub, "Bar", "Ana", { transport: "longpoll", url: gateway.url });
  await till.do("open", "0");
  await till.synced();
  gateway.swallows = true;
  till.seen = till.seen.filter((line) => line.event !== "link");
  await till.do("add", "Croissant", "3");
  const link = await within(till.next((line) => line.event === "link" && line.state !== "online"), 12000, "a new link");
  assert.equal(link.unsent > 0, true);
  gateway.swallows = false;
  await till.synced();
  const orders = world.export("orders");
  assert.deepEqual(orders.map((order) => order.lines.map((line) => [line.product, line.quantity])), [[["Croissant", "3"]]]);
});
