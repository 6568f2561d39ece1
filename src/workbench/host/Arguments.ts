import { DocumentRefusal } from "../document/DocumentRefusal";
import { HostObject } from "./HostObject";
import type { TypeName } from "./HostObject";
import type { RangePlace } from "./RangePlace";
import { rangeAt } from "./rangeAt";
import type { HostContext } from "./HostContext";

/** The arguments of one call, checked as they are taken: a wrong kind is refused with InvalidArgument, as Excel does. */
export class Arguments {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  /** As it came; undefined where it was left out. */
  raw(index: number): unknown {
    return this.#values[index] ?? undefined;
  }

  all(): readonly unknown[] {
    return this.#values;
  }

  text(index: number): string {
    return textOf(this.#values[index]);
  }

  optionalText(index: number): string | undefined {
    return this.raw(index) === undefined ? undefined : this.text(index);
  }

  /** A name or an id, which some callers give as a number. */
  key(index: number): string | number {
    const value = this.#values[index];
    if (typeof value === "number") return value;
    return textOf(value);
  }

  whole(index: number): number {
    const value = this.#values[index];
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw invalid(`Argument ${index + 1} must be a whole number.`);
  }

  optionalWhole(index: number, otherwise: number): number {
    return this.raw(index) === undefined ? otherwise : this.whole(index);
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.raw(index);
    if (value === undefined) return otherwise;
    if (typeof value === "boolean") return value;
    throw invalid(`Argument ${index + 1} must be true or false.`);
  }

  /** One of the words that Excel knows here. */
  choice<const Word extends string>(index: number, words: readonly Word[], otherwise?: Word): Word {
    const value = this.raw(index);
    if (value === undefined && otherwise !== undefined) return otherwise;
    return oneOf(value, words);
  }

  object<K extends TypeName>(index: number, type: K): HostObject<K> {
    const value = this.#values[index];
    // `type` is the object's own tag, so its subject is that type's.
    if (value instanceof HostObject && value.type === type) return value as HostObject<K>;
    throw invalid(`Argument ${index + 1} must be a ${type}.`);
  }

  /** A Range object, or an address: of the sheet that is given, or with its sheet in front. */
  range(index: number, host: HostContext, sheet = host.document.activeSheet): RangePlace {
    const value = this.#values[index];
    if (typeof value === "string") return rangeAt(host.document, sheet, value);
    return this.object(index, "Range").subject;
  }

  /** Properties by name. */
  bag(index: number): Readonly<Record<string, unknown>> {
    return bagOf(this.#values[index] ?? {});
  }
}

export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalid("A text is needed here.");
}

export function numberOf(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalid("A number is needed here.");
}

export function flagOf(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalid("True or false is needed here.");
}

export function oneOf<const Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw invalid(`It must be one of: ${words.join(", ")}.`);
}

export function bagOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    // Any object that is no array has its values by name.
    return value as Readonly<Record<string, unknown>>;
  }
  throw invalid("An object with properties is needed here.");
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw invalid("A list is needed here.");
}

export function invalid(message: string): DocumentRefusal {
  return new DocumentRefusal("InvalidArgument", message);
}
