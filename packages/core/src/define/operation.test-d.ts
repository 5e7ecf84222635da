import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import { list, type Operation, operation } from './operation.ts';

const summary = 'Does it.';
const output = v.object({ id: v.string() });

test('an operation is bound to its input and output', () => {
  const get = operation('GET /a/{id}', {
    summary,
    input: v.strictObject({ id: v.string(), q: v.optional(v.number()) }),
    output,
  });
  expectTypeOf(get).toEqualTypeOf<Operation<{ id: string; q?: number | undefined }, { id: string }>>();
});

test('a parameter of the route that the input lacks does not compile', () => {
  // @ts-expect-error misspelt
  operation('GET /a/{id}', { summary, input: v.strictObject({ di: v.string() }), output });
  // @ts-expect-error the second is missing
  list('GET /a/{id}/b/{other}', { summary, input: v.strictObject({ id: v.string() }), item: output });
});

test('an effect is required where the verb does not determine it', () => {
  // @ts-expect-error a POST may be anything
  operation('POST /a', { summary, input: v.strictObject({}), output });
  operation('POST /a', { summary, effect: 'read', input: v.strictObject({}), output });
  list('POST /a.list', { summary, input: v.strictObject({}), item: output });
});

test('a route has a verb and a path from the root', () => {
  // @ts-expect-error no verb
  operation('/a', { summary, input: v.strictObject({}), output });
  // @ts-expect-error no slash
  operation('GET a', { summary, input: v.strictObject({}), output });
  // @ts-expect-error another verb
  operation('FETCH /a', { summary, effect: 'read', input: v.strictObject({}), output });
});

test('a misspelt name in a definition does not compile', () => {
  // @ts-expect-error
  operation('GET /a', { summary, input: v.strictObject({}), output, sumary: 'x' });
});
