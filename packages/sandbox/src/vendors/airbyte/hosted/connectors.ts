import ashby from '../data/operations/ashby.json' with { type: 'json' };
import customerIo from '../data/operations/customer-io.json' with { type: 'json' };
import github from '../data/operations/github.json' with { type: 'json' };
import linear from '../data/operations/linear.json' with { type: 'json' };
import pylon from '../data/operations/pylon.json' with { type: 'json' };
import stripe from '../data/operations/stripe.json' with { type: 'json' };
import type { HostedConnector } from './operation.ts';

// The files have exactly this form; TypeScript infers a union of literals from JSON that is too wide to compare.
const connectors = { ashby, 'customer-io': customerIo, github, linear, pylon, stripe } as unknown as Readonly<
  Record<string, HostedConnector>
>;

/** Returns the operations of a type of connector; undefined if the sandbox cannot execute it. */
export const hostedConnector = (type: string): HostedConnector | undefined =>
  Object.hasOwn(connectors, type) ? connectors[type] : undefined;

/** Returns the entities of a connector, in the order of its operations. */
export const entitiesOf = ({ operations }: HostedConnector): string[] => [
  ...new Set(Object.keys(operations).map((id) => id.slice(0, id.indexOf('.')))),
];

/** Returns the actions of an entity. */
export const actionsOf = ({ operations }: HostedConnector, entity: string): string[] =>
  Object.keys(operations)
    .filter((id) => id.startsWith(`${entity}.`))
    .map((id) => id.slice(entity.length + 1));
