import { gatewayContract } from "../gateway-contract";
import { excelRoundTrip } from "./excel-round-trip";

for (const api of ["1.9", "1.14", "1.15"]) gatewayContract(`Excel ${api}`, excelRoundTrip(api));
