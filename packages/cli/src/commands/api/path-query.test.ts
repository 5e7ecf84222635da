import { expect, it } from 'vitest';
import { withPathQuery } from './path-query.ts';

it.each([
  ['/labels', {}, '/labels', {}],
  ['/labels?per_page=2&q=a%20b', { page: 3 }, '/labels', { page: 3, per_page: '2', q: 'a b' }],
  ['/labels?type[]=a&type[]=b', {}, '/labels', { 'type[]': ['a', 'b'] }],
  ['/labels?', {}, '/labels', {}],
])('takes the query of %s into the parameters', (given, params, path, all) => {
  expect(withPathQuery(given, params)).toEqual({ path, params: all });
});

it('refuses what is in both', () => {
  expect(() => withPathQuery('/labels?page=2', { page: 3 })).toThrow(
    "'page' is in the query of the path and in --params",
  );
});
