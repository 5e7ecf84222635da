import { addressFieldsOf, type Connector, type Entities } from '@agent-connectors/core';
import { present, type Variables } from '../credentials/variables.ts';
import type { Io } from '../io.ts';
import { type LoginPlan, variableOf } from './plan-login.ts';

/** The variables that a login is checked with. */
export interface LoginVariables {
  readonly variables: Variables;
  /** The addresses among them, which are saved with the credential. */
  readonly addresses: Readonly<Record<string, string>>;
}

/**
 * Returns the variables of a login: its own credentials, and the addresses of the environment. Not those of an `.env` file: the
 * folder may be somebody else's. Other credentials are left out, so that nothing but the new ones is checked.
 */
export function loginVariables(
  connector: Connector<Entities>,
  { units, values }: LoginPlan,
  { env }: Pick<Io, 'env'>,
): LoginVariables {
  const given = present(env);
  const apis = units.flatMap((unit) => unit.apis.flatMap((name) => connector.apis[name] ?? []));
  const addresses = Object.fromEntries(
    apis.flatMap(({ baseUrlVariable }) => {
      const address = given[baseUrlVariable];
      return address === undefined ? [] : [[baseUrlVariable, address] as const];
    }),
  );
  const parts = apis
    .flatMap(addressFieldsOf)
    .map((field) => variableOf(connector, field))
    .flatMap((variable) => {
      const value = given[variable];
      return value === undefined ? [] : [[variable, value] as const];
    });
  const credentials = Object.entries(values).map(([field, value]) => [variableOf(connector, field), value] as const);
  return { variables: { ...Object.fromEntries(parts), ...addresses, ...Object.fromEntries(credentials) }, addresses };
}
