/** @jest-environment jsdom */
import { localAddress, readManifest } from "./manifest";

const at = "https://addin.example/app";

const manifest = `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <DisplayName DefaultValue="Prices" />
  <IconUrl DefaultValue="${at}/icon-32.png" />
  <DefaultSettings><SourceLocation DefaultValue="${at}/pane.html?a=1" /></DefaultSettings>
  <VersionOverrides><Hosts><Host>
    <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
      <Script><SourceLocation resid="Script" /></Script>
      <Metadata><SourceLocation resid="Metadata" /></Metadata>
      <Namespace resid="Namespace" />
    </ExtensionPoint></AllFormFactors>
    <DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G"><Label resid="Tip" />
      <Control xsi:type="Button" id="Open"><Label resid="Open" /><Supertip><Title resid="Open" /><Description resid="Tip" /></Supertip>
        <Icon><bt:Image size="16" resid="16" /><bt:Image size="20" resid="20" /></Icon>
        <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane" /></Action></Control>
      <Control xsi:type="Button" id="Renew"><Label resid="Renew" /><Supertip><Title resid="Renew" /><Description resid="Tip" /></Supertip>
        <Icon><bt:Image size="16" resid="16" /></Icon>
        <Action xsi:type="ExecuteFunction"><FunctionName>renewPrices</FunctionName></Action></Control>
    </Group></OfficeTab></ExtensionPoint></DesktopFormFactor>
  </Host></Hosts>
  <Resources>
    <bt:Images><bt:Image id="16" DefaultValue="${at}/16.png" /><bt:Image id="20" DefaultValue="${at}/20.png" /></bt:Images>
    <bt:Urls><bt:Url id="Pane" DefaultValue="${at}/pane.html" /><bt:Url id="Script" DefaultValue="${at}/functions.js" />
      <bt:Url id="Metadata" DefaultValue="${at}/functions.json" /></bt:Urls>
    <bt:ShortStrings><bt:String id="Namespace" DefaultValue="PRICES" /><bt:String id="Open" DefaultValue="Prices" />
      <bt:String id="Renew" DefaultValue="Renew" /></bt:ShortStrings>
    <bt:LongStrings><bt:String id="Tip" DefaultValue="Prices of the day" /></bt:LongStrings>
  </Resources></VersionOverrides>
</OfficeApp>`;

test("a manifest gives the add-in's name, icon, pane, functions and buttons", () => {
  expect(readManifest(manifest)).toEqual({
    name: "Prices",
    icon: `${at}/icon-32.png`,
    namespace: "PRICES",
    functionsUrl: `${at}/functions.json`,
    paneUrl: `${at}/pane.html?a=1`,
    commands: [
      {
        ...{ id: "Open", label: "Prices", tip: "Prices of the day", icon: `${at}/20.png` },
        action: { kind: "showPane", page: `${at}/pane.html` },
      },
      {
        ...{ id: "Renew", label: "Renew", tip: "Prices of the day", icon: `${at}/16.png` },
        action: { kind: "run", name: "renewPrices" },
      },
    ],
  });
});

test("the pane is loaded from where the workbench is served, whatever address the manifest names", () =>
  expect(localAddress(`${at}/pane.html?a=1`)).toBe("/app/pane.html?a=1"));

test("a manifest without commands has no buttons", () => expect(readManifest("<OfficeApp/>").commands).toEqual([]));
