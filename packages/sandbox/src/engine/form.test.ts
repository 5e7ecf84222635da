import { expect, it } from 'vitest';
import { parseForm } from './form.ts';

const parse = (text: string) => parseForm(new URLSearchParams(text));

it('reads brackets as lists and objects', () => {
  const text = 'a=1&items[0][price]=p&items[0][tags][]=x&items[0][tags][]=y&items[1][price]=q&metadata[plan]=pro&e[]=c';
  expect(parse(text)).toEqual({
    a: '1',
    items: [{ price: 'p', tags: ['x', 'y'] }, { price: 'q' }],
    metadata: { plan: 'pro' },
    e: ['c'],
  });
});

it('decodes names and values, sorts lists and lets the last of equal names win', () => {
  expect(parse('m%5Bk%5D=a%26b&m[e]=&l[10]=z&l[2]=y&n=1&n=2')).toEqual({
    m: { k: 'a&b', e: '' },
    l: ['y', 'z'],
    n: '2',
  });
});

it('gives names of the object prototype no meaning', () => {
  const parsed = parse('__proto__[polluted]=yes&m[__proto__][polluted]=yes&constructor=x');
  expect(Object.hasOwn(parsed ?? {}, '__proto__')).toBe(true);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it.each(['a[b=1', 'a]=1', '[a]=1', 'a[b]c=1', '=1', 'a=1&a[b]=2', 'a[b]=2&a=1', `a${'[b]'.repeat(25)}=1`])(
  'rejects %s',
  (text) => {
    expect(parse(text)).toBeUndefined();
  },
);
