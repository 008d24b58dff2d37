/** Where things stand on a slide of 16:9, in English Metric Units (914,400 to the inch). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const;
const [LEFT, WIDTH] = [457_200, 11_277_600];

export const REMARK: Box = { x: LEFT, y: 90_000, width: WIDTH, height: 290_000 };
export const TITLE: Box = { x: LEFT, y: 370_000, width: WIDTH, height: 800_000 };
export const BODY: Box = { x: LEFT, y: 1_290_000, width: WIDTH, height: 4_700_000 };
export const FOOTNOTE: Box = { x: LEFT, y: 6_120_000, width: WIDTH - 900_000, height: 620_000 };
export const NUMBER: Box = { x: LEFT + WIDTH - 800_000, y: 6_380_000, width: 800_000, height: 320_000 };
export const CHART: Box = { x: LEFT, y: 1_290_000, width: 7_300_000, height: 4_700_000 };
export const BESIDE: Box = { x: LEFT + 7_500_000, y: 1_290_000, width: WIDTH - 7_500_000, height: 4_700_000 };
export const TABLE: Box = { x: LEFT, y: 1_290_000, width: WIDTH, height: 3_700_000 };
export const BELOW: Box = { x: LEFT, y: 5_220_000, width: WIDTH, height: 850_000 };
export const FRONT: Box = { x: 1_100_000, y: 1_500_000, width: 9_992_000, height: 2_100_000 };
export const FRONT_BELOW: Box = { x: 1_100_000, y: 3_750_000, width: 9_992_000, height: 1_500_000 };

export function boxXml({ x, y, width, height }: Box, prefix: "a" | "p" = "a"): string {
  return `<${prefix}:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(width)}" cy="${String(height)}"/></${prefix}:xfrm>`;
}
