import type { ExcelHost } from "../host/ExcelHost";
import { requirementSets } from "../host/requirementSets";
import { settingsForClient } from "./officeSettings";

/** Office's numbers. */
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const READ_ONLY = 0;

/** What the client asks for first: who it runs in, on which document, with which settings. */
export function appContextOf({ document }: ExcelHost, language: string, addin: { id: string; name: string }): object {
  return {
    _id: addin.id,
    _appInstanceId: addin.id,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.17628.20000",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: `https://localhost/${encodeURIComponent(document.name)}`,
    _clientMode: document.readOnly ? READ_ONLY : READ_WRITE,
    _settings: settingsForClient(document),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: addin.id,
    _touchEnabled: false,
    _commerceAllowed: false,
    _hostCustomMessage: "",
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: window.innerWidth,
    _addinName: addin.name,
    _appDomains: [window.location.origin],
    _featureGates: {},
    _initialDisplayMode: 2,
    // Versions are texts: as a number, 1.10 would be 1.1.
    _requirementMatrix: JSON.stringify(requirementSets),
    _dialogRequirementMatrix: "",
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
    _marketplaceType: "",
  };
}
