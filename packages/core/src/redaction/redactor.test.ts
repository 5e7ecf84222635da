import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf } from '../../test/secrets.ts';
import { base64Of, createRedactor } from './redactor.ts';

const knowing = (...secrets: string[]) => {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
};

/** The ways in which a secret may be encoded in a text. */
const written: Record<string, (secret: string) => string> = {
  'as it is': (secret) => secret,
  'as Base64': base64Of,
  'as Base64 without padding': (secret) => base64Of(secret).replace(/=+$/, ''),
  'as Base64 for URLs': (secret) => base64Of(secret).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  'in a path': encodeURIComponent,
  'in a query or a form': (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  'in JSON within JSON': (secret) => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  'in JSON of ASCII': (secret) => inAscii(JSON.stringify(secret).slice(1, -1)),
  'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'percent-encoded by another encoder': (secret) =>
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  'percent-encoded where it must be': (secret) => encodeURI(secret),
  'percent-encoded throughout': (secret) => [...bytesOf(secret)].map((byte) => `%${hex(byte)}`).join(''),
  'as hex': (secret) => [...bytesOf(secret)].map(hex).join(''),
  'as hex in capitals': (secret) => [...bytesOf(secret)].map(hex).join('').toUpperCase(),
  'in HTML': (secret) =>
    secret.replace(/[&<>"']/g, (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[c]};`),
  'in HTML by numbers': (secret) => secret.replace(/[^A-Za-z0-9_.-]/gu, (c) => `&#x${c.codePointAt(0)?.toString(16)};`),
  'escaped throughout': (secret) => inAscii(secret, /./gs),
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hex = (byte: number) => byte.toString(16).padStart(2, '0');
const inAscii = (text: string, which = /[\u007f-\uffff]/g) =>
  text.replace(which, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const secretText = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 16 });

describe.each(Object.entries(written))('a secret %s', (_, write) => {
  test('is redacted within any text', () => {
    fc.assert(
      fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
        const redactor = createRedactor();
        redactor.add(secret);
        const form = write(secret);
        // The text around it may contain the secret again, or the mask; a separator keeps the two apart.
        const redacted = redactor.text(`${before}|${form}|${after}`);
        expect(redacted).not.toContain(`|${form}|`);
        expect(redacted).toContain('[redacted]');
      }),
      { numRuns: 25 },
    );
  });
});

test('several secrets are redacted, also when one is part of another', () => {
  const redactor = createRedactor();
  for (const secret of ['abcd', 'abcdefgh', 'xxabcdefghyy']) redactor.add(secret);
  expect(redactor.text('xxabcdefghyy abcdefgh abcd abc')).toBe('[redacted] [redacted] [redacted] abc');
});

test('every occurrence is redacted', () => {
  expect(knowing('s3cr3t-key').text('s3cr3t-keys3cr3t-key and s3cr3t-key')).toBe('[redacted][redacted] and [redacted]');
});

test('a secret within longer base64 is redacted completely, wherever it begins there', () => {
  const secret = 'tok/canary+9f8e7d==';
  for (const before of ['', 'a', 'ab', 'abc', 'user:']) {
    for (const after of ['', '!', '!!', ':x']) {
      const redacted = knowing(secret).text(btoa(`${before}${secret}${after}`));
      for (const form of formsOf(secret)) expect(redacted).not.toContain(form);
      expect(redacted).toContain('[redacted]');
    }
  }
});

test('a key in one case is redacted in the other case too', () => {
  expect(knowing('9f8e7d6c5b4a').text('9F8E7D6C5B4A')).toBe('[redacted]');
  expect(knowing('TOK-9F8E7D6C5B4A').text('tok-9f8e7d6c5b4a')).toBe('[redacted]');
});

describe('a key that is shown in part', () => {
  const key = 'sk_live_AbCdEfGhIjKlMnOpQrStUvWx';

  test.each([
    ['Incorrect API key provided: sk_live_AbCd****UvWx.', 'Incorrect API key provided: [redacted].'],
    ['key sk_live_AbCdEfGh... is unknown', 'key [redacted] is unknown'],
    ['key sk_live_AbCdEfGh… is unknown', 'key [redacted] is unknown'],
    ['{"key":"sk_live_AbCdEfGhIj"}', '{"key":"[redacted]"}'],
    ['?k=sk_live_AbCdEfGhIjKl&x=1', '?k=[redacted]&x=1'],
    ['Bearer%20sk_live_AbCdEfGhIj', 'Bearer%20[redacted]'],
  ])('%s', (text, redacted) => {
    expect(knowing(key).text(text)).toBe(redacted);
  });

  test.each(['keys begin with sk_live_', 'it ends in ****UvWx', 'risk_live_AbCdEfGhIj', 'sk_live_AbX'])(
    'is not detected in %s',
    (text) => {
      expect(knowing(key).text(text)).toBe(text);
    },
  );

  test('is not confused with the word that it begins with', () => {
    expect(knowing('production-4711-key').text('in production. Productions')).toBe('in production. Productions');
    expect(knowing('production-4711-key').text('in production-4711')).toBe('in [redacted]');
  });

  test('is masked from a third of its length on, whatever the key is', () => {
    const keys = fc
      .stringMatching(/^[A-Za-z0-9_+/=-]{16,60}$/)
      .filter((secret) => /^(?![A-Za-z]{12})(?=.{0,11}[0-9])/.test(secret));
    fc.assert(
      fc.property(keys, fc.constantFrom('', '****', '...', '…'), (secret, masked) => {
        const begin = secret.slice(0, Math.max(12, Math.ceil(secret.length / 3)));
        expect(knowing(secret).text(`no: ${begin}${masked} is`)).toBe('no: [redacted] is');
      }),
    );
  });

  test('is detected by the password alone where it is a username and password', () => {
    const redactor = createRedactor();
    redactor.renewPair('basic', 'site-0123456789abcdef', 'p4ssw0rd-p4ssw0rd');
    expect(redactor.text('site-0123456789abcdef is unknown')).toBe('site-0123456789abcdef is unknown');
    expect(redactor.text(btoa('site-0123456789abcdef:p4ssw0rd-p4ssw0rd'))).toBe('[redacted]');
  });
});

describe('a short secret', () => {
  test('is redacted only where it is a separate word', () => {
    const text = 'contest, latest: test, "test" test_1 Test tests ünïtest %20test\\ntest key=test&x';
    expect(knowing('test').text(text)).toBe(
      'contest, latest: [redacted], "[redacted]" test_1 Test tests ünïtest %20[redacted]\\n[redacted] key=[redacted]&x',
    );
    expect(knowing('abc').text('key abc is wrong')).toBe('key [redacted] is wrong');
    expect(knowing('p:w').text('p%3Aw cDp3 x')).toBe('[redacted] [redacted] x');
  });

  test('never changes words that contain it', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{3,7}$/), word, word, (secret, before, after) => {
        const text = `${before}${secret}${after} ${before}${secret} ${secret}${after}`;
        fc.pre(![before, after].some((part) => part.includes(secret)));
        expect(knowing(secret).text(text)).toBe(text);
      }),
    );
  });

  test('is reported by the name of its credential', () => {
    const redactor = createRedactor();
    redactor.add('test', 'apiToken');
    redactor.add('long enough', 'other');
    redactor.add('test-2');
    expect(redactor.weak).toEqual(['apiToken']);
  });
});

test.each(['redacted', '[redacted]', 'redacted]'])('a mask stays a mask, even where %s is a secret', (secret) => {
  const redactor = knowing(secret, 'another-secret');
  expect(redactor.text('Bearer [redacted] another-secret')).toBe('Bearer [redacted] [redacted]');
});

test('a replaced token is redacted for one more generation and then forgotten', () => {
  const redactor = createRedactor();
  for (const token of ['token-aaaa1111', 'token-bbbb2222', 'token-cccc3333']) redactor.renew('access', token);
  redactor.renew('refresh', 'token-dddd4444');
  redactor.renew('access', 'token-cccc3333');
  expect(redactor.text('token-aaaa1111 token-bbbb2222 token-cccc3333 token-dddd4444')).toBe(
    'token-aaaa1111 [redacted] [redacted] [redacted]',
  );
  // A token that is issued again is the current one again.
  redactor.renew('access', 'token-bbbb2222');
  redactor.renew('access', 'token-eeee5555');
  expect(redactor.text('token-bbbb2222 token-cccc3333')).toBe('[redacted] token-cccc3333');
});

test('a secret with special characters of regular expressions is redacted literally', () => {
  const redactor = createRedactor();
  redactor.add('a.*$&+[x]');
  expect(redactor.text('a.*$&+[x] aXX$&+[x]')).toBe('[redacted] aXX$&+[x]');
});

test('a secret of backslashes is redacted, and a text full of them takes no time', () => {
  const secret = `${'\\'.repeat(12)}x`;
  const text = '\\'.repeat(3000);
  expect(knowing(secret).text(`a ${JSON.stringify(secret)} b`)).toBe('a "[redacted]" b');
  expect(knowing(secret).text(text)).toBe(text);
});

test('a value too short to be a secret is not redacted in ordinary text', () => {
  const redactor = createRedactor();
  redactor.add('a');
  redactor.add('');
  expect(redactor.text('a banana')).toBe('a banana');
});

test('data keeps its structure, with secrets redacted in keys and values', () => {
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

test('a secret anywhere in JSON data is redacted everywhere', () => {
  const redactor = createRedactor();
  redactor.add('s3cr3t/+9');
  fc.assert(
    fc.property(
      fc.object({ values: [fc.string(), fc.constantFrom('s3cr3t/+9', 'Bearer s3cr3t/+9', base64Of('s3cr3t/+9'))] }),
      (value) => {
        const text = JSON.stringify(redactor.data(value));
        expect(text).not.toContain('s3cr3t/+9');
        expect(text).not.toContain(base64Of('s3cr3t/+9'));
      },
    ),
  );
});

test('ordinary text around a secret stays unchanged', () => {
  const redactor = knowing('tok/canary+9f8e7d==', 'sk_live_AbCdEfGhIjKlMnOpQrStUvWx', 'pass');
  const words = fc.array(
    fc.constantFrom('the', 'passed', 'token', 'compass', 'sk_live_', 'canary', 'of', '4711', 'é', '%20'),
  );
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [begin, end] = [before.join(' '), after.join(' ')];
      expect(redactor.text(`${begin} tok/canary+9f8e7d== ${end}`)).toBe(`${begin} [redacted] ${end}`);
    }),
  );
});

describe('a secret is redacted in data of any kind', () => {
  const secret = '8675309123';
  const redactor = knowing(secret, 'tok-canary-1');
  class Account {
    readonly key = secret;
    readonly #hidden = secret;
    get shown() {
      return this.#hidden;
    }
  }

  test.each<[string, unknown, unknown]>([
    ['a number', { pin: 8675309123, other: 867530912 }, { pin: '[redacted]', other: 867530912 }],
    ['a BigInt', [8675309123n, 1n], ['[redacted]', 1n]],
    ['a map', new Map([[secret, { a: secret }]]), new Map([['[redacted]', { a: '[redacted]' }]])],
    ['a set', new Set([secret, 1]), new Set(['[redacted]', 1])],
    ['an address', new URL(`https://x.test/?k=${secret}`), 'https://x.test/?k=[redacted]'],
    ['a query', new URLSearchParams({ k: secret }), 'k=[redacted]'],
    ['headers', new Headers({ 'x-a': secret, cookie: 'x' }), { 'x-a': '[redacted]', cookie: '[redacted]' }],
    ['an instance', new Account(), { key: '[redacted]' }],
    ['an object with its own toJSON', { toJSON: () => ({ key: secret }) }, { key: '[redacted]' }],
    ['text in an object', Object(secret), '[redacted]'],
    ['bytes', new TextEncoder().encode(secret), '[10 bytes]'],
    ['a file', new Blob([secret]), '[10 bytes]'],
    ['a function', Object.assign(() => {}, { secret }), '[function]'],
    ['a field called __proto__', JSON.parse(`{"__proto__":"${secret}"}`), JSON.parse('{"__proto__":"[redacted]"}')],
  ])('%s', (_, data, redacted) => {
    expect(redactor.data({ data })).toEqual({ data: redacted });
  });

  test('an error, with its causes and fields', () => {
    const error = Object.assign(new TypeError(`bad ${secret}`, { cause: new Error(secret) }), { sent: { secret } });
    expect(redactor.data([error])).toMatchObject([
      {
        name: 'TypeError',
        message: 'bad [redacted]',
        sent: { secret: '[redacted]' },
        cause: { message: '[redacted]' },
      },
    ]);
    expect(JSON.stringify(redactor.data([error]))).not.toContain(secret);
  });

  test('circular and repeated references, which the copy keeps', () => {
    const node: Record<string, unknown> = { secret };
    Object.assign(node, { self: node, list: [node] });
    const copy = redactor.data(node);
    expect(copy['self']).toBe(copy);
    expect((copy['list'] as unknown[])[0]).toBe(copy);
    expect(copy['secret']).toBe('[redacted]');
  });

  test('data at any depth', () => {
    let deep: unknown = secret;
    for (let depth = 0; depth < 20_000; depth++) deep = depth % 2 === 0 ? [deep] : { deep };
    let copy = redactor.data(deep);
    while (typeof copy === 'object' && copy !== null) copy = Object.values(copy)[0];
    expect(copy).toBe('[redacted]');
  });

  test('unreadable values, which are replaced', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thrower = {
      fine: secret,
      get broken() {
        throw new Error(secret);
      },
    };
    expect(redactor.data([proxy, thrower])).toEqual(['[unreadable]', { fine: '[redacted]', broken: '[unreadable]' }]);
  });
});
