import { eventTypes } from "./eventTypes";
import type { HostMessage } from "./HostMessage";

/** The client's category of events. */
export const EVENT_CATEGORY = 65_536;

/** One event for one target: a sheet's or a table's id, or "Workbook". */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The client asks for these of nobody, and finds its handlers by itself. */
const isOfBinding = (type: number): boolean =>
  type === eventTypes.bindingDataChanged || type === eventTypes.bindingSelectionChanged;

/** Which events the add-in has asked for. Those are handed on; the others are not worth a message. */
export class HostEvents {
  /** `context.runtime.enableEvents` */
  enabled = true;
  readonly #registered = new Map<string, number>();

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** The page with its handlers has gone. */
  forgetAll(): void {
    this.#registered.clear();
    this.enabled = true;
  }

  get anyRegistered(): boolean {
    return this.#registered.size > 0;
  }

  messagesFor(events: readonly HostEvent[]): HostMessage[] {
    if (!this.enabled) return [];
    return events
      .filter(({ type, target }) => isOfBinding(type) || this.#registered.has(`${type}|${target}`))
      .map(({ type, target, args }) => [EVENT_CATEGORY, type, target, JSON.stringify(args), 0, false]);
  }
}
