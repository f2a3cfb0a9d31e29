// Clocks that a test sets, by Debian's faketime.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";

const library = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib"]
  .map((folder) => `${folder}/faketime/libfaketimeMT.so.1`).find(existsSync);
export const absent = !library && "faketime is not installed: apt-get install faketime";

/** A clock that a test sets: an offset as faketime writes it. The monotonic clock, which counts time-outs, goes on as it is. */
export class Clock {
  constructor(world, name, offset = "+0") {
    this.file = world.path(`${name}.clock`);
    this.set(offset);
    this.env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: this.file, FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1", DONT_FAKE_MONOTONIC: "1" };
  }
  set(offset) { writeFileSync(this.file, `${offset}\n`); }
}
export const ops = (world) => world.export("log").map((entry) => ({ ...entry, op: JSON.parse(entry.op) }));

/** Hub times of each stream never fall, whatever the clocks did. */
export function checkLogTimes(log) {
  for (const stream of new Set(log.map((entry) => entry.stream))) {
    const entries = log.filter((entry) => entry.stream === stream).sort((a, b) => a.seq - b.seq);
    assert.deepEqual(entries.map((entry) => entry.seq), entries.map((_, i) => i + 1));
    for (let i = 1; i < entries.length; ++i) assert.ok(entries[i].at >= entries[i - 1].at, `entry ${entries[i].seq} of ${stream}`);
  }
}
export const date = (ms) => new Date(ms).toLocaleDateString("sv-SE"); // 2026-11-24, of this computer's time zone
