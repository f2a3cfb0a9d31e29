// Sessions: the Z stands still, and what comes late is beside it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { World, allSynced } from "./lib.mjs";

const sell = async (till, product, method = "Cash", amount) => {
  await till.do("new");
  const { order } = await till.do("add", product);
  await till.do("pay", method, amount ?? order.total);
  return till.do("finish");
};
const cents = (amount) => Math.round(Number(amount) * 100);
const sum = (figures) => figures.reduce((all, each) => all + cents(each), 0);

test("what a till sold offline comes after the Z as a supplement, and gets its number in the run that is open then", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const one = world.till(hub, "Bar", "Ana", { data: "one" });
  const two = world.till(hub, "Bar", "Ben", { data: "two" });
  await one.do("open", "10");
  await allSynced(one, two);
  await two.do("open", "20");
  await allSynced(one, two);
  await sell(one, "Tea");
  await allSynced(one, two);
  await two.do("link", "off");
  await sell(two, "Coffee", "Cash", "5");
  await sell(two, "Croissant", "Card");

  const z = (await one.do("close", "12.50")).session;
  assert.equal(z.total, "2.50");
  assert.equal(z.uncounted.length, 1); // the Z says that a device of this POS is unaccounted for
  assert.deepEqual(z.supplements, []);
  await one.do("open", "0"); // the next run
  await sell(one, "Fresh orange juice");
  await two.do("link", "on");
  await allSynced(one, two);

  const late = (await one.do("history")).orders.filter((order) => order.changed_by?.cashier === "Ben" || order.added_by.cashier === "Ben");
  assert.deepEqual(late.map((order) => order.run), [2, 2]);
  assert.deepEqual(late.map((order) => order.number).sort(), [2, 3]);
  for (const till of [one, two]) {
    const [next, closed] = (await till.do("sessions")).sessions;
    assert.equal(next.total, "4.10");
    assert.deepEqual({ ...closed, late_orders: 0, drawers: 0, supplements: 0 }, { ...z, late_orders: 0, drawers: 0, supplements: 0 });
    assert.equal(closed.late_orders, 2);
    assert.equal(closed.supplements.length, 1);
    const [first] = closed.supplements;
    assert.deepEqual([first.number, first.run, first.orders, first.total], [1, 2, 2, "5.40"]);
    assert.deepEqual(first.methods, { Cash: "3.00", Card: "2.40" });
    assert.ok(first.last >= first.first && first.first >= closed.opened_at);
  }

  // Its drawer is counted beside the Z, too.
  const counted = (await two.do("close", "23")).session;
  await allSynced(one, two);
  const sessions = (await one.do("sessions")).sessions;
  assert.deepEqual([counted.total, counted.methods], [z.total, z.methods]);
  const taken = sum(world.export("payments").map((payment) => payment.amount)); // less the change
  const said = sessions.flatMap((session) => [session, ...session.supplements]).flatMap((each) => Object.values(each.methods));
  assert.equal(sum(said), taken);
});

test("a table of the sessions says what the sessions say", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const till = world.till(hub, "Bar", "Ana");
  await till.do("open", "10");
  await sell(till, "Tea");
  await sell(till, "Croissant", "Card");
  await till.do("cash-out", "3", "=bank, \"main\"");
  const { session } = await till.do("close", "9.40");
  await till.do("open", "0");
  const file = join(world.folder, "sessions.csv");
  assert.equal((await till.do("sessions-csv", file)).sessions, 2);
  assert.equal((await till.fails("sessions-csv", file)).code, "file-exists");
  const rows = readFileSync(file, "utf8").trim().split("\r\n").map((line) => line.split(","));
  const of = (what, name = "") => rows.find((row) => row[0] === session.uid && row[6] === what && row[7] === name)?.at(-1);
  assert.deepEqual(["total", "float", "expected", "counted", "difference", "grand_total"].map((what) => of(what)),
    [session.total, session.float, session.expected, session.counted, session.difference, session.grand_total]);
  assert.deepEqual({ Cash: of("method", "Cash"), Card: of("method", "Card") }, session.methods);
  assert.match(readFileSync(file, "utf8"), /,cash_out,"'=bank, ""main""",-3\.00\r\n/);
  assert.equal(rows.filter((row) => row[6] === "total").length, 2);
});
