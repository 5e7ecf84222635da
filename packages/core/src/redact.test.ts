import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Of, createRedactor } from './redact.ts';

/** The ways in which a secret may be written into a text. */
const written: Record<string, (secret: string) => string> = {
  'as it is': (secret) => secret,
  'as Base64': base64Of,
  'as Base64 without padding': (secret) => base64Of(secret).replace(/=+$/, ''),
  'as Base64 for URLs': (secret) => base64Of(secret).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  'in a path': encodeURIComponent,
  'in a query or a form': (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
};

const secretText = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 });

describe.each(Object.entries(written))('a secret %s', (_, write) => {
  test('is taken out of any text around it', () => {
    fc.assert(
      fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
        const redactor = createRedactor();
        redactor.add(secret);
        const form = write(secret);
        // What stands around it may hold the secret again, or the mask; a separator keeps the two apart.
        const redacted = redactor.text(`${before}|${form}|${after}`);
        expect(redacted).not.toContain(`|${form}|`);
        expect(redacted).toContain('[redacted]');
      }),
      { numRuns: 200 },
    );
  });
});

test('several secrets are taken out, also when one is part of another', () => {
  const redactor = createRedactor();
  for (const secret of ['abcd', 'abcdefgh', 'xxabcdefghyy']) redactor.add(secret);
  expect(redactor.text('xxabcdefghyy abcdefgh abcd abc')).toBe('[redacted] [redacted] [redacted] abc');
});

test('every occurrence is taken out', () => {
  const redactor = createRedactor();
  redactor.add('s3cr3t');
  expect(redactor.text('s3cr3ts3cr3t and s3cr3t')).toBe('[redacted][redacted] and [redacted]');
});

test('a secret with characters that mean something in patterns is taken out as it is', () => {
  const redactor = createRedactor();
  redactor.add('a.*$&+[x]');
  expect(redactor.text('a.*$&+[x] aXX$&+[x]')).toBe('[redacted] aXX$&+[x]');
});

test('a value too short to be a secret does not blot out ordinary text', () => {
  const redactor = createRedactor();
  redactor.add('a');
  redactor.add('');
  expect(redactor.text('a banana')).toBe('a banana');
});

test('data keeps its shape, with secrets taken out of keys and values', () => {
  const redactor = createRedactor();
  redactor.add('s3cr3t');
  const date = new Date(0);
  const data = { list: ['s3cr3t', 1, null, true], deep: { 's3cr3t-key': 'x s3cr3t' }, date, none: undefined };
  expect(redactor.data(data)).toEqual({
    list: ['[redacted]', 1, null, true],
    deep: { '[redacted]-key': 'x [redacted]' },
    date,
    none: undefined,
  });
  expect(data.list[0]).toBe('s3cr3t');
});

test('data that is JSON with a secret anywhere has it nowhere afterwards', () => {
  const redactor = createRedactor();
  redactor.add('s3cr3t/+');
  fc.assert(
    fc.property(
      fc.object({ values: [fc.string(), fc.constantFrom('s3cr3t/+', 'Bearer s3cr3t/+', base64Of('s3cr3t/+'))] }),
      (value) => {
        const text = JSON.stringify(redactor.data(value));
        expect(text).not.toContain('s3cr3t/+');
        expect(text).not.toContain(base64Of('s3cr3t/+'));
      },
    ),
  );
});
