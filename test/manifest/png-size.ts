import { readFileSync } from "node:fs";

const SIGNATURE = "89504e470d0a1a0a";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height in pixels as a PNG file's header says; undefined where there is no such file. */
export function pngSize(path: string): PictureSize | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  // The header chunk comes first and begins with width and height.
  if (bytes.toString("hex", 0, 8) !== SIGNATURE || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
