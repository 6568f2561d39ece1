import { choice } from "../../../tables/kinds";
import { words } from "../words";
import { scopes } from "./changeSeries";

/** Which dates of a series a form is about. */
export const scopeColumn = {
  scope: choice({ header: words.series.scope, help: words.series.scopeHelp }, scopes),
};
