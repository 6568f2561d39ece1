import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactNode } from "react";
import { columnLetters, formatAddress, quoteSheetName } from "../../document/address";
import type { Area } from "../../document/address";
import { act, say, useActiveSheet, useBench, useBenchState } from "../bench";
import type { Bench } from "../bench";
import { commitEdit } from "../editing/edit";
import { goToPlace } from "../editing/links";
import { focusGrid } from "../grid/focusGrid";
import { cursorOf } from "../selection/select";

const useStyles = makeStyles({
  box: {
    display: "flex",
    alignItems: "center",
    width: "132px",
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    border: "none",
    outlineStyle: "none",
    padding: "0 8px",
    height: "31px",
    fontFamily: tokens.fontFamilyBase,
    fontSize: "13px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  },
});

/** The address of the selection. An address, a name or a table typed here is gone to; a new name is given to the selection. */
export function NameBox(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  useActiveSheet();
  const document = useBenchState((state) => state.document);
  const [typed, setTyped] = useState<string | null>(null);
  const places = [
    ...document.names.filter(({ visible }) => visible).map(({ name }) => name),
    ...document.tables().map(({ name }) => name),
  ].sort((a, b) => a.localeCompare(b));
  return (
    <div className={styles.box}>
      <input
        className={styles.input}
        aria-label="Name box"
        value={typed ?? addressOf(bench)}
        spellCheck={false}
        onFocus={(event) => {
          if (commitEdit(bench, "stay")) event.currentTarget.select();
        }}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          if (event.key === "Enter" && typed) goOrName(bench, typed);
          setTyped(null);
          focusGrid();
        }}
      />
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<ChevronDownRegular />} aria-label="Names and tables" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {places.length === 0 && <MenuItem disabled>No names and no tables</MenuItem>}
            {places.map((place) => (
              <MenuItem key={place} onClick={() => goToPlace(bench, place)}>
                {place}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function addressOf(bench: Bench): string {
  const { document } = bench.getState();
  const { areas, active } = cursorOf(bench);
  const area = areas.length === 1 ? areas[0] : undefined;
  const isCell = !area || area.rows * area.columns === 1;
  const name = isCell ? undefined : nameOf(document, area);
  return name ?? `${columnLetters(active.column)}${active.row + 1}`;
}

/** The table or name that is selected as a whole. */
function nameOf(document: ReturnType<Bench["getState"]>["document"], area: Area): string | undefined {
  const address = formatAddress(area);
  const sheet = document.activeSheet;
  const table = document.tablesOf(sheet).find(({ bodyArea }) => formatAddress(bodyArea) === address);
  if (table) return table.name;
  return document.names.find((name) => {
    const place = name.visible ? document.nameArea(name) : undefined;
    return place?.sheetId === sheet.id && formatAddress(place.area) === address;
  })?.name;
}

function goOrName(bench: Bench, text: string): void {
  if (goToPlace(bench, text)) return;
  const { document } = bench.getState();
  const area = cursorOf(bench).areas[0];
  if (!area || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text)) {
    say(bench, "Microsoft Excel", `There is no place ${text} in this workbook.`);
    return;
  }
  const formula = `=${quoteSheetName(document.activeSheet.name)}!${absolute(area)}`;
  act(bench, () => document.setName({ name: text, formula }));
}

const absolute = (area: Area) =>
  formatAddress(area).replace(
    /([A-Z]+)?(\d+)?/g,
    (_found, letters?: string, digits?: string) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
  );
