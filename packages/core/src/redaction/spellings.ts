import { eitherCase, hex, plainPartOf, utf8, writtenBase64, writtenText } from './written-characters.ts';

/** A way to write a secret, or some of them. */
export interface Spelling {
  /** Sources of regular expressions. */
  readonly sources: readonly string[];
  /** Every text that they match has this: looking for it is several times as fast as matching. */
  readonly needle: string;
}

/** A shorter secret is a word of its own or it is not found: it would blot out ordinary text. */
export const shortestWithin = 8;
/** A shorter value is an ordinary word, such as an article; no vendor gives out such credentials. */
const shortest = 3;

/** The ways to write a secret. Of a pair of user and password, the beginning is no secret. */
export function spellingsOf(secret: string, pair = false): Spelling[] {
  if (secret.length < shortest) return [];
  if (secret.length < shortestWithin) return asWords(secret);
  const begin = pair ? undefined : tellingBegin(secret);
  return [
    ...[secret, ...otherCase(secret)].map((text) => ({
      sources: [writtenText(text), ...(begin === undefined ? [] : [wordBeginningAs(text.slice(0, begin), text)])],
      needle: plainPartOf(text.slice(0, begin)),
    })),
    ...[0, 1, 2].map((offset) => {
      const inside = base64Inside(secret, offset);
      // Takes a last character that depends on the neighbours along, and the padding.
      return { sources: [`${writtenBase64(inside)}[\\w+/-]?(?:=|%3[dD]){0,2}`], needle: plainPartOf(inside) };
    }),
    ...encodedThroughout(secret),
  ];
}

/** A vendor that looks at no case takes a key that has only one in the other. */
function otherCase(secret: string): string[] {
  const [lower, upper] = [secret.toLowerCase(), secret.toUpperCase()];
  if (lower === upper || /[^\0-\x7f]/.test(secret)) return [];
  return secret === lower ? [upper] : secret === upper ? [lower] : [];
}

/** Every byte or character encoded, which few have to be: some encoders do it. */
function encodedThroughout(secret: string): Spelling[] {
  const bytes = [...utf8(secret)].map((byte) => hex(byte, 2));
  const units = secret.split('').map((unit) => hex(unit.charCodeAt(0), 4));
  const plain = bytes.join('');
  return [
    ...[...new Set([plain, plain.toUpperCase()])].map((digits) => ({ sources: [digits], needle: digits })),
    { sources: [bytes.map((byte) => `%${eitherCase(byte)}`).join('')], needle: untilLetter(`%${bytes.join('%')}`) },
    {
      sources: [units.map((unit) => `\\\\u${eitherCase(unit)}`).join('')],
      needle: `\\u${untilLetter(units.join('\\u'))}`,
    },
  ];
}

/** A few digits, as far as they are the same in capitals. */
const untilLetter = (digits: string) => /^[^a-f]{0,6}/.exec(digits)?.[0] ?? '';

/** What base64 shows of a text that stands in another one, `offset` bytes after a multiple of three. */
function base64Inside(text: string, offset: number): string {
  const bytes = utf8(text);
  const encoded = base64(new Uint8Array([...new Uint8Array(offset), ...bytes])).replace(/=+$/, '');
  // The first and the last characters depend on the neighbours.
  return encoded.slice(offset === 0 ? 0 : offset + 1, (offset + bytes.length) % 3 === 0 ? undefined : -1);
}

/*
 * Vendors repeat keys in part, as `sk_live_AbCd****wxyz`. A word that begins as the secret does is masked to its end where it
 * has a third of it, at least 8 characters (fewer say next to nothing, and are shared with ordinary words) and at most 24 (no
 * more are needed to know a key again). The end of the key, of which vendors show four characters, goes with it. A beginning
 * that is a single ordinary word, or a line of signs, is not enough: a key such as `production-4711` must not blot that word
 * out.
 */
const longestBegin = 24;

/** How many characters of a secret's beginning say too much; `undefined` when it takes all of them. */
function tellingBegin(secret: string): number | undefined {
  let length = Math.max(shortestWithin, Math.min(longestBegin, Math.ceil(secret.length / 3)));
  while (length < secret.length && /^([A-Z]?[a-z]*|[A-Z]*|[^A-Za-z0-9]*)$/.test(secret.slice(0, length))) length++;
  return length < secret.length ? length : undefined;
}

/** Matches a word to its end: characters that the key is made of, and those that vendors mask it with. */
function wordBeginningAs(begin: string, secret: string): string {
  const own = [...new Set(secret.replaceAll(/\w/g, ''))].map(literal);
  const further = ['\\w', ...own, '[*•…]', '\\.{2,}', '\\.(?=\\w)'].join('|');
  return `${atWordBegin(writtenText(begin))}(?:${further})*`;
}

function asWords(secret: string): Spelling[] {
  const plain = base64(utf8(secret)).replace(/=+$/, '');
  return [
    { sources: [writtenText(secret)], needle: plainPartOf(secret) },
    { sources: [`${writtenBase64(plain)}={0,2}`], needle: plainPartOf(plain) },
    ...encodedThroughout(secret),
  ].map(({ sources, needle }) => ({ sources: sources.map((source) => `${atWordBegin(source)}${wordEnd}`), needle }));
}

/** Letters of alphabets; scripts without words of letters separate by themselves. */
const letter = '\\w\\u00c0-\\u02af\\u0370-\\u1fff';
/** Looks back from each match, because looking ahead is slower. The end of an escape is not a letter of the next word. */
const atWordBegin = (source: string) =>
  `${source}(?<=(?:^|[^${letter}]|%[0-9A-Fa-f]{2}|\\\\[nrt]|\\\\u[0-9A-Fa-f]{4})${source})`;
const wordEnd = `(?![${letter}])`;

const literal = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Base64 of a text's UTF-8 bytes. */
export const base64Of = (text: string): string => base64(utf8(text));
