/**
 * What a total's cell calculates: the sum of its parts when all are numbers; blank while a part is blank; otherwise the
 * word for no data, because a sum without a missing part would look like the whole. The same as `deriveTotal`.
 * @param addresses A1 addresses of the parts' cells on the same sheet
 */
export function totalFormula(addresses: readonly string[], noDataWord: string): string {
  const parts = addresses.join(",");
  const count = String(addresses.length);
  const noData = noDataWord.replaceAll('"', '""');
  return `IF(COUNT(${parts})=${count},SUM(${parts}),IF(COUNTA(${parts})<${count},"","${noData}"))`;
}
