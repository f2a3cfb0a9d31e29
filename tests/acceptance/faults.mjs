// A program's calls of the system fail, or are its last: exactly the n-th one, by strace. Each thread counts for itself.
import { spawn, spawnSync } from "node:child_process";
import { within } from "./lib.mjs";

/** Why faults cannot be made here, or false. */
export const noFaults = (() => {
  if (spawnSync("strace", ["-V"]).status !== 0) return "strace is not installed: apt-get install strace";
  const tried = spawnSync("strace", ["-f", "-o", "/dev/null", "-e", "inject=getpid:error=EIO", "true"], { encoding: "utf8" });
  return tried.status !== 0 && `strace may not be used here: ${tried.stderr.trim()}`;
})();

const injection = (calls, what, paths) => [...paths.flatMap((path) => ["-P", path]), "-e", `trace=${calls}`, "-e", `inject=${calls}:${what}`];

/**
 * From now on `what` happens to `calls` of a running program, "signal=KILL:when=3" or "error=EIO:when=3+" for example; where
 * `paths` are given only to those that touch them. Gives what ends it.
 */
export async function inject(world, program, calls, what, ...paths) {
  const tracer = spawn("strace", ["-f", "-o", "/dev/null", "-p", program.process.pid, ...injection(calls, what, paths)],
    { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const ended = new Promise((resolve) => tracer.on("close", resolve));
  world.running.push({ process: tracer, ended });
  await within(new Promise((resolve, reject) => {
    tracer.stderr.on("data", (data) => {
      said += data;
      if (/attached/.test(said)) resolve();
    });
    ended.then(() => reject(new Error(`strace: ${said}`)));
  }), 20000, () => `strace is there\n${said}`);
  return async () => {
    tracer.kill("SIGINT"); // it lets go
    await ended;
  };
}

/** The words to start a program with so that `what` happens to its `calls` from the first one on. The process is its own. */
export const injected = (calls, what, ...paths) => ["strace", ["-D", "-f", "-o", "/dev/null", ...injection(calls, what, paths)]];
