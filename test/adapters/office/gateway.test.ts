import { gatewayContract } from "../gateway-contract";
import { sightContract } from "../sight-contract";
import { excelRoundTrip } from "./excel-round-trip";

for (const api of ["1.9", "1.14", "1.15"]) {
  gatewayContract(`Excel ${api}`, excelRoundTrip(api));
  sightContract(`Excel ${api}`, excelRoundTrip(api), api !== "1.9");
}
