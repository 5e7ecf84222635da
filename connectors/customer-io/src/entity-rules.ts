import { givenIn } from './fields.ts';
import { type ShapeRule, shapeProblem } from './shape-rule.ts';

/** The fields of a change that the rules read. */
interface Change {
  readonly type: string;
  readonly action: string;
  readonly name?: string | undefined;
  readonly identifiers?: object | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  readonly device?: { readonly platform?: string | undefined } | undefined;
  readonly cio_relationships?: readonly { readonly identifiers: object }[] | undefined;
}

const event: ShapeRule = { needs: ['identifiers', 'name'], takes: ['id', 'timestamp', 'attributes'] };
const relate: ShapeRule = { needs: ['identifiers', 'cio_relationships'] };
const device: ShapeRule = { needs: ['identifiers', 'device'] };
const alone: ShapeRule = { needs: ['identifiers'] };
const describeObject: ShapeRule = { needs: ['identifiers'], takes: ['attributes', 'cio_relationships'] };

/** Required and optional fields by type and action. Customer.io documents one schema for each combination. */
const rules: Readonly<Record<string, Readonly<Record<string, ShapeRule>>>> = {
  person: {
    identify: { needs: ['identifiers'], takes: ['attributes', 'timestamp', 'cio_relationships'] },
    delete: alone,
    event,
    screen: event,
    page: event,
    add_relationships: relate,
    delete_relationships: relate,
    add_device: device,
    delete_device: device,
    merge: { needs: ['primary', 'secondary'] },
    suppress: alone,
    unsuppress: alone,
  },
  object: {
    identify: describeObject,
    identify_anonymous: describeObject,
    delete: alone,
    add_relationships: relate,
    delete_relationships: relate,
  },
  delivery: { event: { needs: ['identifiers', 'name', 'attributes'] } },
};

const objects = ['object_id and object_type_id', 'cio_object_id'];

/** Sets of identifiers that name one record, by type. */
const identities: Readonly<Record<string, readonly string[]>> = {
  person: ['id', 'email', 'phone', 'cio_id'],
  object: objects,
  delivery: ['id'],
};

/** Returns what a change should have been, or `undefined` if it is valid. */
export function problemOf(change: Change): string | undefined {
  const { type, action, identifiers } = change;
  const rule = rules[type]?.[action];
  if (rule === undefined) return `one of the actions of '${type}' (${Object.keys(rules[type] ?? {}).join(', ')})`;
  const given = givenIn(change).filter((name) => name !== 'type' && name !== 'action');
  const problem = shapeProblem(rule, given, `type '${type}' and action '${action}'`);
  if (problem !== undefined) return problem;
  if (identifiers !== undefined) {
    const unnamed = identityProblem(identifiers, identities[type] ?? [], `\`identifiers\` of a ${type}`);
    if (unnamed !== undefined) return unnamed;
  }
  return relationshipProblem(change) ?? detailProblem(change);
}

/** Returns how a record should have been identified, or `undefined` if it is valid. */
function identityProblem(identifiers: object, ways: readonly string[], what: string): string | undefined {
  if (ways.includes(givenIn(identifiers).toSorted().join(' and '))) return undefined;
  return `${what} to be ${ways.length > 1 ? `exactly one of ${ways.join(', ')}` : ways[0]}`;
}

/** A person is related to objects, and an object to people. */
function relationshipProblem({ type, action, cio_relationships: relationships = [] }: Change): string | undefined {
  const people = action === 'identify_anonymous' ? ['anonymous_id'] : ['id', 'email', 'cio_id'];
  const ways = type === 'person' ? objects : people;
  for (const { identifiers } of relationships) {
    const problem = identityProblem(identifiers, ways, '`identifiers` in `cio_relationships`');
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function detailProblem({ type, action, name, attributes, device }: Change): string | undefined {
  if (action === 'add_device' && device?.platform === undefined) return '`device.platform` to add a device';
  if (type !== 'delivery') return undefined;
  if (!['opened', 'converted', 'delivered'].includes(name ?? ''))
    return "`name` of a delivery to be 'opened', 'converted' or 'delivered'";
  return attributes?.['device_token'] === undefined ? '`attributes.device_token` of a delivery' : undefined;
}
