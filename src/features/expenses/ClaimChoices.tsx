import { Checkbox, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ClaimState } from "../../model/expenses/claimState";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { recordHref } from "../../ui/recordKind";
import { claimRecord } from "./claimRecord";

/** Claims to tick, each with what it pays. */
export function ClaimChoices({
  states,
  ticked,
  onTicked,
  label,
  small = ({ claim }) => claim.purpose,
}: {
  readonly states: readonly ClaimState[];
  /** The numbers of those that are ticked. */
  readonly ticked: readonly string[];
  readonly onTicked: (ticked: readonly string[]) => void;
  /** What the box of a claim is called. */
  readonly label: (claim: string) => string;
  readonly small?: (state: ClaimState) => string;
}): ReactNode {
  const formats = useFormats();
  return (
    <Entries>
      {states.map((state) => {
        const { claim, person } = state.claim;
        const others = ticked.filter((each) => each !== claim);
        return (
          <Entry
            key={claim}
            lead={
              <Checkbox
                aria-label={label(claim)}
                checked={ticked.includes(claim)}
                onChange={(_event, { checked }) => onTicked(checked === true ? [...others, claim] : others)}
              />
            }
            small={small(state)}
            end={formats.money(state.pay, state.currency)}
          >
            <Link href={recordHref(claimRecord, claim)}>{claim}</Link> {person}
          </Entry>
        );
      })}
    </Entries>
  );
}
