import type { Connector, Entities } from '@agent-connectors/core';
import { fieldNamed } from '../credentials/field-names.ts';
import { namedLine } from '../credentials/named-line.ts';
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
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
  const used = lines.filter(({ line }) => line.trim() !== '');
  const [first] = used;
  if (first === undefined)
    throw new UsageError(
      'There is no credential on standard input.',
      'For example: agent-connectors auth login pylon --with-token < token.txt',
    );
  // An .env file has comments.
  const named = used.filter(({ line }) => !/^\s*#/.test(line));
  if (named.some(({ line }) => isNamed(connector, line))) return readLines(connector, named);
  const field = onlySecret(connector, units, known);
  return { [field]: (connector.credentials[field]?.multiline === true ? text : first.line).trim() };
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

interface Line {
  readonly line: string;
  readonly number: number;
}

function readLines(connector: Connector<Entities>, lines: readonly Line[]): FieldValues {
  const pairs = lines.flatMap(({ line, number }) => {
    const { name, value, isVariable } = namedLine(line) ?? {};
    const field = name === undefined ? undefined : fieldNamed(connector, name);
    if (name === undefined || value === undefined || (field === undefined && isVariable !== true))
      throw new UsageError(`Line ${number} of standard input is not NAME=value.`, namesOf(connector));
    if (field === undefined) throw foreignVariable(connector, name, number);
    // As in an .env file, an empty value is none.
    return value === '' ? [] : [[field, value] as const];
  });
  return Object.fromEntries(pairs);
}

/** The error for a variable that is no credential of a connector. It may be a secret for somebody else. */
function foreignVariable(connector: Connector<Entities>, name: string, number: number): UsageError {
  const { title, apis, regions } = connector;
  const own = [...Object.values(apis).map(({ baseUrlVariable }) => baseUrlVariable), regions?.variable];
  if (own.includes(name))
    return new UsageError(
      `Line ${number} of standard input sets ${name}, which is no credential.`,
      `Nothing was sent. Leave the line out${name === regions?.variable ? ', and pass --region' : `, and set ${name} in the environment`}.`,
    );
  return new UsageError(
    `Line ${number} of standard input is a variable that ${title} does not have.`,
    `Nothing was sent. ${namesOf(connector)} If the whole line is a secret, put its name before it: NAME=secret.`,
  );
}

const namesOf = ({ credentials }: Connector<Entities>) =>
  `The names are: ${Object.values(credentials)
    .map(({ variable }) => variable)
    .join(', ')}.`;

function isNamed(connector: Connector<Entities>, line: string): boolean {
  const named = namedLine(line);
  if (named === undefined) return false;
  return named.isVariable || (named.value !== '' && fieldNamed(connector, named.name) !== undefined);
}
