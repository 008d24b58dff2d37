import type { RequirementSets } from "../engine/type-catalog";

/** Excel's number among the Office programs. */
const EXCEL = 16;

/** What office.js asks for first: who it runs in, what that supports, and the document's settings. */
export function appContext(
  appId: string,
  conversation: string,
  sets: RequirementSets,
  settings: ReadonlyMap<string, unknown>,
  language: string,
): object {
  return {
    _id: appId,
    _appName: EXCEL,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: language,
    _dataLocale: "en-US",
    _docUrl: "",
    _clientMode: 1,
    _settings: [...settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation,
    _appInstanceId: appId,
    _hostFullVersion: "16.0.0.0",
    _addinName: "",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    // The flag set switches on events and undo of the client library's batches.
    _requirementMatrix: JSON.stringify({ ...sets, RichApiRuntimeFlag: "1.1" }),
  };
}
