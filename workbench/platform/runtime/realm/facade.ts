import { ServiceError } from '../errors.ts';
import { type Language, texts } from '../texts.ts';

/** One Google object as a script sees it. What is not listed does not exist: asking for it ends the execution by name. */
export interface Facade {
  /** Class or service name in messages and fault hooks: `MailApp`, `Lock`, `Sheets.Spreadsheets`. */
  readonly name: string;
  readonly methods: Readonly<Record<string, Method>>;
  readonly members?: Readonly<Record<string, Facade | EnumGroup>>;
  /** Methods that leave the script's process on Google: faults can be injected there. `'all'` for every method. */
  readonly remote?: 'all' | readonly string[];
}

export type Method = (...args: unknown[]) => unknown;

/** A member of a Google enumeration: compared by identity inside the script, by name here. */
export class EnumValue {
  readonly group: string;
  readonly value: string;

  constructor(group: string, value: string) {
    this.group = group;
    this.value = value;
  }
}

export class EnumGroup {
  readonly name: string;
  readonly values: readonly string[];

  constructor(name: string, values: readonly string[]) {
    this.name = name;
    this.values = values;
  }
}

/** A result that is plain JSON already (Sheets answers): carried over without being walked. */
export class PlainJson {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

export function isFacade(value: unknown): value is Facade {
  return typeof value === 'object' && value !== null && 'methods' in value && 'name' in value;
}

/** Checks arguments as Google does: by type, with its "don't match the method signature" text. */
export class Arguments {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  text(call: string, args: readonly unknown[], index: number): string {
    const value = args[index];
    if (typeof value !== 'string') throw this.mismatch(call, args);
    return value;
  }

  whole(call: string, args: readonly unknown[], index: number): number {
    const value = args[index];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw this.mismatch(call, args);
    return value;
  }

  facade(call: string, args: readonly unknown[], index: number, name: string): Facade {
    const value = args[index];
    if (!isFacade(value) || value.name !== name) throw this.mismatch(call, args);
    return value;
  }

  count(call: string, args: readonly unknown[], ...allowed: readonly number[]): void {
    if (!allowed.includes(args.length)) throw this.mismatch(call, args);
  }

  mismatch(call: string, args: readonly unknown[]): ServiceError {
    return new ServiceError(texts.parameters(args.map(typeName).join(','), call)(this.#language));
  }
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isFacade(value)) return value.name;
  if (value instanceof EnumValue) return value.group;
  if (value instanceof Date) return 'Date';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  const name = typeof value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
