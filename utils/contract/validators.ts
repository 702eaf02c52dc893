import { ImportError } from './import-error';

/**
 * Looks at a value out of a file and gives it back as what it is, untouched and not copied: what it
 * holds beside the known fields stays.
 *
 * @throws ImportError when it is something else.
 */
export type Validator<T> = (value: unknown) => T;

/** The type of the values that a validator lets through. */
export type Validated<V> = V extends Validator<infer T> ? T : never;

/** Marks a field that need not be there: see {@link optional}. */
export interface OptionalValidator<T> extends Validator<T | undefined> {
  readonly isOptional: true;
}

/** A record's fields by their names. */
export type Fields = Readonly<Record<string, Validator<unknown>>>;

/** What {@link record} gives: it tells its fields, so that they can be compared with what is stored. */
export interface RecordValidator<F extends Fields> extends Validator<RecordOf<F>> {
  readonly fields: F;
}

/** The type that follows from a record's fields: read-only, and optional where they are. */
export type RecordOf<F extends Fields> = Flat<
  { readonly [K in keyof F as F[K] extends OptionalKind ? never : K]: Validated<F[K]> } & {
    readonly [K in keyof F as F[K] extends OptionalKind ? K : never]?: Exclude<
      Validated<F[K]>,
      undefined
    >;
  }
>;

type OptionalKind = { readonly isOptional: true };
type Flat<T> = { [K in keyof T]: T[K] };

/**
 * The fields of a type that is written elsewhere, for `satisfies`: the compiler asks for a validator
 * of each of them.
 */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? OptionalValidator<Exclude<T[K], undefined>>
    : Validator<T[K]>;
};

/** UTF-16 code units of a name: it fits into a key of an index. */
export const MAX_NAME_LENGTH = 1000;
/** Levels of lists and objects: our own files have seven. */
const MAX_DEPTH = 64;

/** Names that mean something to the language itself. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What an article can be read at. Never a script's address. */
const ADDRESS_SCHEMES = /^(?:https?|file|ftp|blob|content):$/;

/** Any text: how long it can be is bounded by the file's size alone, or a long note could not come back. */
export const text: Validator<string> = (value) => {
  if (typeof value !== 'string') throw damaged('a text', value);
  return value;
};

/** A name that is not empty and fits into a key of an index. */
export const name: Validator<string> = (value) => {
  const read = text(value);
  if (read === '' || read.length > MAX_NAME_LENGTH) throw damaged('a name', value);
  return read;
};

/** A name by which the program calls something: none that means something to the language. */
export const identifier: Validator<string> = (value) => {
  const read = name(value);
  if (FORBIDDEN.has(read)) throw new ImportError('hostile', `called ${read}`);
  return read;
};

/** A whole number from 0. */
export const count: Validator<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw damaged('a whole number', value);
  return value;
};

/** A whole number from 0 that may be larger than can be counted on from. */
export const wholeNumber: Validator<number> = (value) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw damaged('a whole number', value);
  return value;
};

/** A share, 0 to 1. */
export const share: Validator<number> = (value) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw damaged('0 to 1', value);
  return value;
};

/** An address that may become a link. */
export const address: Validator<string> = (value) => {
  const read = text(value);
  const scheme = URL.canParse(read) ? new URL(read).protocol : '';
  if (!scheme) throw damaged('an address', value);
  if (!ADDRESS_SCHEMES.test(scheme)) throw new ImportError('hostile', `an address with ${scheme}`);
  return read;
};

/** An address on the web: http(s). */
export const webAddress: Validator<string> = (value) => {
  const read = address(value);
  if (!/^https?:/i.test(read)) throw damaged('a web address', value);
  return read;
};

/** One of these values. */
export function oneOf<const T>(...values: readonly T[]): Validator<T> {
  return (value) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw damaged(values.join(', '), value);
    return found;
  };
}

export const orNull =
  <T>(validate: Validator<T>): Validator<T | null> =>
  (value) =>
    value === null ? null : validate(value);

/** A field that need not be there. */
export function optional<T>(validate: Validator<T>): OptionalValidator<T> {
  const orUndefined = (value: unknown) => (value === undefined ? undefined : validate(value));
  return Object.assign(orUndefined, { isOptional: true as const });
}

/** A list of values of one kind. */
export function list<T>(validate: Validator<T>): Validator<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw damaged('a list', value);
    for (const [i, item] of value.entries()) inside(i, () => validate(item));
    return value;
  };
}

/** An object with these fields; any others stay as they are. */
export function record<const F extends Fields>(fields: F): RecordValidator<F> {
  const validators = Object.entries(fields);
  const validate = (value: unknown) => {
    if (!isObject(value)) throw damaged('an object', value);
    for (const [field, validateField] of validators)
      inside(field, () => validateField(Object.hasOwn(value, field) ? value[field] : undefined));
    return value as RecordOf<F>;
  };
  return Object.assign(validate, { fields });
}

/** Values of one kind by names that are not known beforehand. */
export function byName<T>(validate: Validator<T>): Validator<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) throw damaged('an object', value);
    for (const [field, item] of Object.entries(value)) inside(field, () => validate(item));
    return value as Record<string, T>;
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Refuses text that nests deeper than any file of ours, before it is parsed.
 *
 * @throws ImportError
 */
export function refuseDeepText(json: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (quoted) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > MAX_DEPTH) throw new ImportError('hostile', `deeper than ${MAX_DEPTH} levels`);
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
}

/**
 * Refuses names that would reach into the program, wherever they stand.
 *
 * @throws ImportError
 */
export function refuseForbiddenNames(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  // Of a large file every object comes by here: nothing is made for one that is in order.
  for (const field of Object.keys(value)) {
    if (!isList && FORBIDDEN.has(field))
      throw new ImportError('hostile', `a field called ${field}`);
    const inner = (value as Record<string, unknown>)[field];
    if (typeof inner !== 'object') continue;
    try {
      refuseForbiddenNames(inner);
    } catch (error) {
      throw error instanceof ImportError ? error.within(isList ? Number(field) : field) : error;
    }
  }
}

/** The error of a value that is not what it has to be. `expected`: in words, for a bug report. */
export function damaged(expected: string, value: unknown): ImportError {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  const shown = kind === 'string' || kind === 'number' ? String(value).slice(0, 40) : kind;
  return new ImportError('damaged', `${expected} was expected, not ${shown}`);
}

/** Says in an error in which field, or at which place of a list, it was met. */
function inside<T>(step: string | number, validate: () => T): T {
  try {
    return validate();
  } catch (error) {
    throw error instanceof ImportError ? error.within(step) : error;
  }
}
