import { useEffect, useState } from "react";
import type { ExcelHost } from "../../host/excel-host";

/** A number that grows whenever anything of the workbook or the grid may look different; renders the component then. */
export function useHostVersion(host: ExcelHost): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      host.onChange(() => {
        setVersion((before) => before + 1);
      }),
    [host],
  );
  return version;
}
