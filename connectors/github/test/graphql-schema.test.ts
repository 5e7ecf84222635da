import { existsSync, readFileSync } from 'node:fs';
import type { AnyOperation } from '@agent-connectors/core';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { github } from '../src/index.ts';

// The vendor's schema is next to the checkout, on some machines only.
const file = new URL('../../../../shared/specs/wave/github.schema.graphql', import.meta.url);

const documents = Object.entries(github.entities).flatMap(([entity, { operations }]) =>
  Object.entries<AnyOperation>(operations).flatMap(([action, { graphql }]) =>
    graphql === undefined ? [] : [[`${entity}.${action}`, graphql.document] as const],
  ),
);

it('there are documents', () => expect(documents).toHaveLength(5));

it.skipIf(!existsSync(file)).each(documents)("the document of %s follows the vendor's schema", (_, document) => {
  const schema = buildSchema(readFileSync(file, 'utf8'));
  expect(validate(schema, parse(document))).toEqual([]);
});
