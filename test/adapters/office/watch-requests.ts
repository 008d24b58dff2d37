import type { ExcelSession } from "../../host/excel-session";

/** Bytes of each request that the client sent, in order. What it sends by itself to let go of ranges is left out. */
export function watchRequests({ host }: ExcelSession): number[] {
  const sizes: number[] = [];
  const answer = host.answer.bind(host);
  host.answer = (request, flags, size) => {
    if (!request.Actions.some(({ Name }) => Name === "_RemoveReference")) sizes.push(size);
    return answer(request, flags, size);
  };
  return sizes;
}
