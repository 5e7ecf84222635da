import * as v from 'valibot';
import { expect, describe as group, test } from 'vitest';
import { sample } from '../../test/sample.ts';
import { defineConnector } from '../define/connector.ts';
import { type Entities, entity } from '../define/entity.ts';
import { type AnyOperation, list, operation } from '../define/operation.ts';
import { doc, Nothing, record, type Schema } from '../define/schema.ts';
import { describe, describeOperation, describeParameters } from '../describe.ts';
import { resolveReference } from './json-schema.ts';

const connectorOf = (entities: Entities) => defineConnector({ ...sample, entities });

/** An entity with operations that return records, by action. */
const returning = (results: Record<string, Schema>) =>
  entity({ summary: 'Things.' }, () =>
    Object.fromEntries(
      Object.entries(results).map(([action, output]) => [
        action,
        operation('GET /things', { summary: 'Get.', input: v.strictObject({}), output }),
      ]),
    ),
  );

/** An entity with operations that take parameters, by action. */
const taking = (inputs: Record<string, Record<string, Schema>>) =>
  entity({ summary: 'Things.' }, () =>
    Object.fromEntries(
      Object.entries(inputs).map(([action, parameters]) => [
        action,
        operation('POST /things', {
          summary: 'Do.',
          effect: 'write',
          input: v.strictObject(parameters),
          output: Nothing,
        }),
      ]),
    ),
  );

const namesOf = (entities: Entities) => Object.keys(describe(connectorOf(entities)).$defs);
const thing = () => record({ id: v.string() }, { name: v.string(), size: v.number() });

group('a record that several operations return', () => {
  const Person = record({ id: v.string() }, { name: v.string(), mail: v.string() });
  const Issue = record({ id: v.string() }, { owner: doc(Person, 'Who has it.'), title: v.string() });
  const page = v.strictObject({});
  const issues = entity({ summary: 'Issues.' }, () => ({
    list: list('GET /issues', { summary: 'List.', input: page, item: Issue }),
    get: operation('GET /issue', { summary: 'Get.', input: page, output: v.nullish(Issue) }),
    getOwner: operation('GET /issue/owner', { summary: 'Get.', input: page, output: Person }),
  }));
  const connector = connectorOf({ issues });
  const description = describe(connector);

  test('is in the document once, and its schemas refer to it', () => {
    expect(description.operations.map(({ output }) => output)).toEqual([
      { $ref: '#/$defs/Issue' },
      { anyOf: [{ $ref: '#/$defs/Issue' }, { type: 'null' }] },
      { $ref: '#/$defs/IssueOwner' },
    ]);
    expect(description.$defs['Issue']).toMatchObject({
      type: 'object',
      properties: { owner: { anyOf: [{ $ref: '#/$defs/IssueOwner' }, { type: 'null' }], description: 'Who has it.' } },
    });
  });

  test('is included in the description of one operation with the records it refers to, and no others', () => {
    const { input, output } = describeOperation(connector, 'issues.list');
    expect(input).not.toHaveProperty('$defs');
    expect(output).toEqual({ $ref: '#/$defs/Issue', $defs: description.$defs });
    expect(describeOperation(connector, 'issues.get_owner').output).toEqual({
      $ref: '#/$defs/IssueOwner',
      $defs: { IssueOwner: description.$defs['IssueOwner'] },
    });
  });
});

group('a record is named', () => {
  const one = thing();
  test.each<[string, string[], Entities]>([
    ['after its entity', ['JobPosting'], { jobPostings: returning({ list: one, create: one }) }],
    [
      'after the entity that gets it, not the first that returns it',
      ['Activity'],
      {
        replies: returning({ update: one }),
        activities: returning({ get: one }),
      },
    ],
    [
      'after the getter that returns it beside the record',
      ['IssueMetrics'],
      { issues: returning({ getMetrics: one, listMetrics: one }) },
    ],
    ['after the action that returns it', ['IssueCloseResult'], { issues: returning({ close: one, archive: one }) }],
    [
      'after the field that contains it',
      ['HomeAddress'],
      {
        people: returning({ get: record({}, { home_address: one }), list: record({}, { work: one }) }),
      },
    ],
    [
      'in the singular, where a field holds a list',
      ['Tag'],
      {
        people: returning({ get: record({}, { tags: v.array(one) }), list: record({}, { labels: v.array(one) }) }),
      },
    ],
    [
      'after the record that contains it, where the name of the field is too general',
      ['PersonResult'],
      {
        people: returning({ get: record({}, { result: one }), list: record({}, { result: one }) }),
      },
    ],
    [
      'by its title',
      ['PostalAddress'],
      {
        people: returning({
          get: record({}, { home: v.pipe(one, v.title('Postal address')) }),
          list: record({}, { work: one }),
        }),
      },
    ],
    [
      'by its field, where no letter of its title can be in a name',
      ['Home'],
      {
        people: returning({
          get: record({}, { home: v.pipe(one, v.title('住所')) }),
          list: record({}, { work: one }),
        }),
      },
    ],
  ])('%s', (_, names, entities) => {
    expect(namesOf(entities)).toEqual(names);
  });

  test('differently where its name is taken', () => {
    const [other, third] = [thing(), thing()];
    const use = (field: Schema) => ({ get: record({}, { tag: field }), list: record({}, { tag: field }) });
    const names = namesOf({ issues: returning(use(one)), people: returning(use(other)) });
    expect(names).toEqual(['PersonTag', 'Tag']);
    const twins = { get: record({}, { tag: v.union([one, third]) }), list: record({}, { tag: v.union([one, third]) }) };
    expect(namesOf({ issues: returning(twins) })).toEqual(['IssueTag', 'Tag']);
  });

  test('separately as a parameter and as a result', () => {
    const entities = {
      issues: taking({ create: { tag: one }, update: { tag: one } }),
      tags: returning({ get: one, list: one }),
    };
    expect(namesOf(entities)).toEqual(['Tag', 'TagInput']);
  });
});

group('written out where it is', () => {
  test.each<[string, Entities]>([
    ['is a record that is used once', { issues: returning({ get: thing() }) }],
    ['is a small one', { issues: returning(Object.fromEntries(['get', 'list'].map((action) => [action, small]))) }],
    ['are the parameters of operations that take the same', { issues: taking({ create: same, update: same }) }],
  ])('%s', (_, entities) => {
    expect(namesOf(entities)).toEqual([]);
  });
});
const small = record({ id: v.string() }, { name: v.string() });
const same = { id: v.string(), name: v.string(), size: v.number() };

group('a record that holds itself', () => {
  interface Node {
    readonly and?: Node[] | undefined;
  }
  const Node: v.GenericSchema<Node> = v.strictObject({ and: v.optional(v.array(v.lazy(() => Node))) });
  const connector = connectorOf({ people: taking({ search: { filter: doc(v.optional(Node), 'Which.') } }) });
  const definition = {
    type: 'object',
    properties: { and: { type: 'array', items: { $ref: '#/$defs/FilterInput' } } },
    required: [],
    additionalProperties: false,
  };

  test('is referenced, however often it is used', () => {
    expect(describe(connector).operations[0]?.input['properties']).toEqual({
      filter: { $ref: '#/$defs/FilterInput', description: 'Which.' },
    });
    expect(describe(connector).$defs).toEqual({ FilterInput: definition });
  });

  test('may be a list of itself', () => {
    interface Tree extends ReadonlyArray<Tree> {}
    const Tree: v.GenericSchema<Tree> = v.array(v.lazy(() => Tree));
    const { operations, $defs } = describe(connectorOf({ trees: taking({ plant: { tree: Tree } }) }));
    expect(operations[0]?.input['properties']).toEqual({ tree: { $ref: '#/$defs/TreeInput' } });
    expect($defs).toEqual({ TreeInput: { type: 'array', items: { $ref: '#/$defs/TreeInput' } } });
  });

  test('is included in the description of one operation', () => {
    expect(describeOperation(connector, 'people.search').input).toHaveProperty('$defs', { FilterInput: definition });
  });
});

test('rules about several fields stay beside a reference, in words', () => {
  const who = v.pipe(
    thing(),
    v.check(() => true, 'Expected one of id and name'),
  );
  const connector = connectorOf({ issues: taking({ create: { who: doc(who, 'Whose.') }, update: { who } }) });
  const [create, update] = describe(connector).operations.map(({ input }) => input['properties']);
  expect(create).toEqual({ who: { $ref: '#/$defs/WhoInput', description: 'Whose. Expected one of id and name.' } });
  expect(update).toEqual({ who: { $ref: '#/$defs/WhoInput', description: 'Expected one of id and name.' } });
});

test('a reference is resolved together with its additions', () => {
  const definitions = { Tag: { type: 'object', description: 'A tag.' } };
  const reference = { $ref: '#/$defs/Tag', description: 'The first.' };
  expect(resolveReference(reference, definitions)).toEqual({ type: 'object', description: 'The first.' });
  expect(resolveReference({ $ref: '#/$defs/Gone' }, definitions)).toEqual({ $ref: '#/$defs/Gone' });
  expect(resolveReference({ type: 'string' }, definitions)).toEqual({ type: 'string' });
});

test('a connector is described once', () => {
  const connector = connectorOf({ issues: returning({ get: thing() }) });
  expect(describe(connector)).toBe(describe(connector));
  expect(describe(connectorOf({ issues: returning({ get: thing() }) }))).not.toBe(describe(connector));
});

group('the parameters of one operation alone', () => {
  interface Rule {
    readonly any?: Rule[] | undefined;
  }
  const Rule: v.GenericSchema<Rule> = v.strictObject({ any: v.optional(v.array(v.lazy(() => Rule))) });
  const untouched = entity({ summary: 'Others.' }, () => {
    throw new Error('was read');
  });

  test('are described without reading the other operations', () => {
    const things = taking({ create: { name: v.string(), rule: v.optional(Rule) } });
    const { entities } = connectorOf({ things, untouched });
    const input = describeParameters(Object.values(entities['things']?.operations ?? {})[0] as AnyOperation);
    expect(input).toMatchObject({ required: ['name'], properties: { name: { type: 'string' } } });
    expect(input['$defs']).toEqual({
      RuleInput: expect.objectContaining({
        properties: { any: { type: 'array', items: { $ref: '#/$defs/RuleInput' } } },
      }),
    });
  });

  test('are as in the description of the operation', () => {
    for (const { operations } of Object.values(sample.entities))
      for (const operation of Object.values(operations)) {
        const { id } = describe(sample).operations.find(({ accessor }) => operationAt(accessor) === operation) ?? {};
        expect(describeParameters(operation)).toEqual(describeOperation(sample, id ?? '').input);
      }
  });
  const operationAt = (accessor: string) => {
    const [entityKey = '', actionKey = ''] = accessor.split('.');
    return (sample.entities as Entities)[entityKey]?.operations[actionKey];
  };
});
