import { type Json, listOf, objectOf } from '../json.ts';
import type { Resolver } from './resolver.ts';

/** Returns the examples of a parameter, or of a media type of a body: its own, and those of its schema. */
export function examplesOf(node: Json, resolver: Resolver): readonly unknown[] {
  const named = Object.values(objectOf(node['examples'])).map((each) => resolver.resolve(each)['value']);
  const schema = resolver.resolve(node['schema']);
  return [node['example'], ...named, schema['example'], ...listOf(schema['examples'])].filter(
    (value) => value !== undefined && value !== null,
  );
}
