import { Text, Title3 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CertificateLook } from "../core/regional/check-certificate";
import type { Regional } from "../core/consolidation/regional";
import { CertificateLine } from "./certificate-line";
import { usePane } from "./pane-context";

/** Of which year a regional workbook is, how many have reported, and what was counted in it. */
export function RegionalHead({
  regional,
  certificate,
}: {
  readonly regional: Regional;
  readonly certificate: CertificateLook | undefined;
}): ReactElement {
  const { open, say } = usePane();
  const reporting = new Set(regional.observations.map(({ jurisdiction }) => jurisdiction)).size;
  return (
    <>
      <div>
        <Title3 as="h1" style={{ margin: 0 }}>
          {say("regionalTitle", { round: regional.round })}
        </Title3>
        <Text size={200} block>
          {say("reportsIn", { reporting, count: open.framework.jurisdictions.length })}
        </Text>
      </div>
      {certificate ? <CertificateLine certificate={certificate} /> : null}
    </>
  );
}
