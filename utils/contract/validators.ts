import { ImportError } from './import-error';

/**
 * Looks at a value out of a file and gives it back as what it is, untouched: what it holds beside
 * the known fields stays.
 *
 * @throws ImportError when it is something else.
 */
export type Shape<T> = (value: unknown) => T;

/** Code units: a text beyond this was not read on a page and not written by hand. */
const LONGEST_TEXT = 10_000_000;
const LONGEST_LIST = 1_000_000;
/** Levels of lists and objects: our own files have seven. */
const DEEPEST = 64;

/** Names that mean something to the language itself. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What an article can be read at. Never a script's address. */
const ADDRESS_SCHEMES = /^(?:https?|file|ftp|blob|content):$/;

export const text: Shape<string> = (value) => {
  if (typeof value !== 'string') throw damaged('a text', value);
  if (value.length > LONGEST_TEXT) throw new ImportError('damaged', `${value.length} code units`);
  return value;
};

/** A name that is not empty and fits into a key of an index. */
export const name: Shape<string> = (value) => {
  const read = text(value);
  if (read === '' || read.length > 1000) throw damaged('a name', value);
  return read;
};

/** A whole number from 0. */
export const count: Shape<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw damaged('a whole number', value);
  return value;
};

export const share: Shape<number> = (value) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw damaged('0 to 1', value);
  return value;
};

/** An address that may become a link. */
export const address: Shape<string> = (value) => {
  const read = text(value);
  const scheme = URL.canParse(read) ? new URL(read).protocol : '';
  if (!scheme) throw damaged('an address', value);
  if (!ADDRESS_SCHEMES.test(scheme)) throw new ImportError('hostile', `an address with ${scheme}`);
  return read;
};

export const webAddress: Shape<string> = (value) => {
  const read = address(value);
  if (!/^https?:/i.test(read)) throw damaged('a web address', value);
  return read;
};

export function oneOf<const T>(...values: readonly T[]): Shape<T> {
  return (value) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw damaged(values.join(', '), value);
    return found;
  };
}

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

/** A field that need not be there. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value) =>
    value === undefined ? undefined : shape(value);

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw damaged('a list', value);
    if (value.length > LONGEST_LIST) throw new ImportError('damaged', `${value.length} items`);
    for (const [i, item] of value.entries()) inside(i, () => shape(item));
    return value;
  };
}

/** An object with these fields; any others stay as they are. */
export function record<T extends object>(
  fields: {
    readonly [K in keyof T]-?: Shape<T[K]>;
  },
): Shape<T> {
  const shapes = Object.entries(fields) as [string, Shape<unknown>][];
  return (value) => {
    if (!isObject(value)) throw damaged('an object', value);
    for (const [field, shape] of shapes)
      inside(field, () => shape(Object.hasOwn(value, field) ? value[field] : undefined));
    return value as T;
  };
}

/** Values of one kind by names that are not known beforehand. */
export function byName<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isObject(value)) throw damaged('an object', value);
    for (const [field, item] of Object.entries(value)) inside(field, () => shape(item));
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
      if (++depth > DEEPEST) throw new ImportError('hostile', `deeper than ${DEEPEST} levels`);
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
}

/**
 * Refuses names that would reach into the program, wherever they stand.
 *
 * @throws ImportError
 */
export function refuseForbiddenNames(value: unknown): void {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return;
    for (const [i, item] of value.entries())
      if (typeof item === 'object') inside(i, () => refuseForbiddenNames(item));
  } else if (isObject(value)) {
    for (const field of Object.keys(value)) {
      if (FORBIDDEN.has(field)) throw new ImportError('hostile', `a field called ${field}`);
      if (typeof value[field] === 'object') inside(field, () => refuseForbiddenNames(value[field]));
    }
  }
}

/** The flaw of a value that is something else than it has to be. */
export function damaged(expected: string, value: unknown): ImportError {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  const shown = kind === 'string' || kind === 'number' ? String(value).slice(0, 40) : kind;
  return new ImportError('damaged', `${expected} was expected, not ${shown}`);
}

function inside<T>(step: string | number, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw error instanceof ImportError ? error.within(step) : error;
  }
}
