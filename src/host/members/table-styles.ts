const numbered = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `TableStyle${kind}${String(i + 1)}`);

/** Excel's own table styles. */
export const TABLE_STYLES: ReadonlySet<string> = new Set([
  ...numbered("Light", 21),
  ...numbered("Medium", 28),
  ...numbered("Dark", 11),
]);
