// What a till refuses its cashier who has seen what another did, as the manual's page sync/OUTCOMES.md says: the online
// half of what tests/sync/engine tries with changes that had not seen each other.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { allSynced, World } from "./lib.mjs";

const page = readFileSync(new URL("../../sync/OUTCOMES.md", import.meta.url), "utf8");
const refusals = {}; // by what was seen: pairs of what is refused then, and the error
for (const row of page.split("| seen | refused | error |\n|---|---|---|\n")[1].trim().split("\n")) {
  const [, seen, refused, error] = row.split("|").map((cell) => cell.trim().replaceAll("`", ""));
  for (const each of seen.split(" "))
    refusals[each] = [...refusals[each] ?? [], ...refused.split(" ").map((kind) => [kind, error])];
}

// What a cashier types for each kind; OTHER is an open order with a tea.
const commands = {
  AL: [["add", "Coffee"]],
  QS: [["qty", "5"]],
  QD: [["add", "Croissant"]],
  PF: [["price", "1.99"]],
  NO: [["note", "no nuts"]],
  HF: [["customer", "Deco Addict"]],
  RM: [["remove"]],
  SP: [["split", "1"]],
  MG: [["merge", "OTHER"]],
  KS: [["send"]],
  PB: [["pay", "Cash", "1"], ["void", "1"]], // begins with the first money, and goes on without
  PA: [["pay", "Cash", "4.80"]],
  FN: [["pay", "Cash", "4.80"], ["finish"]],
  CA: [["cancel"]],
};
const words = (command, other) => command.map((word) => (word === "OTHER" ? other : word));

async function twoTillsWithAnOrder(t) {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  await allSynced(ana, ben);
  await ana.do("open", "0");
  await ben.do("open", "0");
  const other = (await ana.do("add", "Tea")).order.uid;
  await ana.do("new");
  const order = (await ana.do("add", "Croissant", "2")).order.uid;
  await allSynced(ana, ben);
  await ben.do("select", order);
  await ben.do("line", "1");
  return { ana, ben, order, other };
}

for (const seen of Object.keys(refusals).filter((seen) => seen !== "RF")) {
  const refused = refusals[seen];
  test(`who has seen ${seen} is refused ${refused.map(([kind]) => kind).join(", ")}`, async (t) => {
    const { ana, ben, order, other } = await twoTillsWithAnOrder(t);
    for (const command of commands[seen]) await ana.do(...words(command, other));
    await allSynced(ana, ben);
    await ben.do("select", order);
    const before = await ben.order(order);
    for (const [kind, error] of refused)
      assert.equal((await ben.fails(...words(commands[kind][kind === "FN" ? 1 : 0], other))).code, error, kind);
    assert.deepEqual(await ben.order(order), before);
    if (before.state !== "paying") return;
    // All else comes after the bill.
    const allowed = Object.keys(commands).filter((kind) => !refused.some(([each]) => each === kind));
    assert.deepEqual(allowed, ["AL", "QS", "QD", "PF", "NO", "HF", "RM", "KS"]);
    for (const kind of allowed.filter((each) => each !== "RM")) {
      await ben.do("line", "1");
      for (const command of commands[kind]) await ben.do(...command);
    }
    await ben.do("remove");
    await allSynced(ana, ben);
    assert.equal((await ana.order(order)).state, "paying");
    assert.equal((await ana.do("status")).unsent, 0);
  });
}

test("who has seen a refund is refused another one of the same goods", async (t) => {
  const [[refused, error]] = refusals.RF;
  assert.equal(refused, "RF");
  const { ana, ben, order } = await twoTillsWithAnOrder(t);
  await ana.do("pay", "Cash", "4.80");
  await ana.do("finish");
  await ana.do("refund", order);
  await ana.do("pay", "Cash", "-4.80");
  await ana.do("finish");
  await allSynced(ana, ben);
  assert.equal((await ben.fails("refund", order)).code, error);
});
