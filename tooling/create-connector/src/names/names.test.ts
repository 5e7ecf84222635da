import { expect, it } from 'vitest';
import { plural, singular } from './plural.ts';
import { camelCase, words } from './words.ts';

it.each([
  ['APIKeys', 'api keys'],
  ['candidate_tag-list', 'candidate tag list'],
  ['applicationForm.submit', 'application form submit'],
])('the words of %s are %s', (name, expected) => expect(words(name).join(' ')).toBe(expected));

it.each([
  ['company', 'companies'],
  ['status', 'statuses'],
  ['address', 'addresses'],
  ['person', 'people'],
  ['box', 'boxes'],
  ['day', 'days'],
  ['database', 'databases'],
  ['analysis', 'analyses'],
])('%s is %s', (one, many) => {
  expect(plural(one)).toBe(many);
  expect(plural(many)).toBe(many);
  if (one !== 'analysis') expect(singular(many)).toBe(one);
});

it('an identifier does not begin with a digit', () => expect(camelCase(['2fa', 'codes'])).toBe('n2faCodes'));
