import type { Connector, Entities } from '@agent-connectors/core';
import { fieldNamed } from '../credentials/field-names.ts';
import { UsageError } from '../usage-error.ts';
import type { LoginUnit } from './login-ways.ts';
import { type FieldValues, variableOf } from './plan-login.ts';

/**
 * Reads the credentials of a login from text: lines `NAME=value`, or one secret alone where just one is needed. Throws `UsageError`,
 * without repeating a value.
 */
export function readTyped(
  connector: Connector<Entities>,
  units: readonly LoginUnit[],
  text: string,
  known: FieldValues,
): FieldValues {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined)
    throw new UsageError(
      'There is no credential on standard input.',
      'For example: agent-connectors auth login pylon --with-token < token.txt',
    );
  if (fieldOf(connector, first) !== undefined) return readLines(connector, lines);
  const field = onlySecret(connector, units, known);
  return { [field]: (connector.credentials[field]?.multiline === true ? text : first).trim() };
}

/** Returns the one secret that a login needs. Throws `UsageError` where it needs several, or it is not clear which. */
export function onlySecret(connector: Connector<Entities>, units: readonly LoginUnit[], known: FieldValues): string {
  const missing = units.map(({ ways }) =>
    ways.filter(({ isBrowser }) => !isBrowser).map(({ fields }) => fields.filter((field) => !(field in known))),
  );
  const candidates = missing.flatMap((ways) => ways.find(({ length }) => length === 1) ?? []);
  const [field] = candidates;
  if (
    field !== undefined &&
    new Set(candidates).size === 1 &&
    missing.every((ways) => ways.some(({ length }) => length === 1))
  )
    return field;
  const names = [...new Set(missing.flat(2))].map((name) => variableOf(connector, name));
  const methods = [
    ...new Set(
      units.flatMap(({ ways }) => ways.filter(({ fields }) => fields.length === 1).map(({ method }) => method)),
    ),
  ];
  throw new UsageError(
    `One value is not enough: ${connector.title} has several credentials.`,
    `Pass lines NAME=value with --with-token, for some of ${names.join(', ')}.${methods.length > 0 ? ` Or choose one: --method ${methods.join(', ')}.` : ''}`,
  );
}

function readLines(connector: Connector<Entities>, lines: readonly string[]): FieldValues {
  return Object.fromEntries(
    lines.map((line, index) => {
      const field = fieldOf(connector, line);
      if (field === undefined)
        throw new UsageError(
          `Line ${index + 1} of standard input is not NAME=value.`,
          `The names are: ${Object.values(connector.credentials)
            .map(({ variable }) => variable)
            .join(', ')}.`,
        );
      return [field, unquoted(line.slice(line.indexOf('=') + 1).trim())];
    }),
  );
}

function fieldOf(connector: Connector<Entities>, line: string): string | undefined {
  const [, name] = /^\s*(?:export\s+)?([A-Za-z][\w-]*)\s*=\s*\S/.exec(line) ?? [];
  return name === undefined ? undefined : fieldNamed(connector, name);
}

const unquoted = (text: string) => /^(["'])([\s\S]*)\1$/.exec(text)?.[2] ?? text;
