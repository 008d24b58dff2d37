import { zlibSync } from "fflate";
import { crc32 } from "../../../adapters/ooxml/crc-32";
import { axisLimits } from "./chart-axis";
import type { Chart } from "../workbook/workbook";
import { sourceValues } from "./chart-source";

/** Excel's first colours for series. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const MARGIN = 12;

/** Pixels, three bytes each. */
class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height * 3).fill(255);
  }

  box(left: number, top: number, right: number, bottom: number, color: string): void {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    for (let y = Math.max(0, Math.round(top)); y < Math.min(this.height, Math.round(bottom)); y++) {
      for (let x = Math.max(0, Math.round(left)); x < Math.min(this.width, Math.round(right)); x++)
        this.#pixels.set(parts, (y * this.width + x) * 3);
    }
  }

  png(): Uint8Array {
    const lines = new Uint8Array(this.height * (this.width * 3 + 1));
    for (let y = 0; y < this.height; y++)
      lines.set(this.#pixels.subarray(y * this.width * 3, (y + 1) * this.width * 3), y * (this.width * 3 + 1) + 1);
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, this.width);
    view.setUint32(4, this.height);
    header.set([8, 2, 0, 0, 0], 8);
    const chunks = [
      Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk("IHDR", header),
      chunk("IDAT", zlibSync(lines)),
      chunk("IEND", new Uint8Array()),
    ];
    return Uint8Array.from(chunks.flatMap((one) => [...one]));
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + data.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  made.set(data, 8);
  view.setUint32(8 + data.length, crc32(made.subarray(4, 8 + data.length)));
  return made;
}

/**
 * A plain picture of a chart as base64 of a PNG: columns of all series side by side, without any text. It shows
 * the figures and is no copy of Excel's drawing. @param width, height in pixels; one alone keeps the proportions
 */
export function drawChart(chart: Chart, width?: number, height?: number): string {
  const ratio = chart.width / chart.height;
  const canvas = new Canvas(
    Math.round(width ?? (height === undefined ? chart.width : height * ratio)),
    Math.round(height ?? (width === undefined ? chart.height : width / ratio)),
  );
  const values = chart.series.map(({ values: source }) => sourceValues(source));
  const count = Math.max(1, ...values.map((own) => own.length));
  const { minimum, maximum } = axisLimits(chart);
  const y = (value: number): number =>
    canvas.height - MARGIN - ((value - minimum) / (maximum - minimum)) * (canvas.height - 2 * MARGIN);
  const slot = (canvas.width - 2 * MARGIN) / count;
  const bar = (slot * 0.7) / Math.max(1, values.length);
  values.forEach((own, series) => {
    const fill = chart.series[series]?.bag.child("format").child("fill").get("color");
    const color = typeof fill === "string" && fill !== "" ? fill : (COLORS[series % COLORS.length] ?? "#4472C4");
    own.forEach((value, index) => {
      if (typeof value !== "number") return;
      const left = MARGIN + index * slot + slot * 0.15 + series * bar;
      canvas.box(left, Math.min(y(value), y(0)), left + bar, Math.max(y(value), y(0)), color);
    });
  });
  canvas.box(MARGIN, y(0), canvas.width - MARGIN, y(0) + 1, "#595959");
  return btoa(Array.from(canvas.png(), (byte) => String.fromCharCode(byte)).join(""));
}
