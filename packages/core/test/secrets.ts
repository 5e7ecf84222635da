/** The credentials of all tests. None of them may appear outside the header of a credential. */
export const secrets = {
  apiToken: 'tok/canary+9f8e7d==',
  trackKey: 'trk-canary-5c4b3a',
  clientSecret: 'csec"canary\\77 ü',
  refreshToken: 'rt-canary-000111',
} as const;

/** Prefixes of all tokens that the token endpoints of the tests issue. */
const issued = ['at-canary-', 'rt-next-canary-'];

/** Shorter values are ordinary words. */
const shortest = 10;

const watched = new Map<string, readonly string[]>();
// Even a part of these would reveal too much.
for (const secret of [...Object.values(secrets), ...issued])
  watched.set(secret, [...formsOf(secret), secret.slice(0, shortest), secret.slice(-shortest)]);
const always = watched.size;

/** Adds a value that may not be shown. */
export function watch(secret: string): void {
  if (secret.length >= shortest && !watched.has(secret)) watched.set(secret, formsOf(secret));
}

/** Forgets added secrets: those of one test may be ordinary words in the next. */
export function forget(): void {
  for (const secret of [...watched.keys()].slice(always)) watched.delete(secret);
}

/** Returns the secrets that a text shows in any form, each by its beginning. */
export function secretsIn(text: string): string[] {
  const found = [...watched].filter(([, forms]) => forms.some((form) => text.includes(form)));
  return found.map(([secret]) => `${secret.slice(0, 4)}…`);
}

/** Returns every form in which a secret could be written, independently of the redactor's own list, which this checks. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const url = encodeURIComponent(secret.toWellFormed());
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const forms = [
    secret,
    ...[0, 1, 2].flatMap((before) => base64Inside(bytes, before)),
    url,
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encodeURIComponent(url),
    new URLSearchParams([['', secret]]).toString().slice(1),
    percent,
    percent.toUpperCase(),
    json,
    JSON.stringify(json).slice(1, -1),
    ascii,
    bytes.toString('hex'),
    [...secret].reverse().join(''),
  ];
  return [...new Set(forms)];
}

/** Returns the part of base64 that some bytes always produce inside others, whatever is before and after them. */
function base64Inside(bytes: Buffer, before: number): string[] {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  // The first and the last characters depend on the neighbours.
  const inside = encoded.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
  return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
}
