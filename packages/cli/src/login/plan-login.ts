import type { Connector, Entities } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';
import type { LoginUnit, LoginWay } from './login-ways.ts';

/** The values of credential fields. */
export type FieldValues = Readonly<Record<string, string>>;

/** What a login is made with. */
export interface LoginPlan {
  readonly units: readonly LoginUnit[];
  readonly ways: readonly LoginWay[];
  readonly values: FieldValues;
}

/**
 * Chooses the ways that the given values complete, at most one for each credential. `typed` are the values of this login, each of which
 * must be of use; `known` are public ones of the environment. Throws `UsageError`, which says what is missing.
 */
export function planLogin(
  connector: Connector<Entities>,
  units: readonly LoginUnit[],
  typed: FieldValues,
  known: FieldValues = {},
): LoginPlan {
  const values = { ...known, ...typed };
  const chosen = units.flatMap((unit) => {
    const complete = unit.ways.filter(
      (way) =>
        !way.isBrowser && way.fields.every((field) => field in values) && way.fields.some((field) => field in typed),
    );
    const [way] = complete.toSorted((a, b) => b.fields.length - a.fields.length);
    return way === undefined ? [] : [{ unit, way }];
  });
  const used = new Set(chosen.flatMap(({ way }) => way.fields));
  const ofAuth = new Set(units.flatMap(({ ways }) => ways.flatMap(({ fields }) => fields)));
  const unused = Object.keys(typed).filter((field) => ofAuth.has(field) && !used.has(field));
  if (chosen.length === 0 || unused.length > 0) throw incomplete(connector, units, values, unused);
  const fields = [...used, ...Object.keys(typed)];
  return {
    units: chosen.map(({ unit }) => unit),
    ways: chosen.map(({ way }) => way),
    values: Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field))),
  };
}

function incomplete(
  connector: Connector<Entities>,
  units: readonly LoginUnit[],
  values: FieldValues,
  unused: readonly string[],
): UsageError {
  const ways = units.flatMap((unit) => unit.ways).filter(({ isBrowser }) => !isBrowser);
  const lacking = (way: LoginWay) => way.fields.filter((field) => !(field in values));
  const meant = ways.filter(({ fields }) => fields.some((field) => unused.includes(field)));
  const [closest] = (meant.length > 0 ? meant : ways).toSorted((a, b) => lacking(a).length - lacking(b).length);
  const names = closest === undefined ? [] : lacking(closest).map((field) => variableOf(connector, field));
  if (names.length === 0)
    return new UsageError(
      `${unused.map((field) => variableOf(connector, field)).join(' and ')} is one credential too many: ${connector.title} takes one of several.`,
      'Give those of one way.',
    );
  return new UsageError(
    `${connector.title}'s login needs ${names.join(' and ')}.`,
    `Pass lines such as ${names[0]}=… on standard input with --with-token. Other ways: --method ${[...new Set(ways.map(({ method }) => method))].join(', ')}.`,
  );
}

export const variableOf = ({ credentials }: Connector<Entities>, field: string): string =>
  credentials[field]?.variable ?? field;
