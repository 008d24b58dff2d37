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
export const KEY: Box = { x: LEFT, y: 1_170_000, width: WIDTH, height: 330_000 };
const PANELS: Box = { x: LEFT, y: 1_480_000, width: WIDTH, height: 4_200_000 };
export const BELOW_PANELS: Box = { x: LEFT, y: 5_680_000, width: WIDTH, height: 500_000 };
export const FRONT: Box = { x: 1_100_000, y: 1_500_000, width: 9_992_000, height: 2_100_000 };
export const FRONT_BELOW: Box = { x: 1_100_000, y: 3_750_000, width: 9_992_000, height: 1_500_000 };

/** Panels beside each other before the next line of them, and the room between two. */
const [PANELS_BESIDE, BETWEEN] = [3, 50_000];

/** Where one of so many charts stands. */
export function panelBox(index: number, count: number): Box {
  const [across, down] = [Math.min(PANELS_BESIDE, count), Math.ceil(count / PANELS_BESIDE)];
  const [width, height] = [Math.floor(PANELS.width / across), Math.floor(PANELS.height / down)];
  return {
    x: PANELS.x + (index % PANELS_BESIDE) * width,
    y: PANELS.y + Math.floor(index / PANELS_BESIDE) * height,
    width: width - BETWEEN,
    height: height - BETWEEN,
  };
}

export function boxXml({ x, y, width, height }: Box, prefix: "a" | "p" = "a"): string {
  return `<${prefix}:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(width)}" cy="${String(height)}"/></${prefix}:xfrm>`;
}
