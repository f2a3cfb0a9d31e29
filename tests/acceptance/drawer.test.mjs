// Cash that comes and goes beside what is sold: the drawer, the Z and what comes late agree to the cent, at every till.
import assert from "node:assert/strict";
import test from "node:test";
import { World, allSynced } from "./lib.mjs";

test("cash that is put in or taken out is expected in the drawer, has a reason, and stands on the Z of every till", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const ana = world.till(hub, "Bar", "Ana");
  const ben = world.till(hub, "Terrace", "Ben");
  assert.equal((await ana.fails("cash-out", "5", "Bank")).code, "no-session");
  await ana.do("open", "100");
  await ana.do("add", "Coffee", "2");
  await ana.do("pay", "Cash", "10");
  await ana.do("finish");
  const { session } = await ana.do("cash-out", "50.50", "Bank");
  assert.equal(session.expected, "55.50"); // 100.00 + 6.00 − 50.50
  await ana.do("cash-in", "20", "Change from the bank");
  assert.equal((await ana.fails("cash-in", "0", "Nothing")).code, "bad-amount");
  assert.equal((await ana.fails("cash-in", "-1", "Back")).code, "bad-amount");
  assert.equal((await ana.fails("cash-in", "ten", "Words")).code, "bad-amount");
  assert.equal((await ana.fails("cash-out", "1", "  ")).code, "reason-needed");
  assert.equal((await ana.fails("cash-out", "1", "x".repeat(2001))).code, "text-too-long");

  await ana.do("link", "off");
  await ana.do("cash-out", "7.25", "<b>Milk</b>");
  await ana.quit();
  const again = world.till(hub, "Bar", "Ana", { more: [] });
  await allSynced(again, ben);
  for (const till of [again, ben]) {
    const [bar] = (await till.do("sessions")).sessions;
    assert.deepEqual(bar.cash_moves.map(({ amount, reason, by }) => [amount, reason, by.cashier, by.pos]),
      [["-50.50", "Bank", "Ana", "Bar"], ["20.00", "Change from the bank", "Ana", "Bar"], ["-7.25", "<b>Milk</b>", "Ana", "Bar"]]);
    assert.equal(bar.expected, "68.25");
    assert.deepEqual(bar.methods, { Cash: "6.00" }); // what was sold, and nothing else
    assert.equal(bar.total, "6.00");
  }
  const z = (await again.do("close", "68.25")).session;
  assert.equal(z.difference, "0.00");
  assert.equal(z.cash_moves.length, 3);
  assert.equal(world.verify().ok, true);
});

test("what is taken out of a drawer that was counted is beside the Z", async (t) => {
  const world = new World(t);
  const hub = await world.shopHub();
  const one = world.till(hub, "Bar", "Ana", { data: "one" });
  const two = world.till(hub, "Bar", "Ben", { data: "two" });
  await one.do("open", "10");
  await allSynced(one, two);
  await two.do("open", "20");
  await allSynced(one, two);
  await two.do("link", "off");
  await two.do("cash-out", "5", "Ice");
  const z = (await one.do("close", "10")).session;
  await two.do("link", "on");
  await allSynced(one, two);
  const [closed] = (await one.do("sessions")).sessions;
  assert.deepEqual([closed.expected, closed.total, closed.cash_moves], [z.expected, z.total, z.cash_moves]);
  assert.deepEqual(closed.supplements.map((late) => late.cash_moves.map((move) => move.amount)), [["-5.00"]]);
  const counted = (await two.do("close", "15")).session; // its own drawer: 20 − 5
  assert.equal(counted.supplements[0].drawer.difference, "0.00");
});
