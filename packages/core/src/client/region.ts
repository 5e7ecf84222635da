import type { Connector } from '../define/connector.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { type Environment, readVariable } from '../util/environment.ts';
import { kindOf } from '../util/kind-of.ts';
import { suggestion } from '../util/nearest.ts';

/** Returns the region that was passed, or the environment's, or the default. Throws `InvalidOptionsError`. */
export function resolveRegion(connector: Connector, passed: unknown, environment: Environment): string | undefined {
  const { regions } = connector;
  if (regions === undefined) return undefined;
  const region = passed ?? (readVariable(environment, regions.variable) || regions.default);
  if (typeof region === 'string' && regions.values.includes(region)) return region;
  throw new InvalidOptionsError({
    what: `${connector.title} has no such region`,
    issues: [
      {
        path: 'region',
        expected: regions.values.map((value) => `'${value}'`).join(' or '),
        received: typeof region !== 'string' ? kindOf(region) : region.length > 40 ? 'a longer text' : `'${region}'`,
        hint: passed === undefined ? `check ${regions.variable}` : suggestion(String(region), regions.values),
      },
    ],
    connector: connector.name,
  });
}
