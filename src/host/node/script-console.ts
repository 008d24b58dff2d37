import { Console } from "node:console";
import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

export interface ConsoleLine {
  readonly level: "log" | "info" | "debug" | "warn" | "error";
  readonly text: string;
}

/** A console whose every line goes to `write`, at once and in order. */
export function scriptConsole(write: (line: ConsoleLine) => void): Console {
  let level: ConsoleLine["level"] = "log";
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      write({ level, text: stripVTControlCharacters(chunk.toString()).replace(/\n$/, "") });
      done();
    },
  });
  const plain = new Console({ stdout: sink, stderr: sink, colorMode: false });
  const told = Object.create(plain) as Console;
  for (const name of ["log", "info", "debug", "warn", "error"] as const) {
    told[name] = (...values: unknown[]) => {
      level = name;
      plain[name](...values);
      level = "log";
    };
  }
  return told;
}
