import { describe, expect, it } from 'vitest';
import { readPosition, writePosition } from './position.ts';

const params = { state: 'new', tags: ['a', 'ü'], filter: { b: 1, a: 2 } };

describe('a position', () => {
  it.each([
    [{ cursor: undefined, skip: 3, size: undefined }],
    [{ cursor: 'abc', skip: 3, size: 50 }],
    [{ cursor: '😀 "ü"\n', skip: 1_000_000, size: 1 }],
    [{ cursor: 'at.nested', skip: 1, size: 2 }],
    [{ cursor: '', skip: 1, size: 2 }],
  ])('%o is read as it was written', (position) => {
    const text = writePosition(position, params) ?? '';
    expect(text).toMatch(/^at\.[\w-]+$/);
    expect(readPosition(text, params, 'x')).toEqual(position);
  });

  it("at the beginning of a page is the vendor's cursor", () => {
    expect(writePosition({ cursor: 'abc', skip: 0, size: 5 }, params)).toBe('abc');
    expect(writePosition({ cursor: undefined, skip: 0 }, params)).toBeUndefined();
  });

  it('of a numbered page keeps the size of the pages', () => {
    const text = writePosition({ cursor: '2', skip: 0, size: 5 }, params, true);
    expect(readPosition(text, params, 'x')).toEqual({ cursor: '2', skip: 0, size: 5 });
    expect(writePosition({ cursor: '2', skip: 0 }, params, true)).toBe('2');
  });

  it('belongs to its parameters, whatever their order', () => {
    const text = writePosition({ cursor: 'abc', skip: 2 }, params);
    const reordered = { filter: { a: 2, b: 1 }, tags: ['a', 'ü'], state: 'new', more: undefined };
    expect(readPosition(text, reordered, 'x')).toMatchObject({ skip: 2 });
    for (const other of [{}, { ...params, state: 'old' }, { ...params, tags: ['ü', 'a'] }, { ...params, more: null }])
      expect(() => readPosition(text, other, 'pylon.issues.list')).toThrow(
        /pylon\.issues\.list.*the cursor of a call with the same parameters/,
      );
  });

  it.each([
    'abc',
    '',
    'at.',
    'at.%%%',
    'at.W10',
    'at.eyJhIjoxfQ',
    'at.WzEsMl0',
    `at.${btoa('[-1,"a",null,null]')}`,
    `at.${btoa('[1.5,"a"]')}`,
    'at.2026-11-20',
  ])('is not what %j says, which is handed through', (cursor) => {
    expect(readPosition(cursor, params, 'x')).toEqual({ cursor, skip: 0 });
  });
});
