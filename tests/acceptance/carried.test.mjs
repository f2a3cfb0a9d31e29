// Orders that outlive their run.
import assert from "node:assert/strict";
import test from "node:test";
import { World, allSynced } from "./lib.mjs";

test("an order of an earlier run says so wherever it is named, and is found beside this run's of the same number", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  await ana.do("open", "0");
  const carried = (await ana.do("add", "Tea")).order.uid;
  await ana.synced();
  await ana.do("close", "0");
  await ana.do("open", "0");
  await ana.do("new");
  const present = (await ana.do("add", "Coffee")).order.uid;
  await ana.synced();
  for (const name of ["1", "1/2"]) assert.equal((await ana.order(name)).uid, present, name);
  for (const name of ["1/1", "1 · run 1"]) assert.equal((await ana.order(name)).uid, carried, name);
  await ana.do("pay", "Cash", "3.00");
  await ana.do("finish");
  assert.equal((await ana.order("1")).uid, present); // this run's, though closed, before another's that is open
  assert.match((await ana.do("receipt", "1")).text, /^Order: 1$/m);
  await ana.do("select", "1/1");
  await ana.do("pay", "Cash", "2.50");
  await ana.do("finish");
  const receipt = (await ana.do("receipt", "1/1")).text;
  assert.match(receipt, /^Order: 1 · run 1$/m);
  await ana.do("close", "5.50");
  await ana.do("open", "0"); // later runs print the same
  assert.equal((await ana.do("receipt", carried)).text, receipt);
  assert.match((await ana.do("receipt", present)).text, /^Order: 1$/m);
  assert.match((await ana.fails("refund", "1/3")).text, /"1\/3"/);
});

test("an order that was carried over is cancelled by a manager with a reason, and by nobody else", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ana.do("open", "0");
  const { order } = await ana.do("add", "Tea");
  await ana.synced();
  await ana.do("close", "0");
  await ana.do("open", "0");
  await allSynced(ana, ben);
  await ben.do("select", order.uid);
  const refused = await ben.fails("cancel", "left without paying");
  assert.equal(refused.code, "not-manager");
  assert.match(refused.text, /1 · run 1/);
  await ana.do("select", order.uid);
  for (const words of [["cancel"], ["cancel", "  "]]) assert.equal((await ana.fails(...words)).code, "reason-needed");
  const cancelled = (await ana.do("cancel", "left without paying")).order;
  assert.equal(cancelled.state, "cancelled");
  await allSynced(ana, ben);
  assert.equal((await ben.order(order.uid)).state, "cancelled");
  const story = (await ben.do("history-of", order.lines[0].uid)).history;
  assert.deepEqual(story.map((each) => each.what), ["added 1 at 2.50"]);
  const log = world.export("log").map((entry) => (typeof entry.op === "string" ? JSON.parse(entry.op) : entry.op));
  assert.deepEqual(log.filter((op) => op.kind === "order.cancel").map((op) => [op.by[0], op.reason]), [["Ana", "left without paying"]]);
  // An order of this run needs neither.
  await ben.do("new");
  await ben.do("add", "Coffee");
  await ben.do("cancel");
});
