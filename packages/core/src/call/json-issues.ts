import type { Issue } from '../errors/issue.ts';

/**
 * Returns what JSON would change silently or cannot hold: numbers that are not finite or not exact, dates that are
 * invalid, Maps and the like, functions, symbols, BigInts, text with half a character, circular and very deep objects,
 * and the name `__proto__`. Files and bytes are allowed: they are not sent as JSON.
 */
export function jsonIssues(value: unknown): Issue[] {
  return inspectJson(value).issues;
}

export interface Inspection {
  readonly issues: Issue[];
  /** An object has a field that valibot's open schemas leave out, see `restoreNames`. */
  readonly hasSkippedNames: boolean;
}

/** Names that valibot takes for an attack and drops from maps and open objects, though they are ordinary words. */
export const skippedNames: readonly string[] = ['constructor', 'prototype'];

/** No vendor documents data as deep as this, and validating much deeper data overflows the stack. */
const maxLevels = 500;

/** One walk over a value, in the order in which JSON would write it. */
export function inspectJson(root: unknown): Inspection {
  const issues: Issue[] = [];
  const path: string[] = [];
  const around: object[] = [];
  let hasSkippedNames = false;

  function report(expected: string, received: string, hint?: string): void {
    issues.push({ path: path.join('.'), expected, received, ...(hint !== undefined && { hint }) });
  }

  function visit(value: unknown): void {
    if (typeof value === 'string') {
      if (!value.isWellFormed()) report(wholeText, brokenText, 'it was probably cut inside an emoji');
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) report('a finite number', String(value));
      else if (Number.isInteger(value) && !Number.isSafeInteger(value))
        report('a whole number that JavaScript can hold exactly', String(value), 'pass it as text');
    } else if (typeof value === 'object') {
      if (value !== null) visitObject(value);
    } else if (typeof value === 'bigint') report(anyJson, 'a BigInt', 'pass it as text');
    else if (typeof value === 'function' || typeof value === 'symbol') report(anyJson, `a ${typeof value}`);
  }

  function visitObject(value: object): void {
    if (Array.isArray(value)) {
      if (!enter(value)) return;
      for (let index = 0; index < value.length; index++) {
        path.push(String(index));
        if (value[index] === undefined) report('an item', 'nothing');
        else visit(value[index]);
        path.pop();
      }
      around.pop();
      return;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null && isPast(value)) return;
    if (!enter(value)) return;
    for (const key of Object.keys(value)) {
      path.push(key);
      if (key === '__proto__') report('a field name', 'a name that JavaScript reserves');
      else {
        if (!key.isWellFormed()) report(`a field name of ${wholeText}`, brokenText);
        if (skippedNames.includes(key)) hasSkippedNames = true;
        visit((value as Record<string, unknown>)[key]); // a key that was just listed
      }
      path.pop();
    }
    around.pop();
  }

  /** Goes into an object, unless it is inside of it already. */
  function enter(value: object): boolean {
    if (around.includes(value)) {
      report(anyJson, 'an object that contains itself');
      return false;
    }
    if (around.length >= maxLevels) {
      report(`at most ${maxLevels} levels of objects and lists`, 'more');
      return false;
    }
    around.push(value);
    return true;
  }

  /** Returns whether an instance of a class needs no further inspection: it was reported, or is written as a whole. */
  function isPast(value: object): boolean {
    const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
    if (ArrayBuffer.isView(value) || asWhole.has(kind)) return true;
    if (kind === 'Date') {
      if (Number.isNaN((value as Date).getTime())) report('a date', 'an invalid Date'); // `kind` says that it is one
      return true;
    }
    if ('toJSON' in value && typeof value.toJSON === 'function') return true;
    if (!withoutFields.has(kind)) return false;
    report(anyJson, `a ${kind}`, hints[kind]);
    return true;
  }

  visit(root);
  return { issues, hasSkippedNames };
}

const anyJson = 'a value that JSON can hold';
const wholeText = 'text without incomplete characters';
const brokenText = 'text with an incomplete character';

/** Files and bytes, which are not sent as JSON. */
const asWhole: ReadonlySet<string> = new Set(['ArrayBuffer', 'SharedArrayBuffer', 'Blob', 'File', 'ReadableStream']);

/** What JSON would write as `{}`, whatever is in it. */
const withoutFields: ReadonlySet<string> = new Set([
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'RegExp',
  'Error',
  'Headers',
  'FormData',
  'URLSearchParams',
]);

const hints: Readonly<Record<string, string>> = {
  Map: 'pass Object.fromEntries(map)',
  Set: 'pass [...set]',
  Promise: 'await it first',
};

/**
 * Restores fields that valibot left out of a copy. Only open objects lose them: closed ones reject unknown names.
 */
export function restoreNames(given: unknown, copy: unknown): void {
  if (typeof given !== 'object' || given === null || typeof copy !== 'object' || copy === null || given === copy)
    return;
  for (const [key, value] of Object.entries(given)) {
    if (Object.hasOwn(copy, key))
      restoreNames(value, (copy as Record<string, unknown>)[key]); // it has the key
    else if (skippedNames.includes(key))
      Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  }
}
