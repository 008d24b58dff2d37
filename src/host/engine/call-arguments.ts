import { HostError } from "./host-error";
import { HostObject } from "./host-object";

/**
 * The arguments of one call, null and missing alike undefined; readers throw InvalidArgument when the kind is wrong.
 */
export class CallArguments {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  /** The plain argument; undefined when it was left out or null. */
  value(index: number): unknown {
    return this.#values[index] ?? undefined;
  }

  /** Everything as it came, null included. */
  all(): readonly unknown[] {
    return this.#values;
  }

  text(index: number): string {
    const value = this.value(index);
    if (typeof value !== "string") throw this.#wrong(index);
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.value(index) === undefined ? undefined : this.text(index);
  }

  /** A finite number. */
  number(index: number): number {
    const value = this.value(index);
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.#wrong(index);
    return value;
  }

  /** A whole number. */
  integer(index: number, fallback?: number): number {
    if (fallback !== undefined && this.value(index) === undefined) return fallback;
    const value = this.number(index);
    if (!Number.isInteger(value)) throw this.#wrong(index);
    return value;
  }

  flag(index: number, fallback = false): boolean {
    const value = this.value(index);
    if (value === undefined) return fallback;
    if (typeof value !== "boolean") throw this.#wrong(index);
    return value;
  }

  /** A plain object; {} when left out. */
  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.value(index);
    if (value === undefined) return {};
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.#wrong(index);
    return value as Record<string, unknown>;
  }

  list(index: number): readonly unknown[] {
    const value = this.value(index);
    if (!Array.isArray(value)) throw this.#wrong(index);
    return value;
  }

  /** The model's thing behind an object argument of one of these types; undefined for any other argument. */
  target(index: number, ...types: readonly string[]): unknown {
    const value = this.value(index);
    return value instanceof HostObject && types.includes(value.type) ? value.target : undefined;
  }

  #wrong(index: number): HostError {
    return new HostError("InvalidArgument", `Argument ${String(index + 1)} is missing or of the wrong kind.`);
  }
}
