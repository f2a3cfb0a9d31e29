// A receipt printer on a port of this computer: takes bytes, answers GS r as printers do, and can fail.
import { createServer } from "node:net";

export class Printer {
  /** `breaksAfter`: closes the connection after so many bytes of a job; `silent`: never answers. */
  constructor() {
    this.jobs = [];
    this.waiting = [];
    this.breaksAfter = Infinity;
    this.silent = false;
    this.server = createServer((socket) => this.#take(socket));
  }
  async listen(t, port = 0) {
    await new Promise((resolve) => this.server.listen(port, "127.0.0.1", resolve));
    t.after(() => this.server.close());
    this.port = this.server.address().port;
    this.address = `127.0.0.1:${this.port}`;
    return this;
  }
  #take(socket) {
    let bytes = Buffer.alloc(0);
    const done = () => {
      if (bytes.length === 0) return;
      this.jobs.push(bytes);
      bytes = Buffer.alloc(0);
      this.waiting.shift()?.(this.jobs.at(-1));
    };
    socket.on("error", () => {});
    socket.on("data", (data) => {
      bytes = Buffer.concat([bytes, data]);
      if (bytes.length >= this.breaksAfter) {
        bytes = bytes.subarray(0, this.breaksAfter);
        done();
        return socket.resetAndDestroy();
      }
      if (bytes.subarray(-3).equals(Buffer.from([0x1d, 0x72, 0x31])) && !this.silent) {
        done();
        socket.write(Buffer.from([0]));
      }
    });
  }
  /** The next job that comes. */
  next() {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** What is on the paper: the text of a job without its commands. */
export function paper(job) {
  let text = "";
  for (let i = 0; i < job.length; ++i) {
    const [one, two] = [job[i], job[i + 1]];
    if (one === 0x1b && two === 0x40) i += 1;
    else if (one === 0x1b && (two === 0x74 || two === 0x61 || two === 0x64)) i += 2;
    else if (one === 0x1b && two === 0x70) i += 4;
    else if (one === 0x1d && two === 0x56) i += 3;
    else if (one === 0x1d && two === 0x72) i += 2;
    else if (one === 0x1d && two === 0x28) i += 4 + job[i + 3] + 256 * job[i + 4];
    else text += String.fromCharCode(one);
  }
  return text;
}

export const cuts = (job) => job.includes(Buffer.from([0x1d, 0x56, 66]));
export const opensDrawer = (job) => job.includes(Buffer.from([0x1b, 0x70]));
