/*
 * Sources of regular expressions for the ways in which one text may be written into another: percent-encoded (also twice), as a
 * form, escaped for JSON (also twice) or HTML. Letters and digits stay as they are in all of these.
 */

const named: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
const controls: Readonly<Record<string, string>> = { '\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r' };

/** Matches a text in any of these ways, also a mixture of them. */
export const writtenText = (text: string) => (text.match(/\\+|[^\\]/gu) ?? []).map(written).join('');

/** Matches consecutive backslashes together: matched one by one, they could be divided in too many ways. */
function written(part: string): string {
  if (!part.startsWith('\\')) return writtenCharacter(part);
  const count = part.length;
  return `(?:\\\\{${count},${4 * count}}|${writtenCharacter('\\')}{${count}})`;
}

/** Matches base64, in either of its alphabets. */
export const writtenBase64 = (base64: string) =>
  [...base64]
    .map((character) => {
      if (character === '+') return `(?:-|${writtenCharacter('+')})`;
      return character === '/' ? `(?:_|${writtenCharacter('/')})` : character;
    })
    .join('');

/**
 * Some part of a text that is written in one way only, to look for before anything is matched. Engines look for the first
 * character, so that a few from a capital or a rare letter on are best, and else as many as there are.
 */
export function plainPartOf(text: string): string {
  const longest = text.split(/[^\w.-]+/).reduce((found, run) => (run.length > found.length ? run : found), '');
  const places = [/[A-Zjqxz]/, /[bfgkpvwy]/].map((rare) => longest.slice(0, -2).search(rare));
  const rare = places.find((place) => place !== -1);
  return rare === undefined ? longest : longest.slice(rare, rare + 6);
}

function writtenCharacter(character: string): string {
  if (/[\w-]/.test(character)) return character;
  if (character === '.') return '\\.';
  const code = character.codePointAt(0) ?? 0;
  const ways = [
    [...utf8(character)].map((byte) => `%(?:25){0,2}${eitherCase(hex(byte, 2))}`).join(''),
    // Of a pair of surrogates, each is escaped by itself.
    character
      .split('')
      .map((unit) => `\\\\{1,2}u${eitherCase(hex(unit.charCodeAt(0), 4))}`)
      .join(''),
    `&#0{0,4}${code};`,
    `&#[xX]0{0,4}${eitherCase(hex(code, 1))};`,
  ];
  if (character !== '\\') ways.unshift(character.replace(/[\^$*+?()[\]{}|/]/, '\\$&'));
  const name = named[character];
  const control = controls[character];
  if (name !== undefined) ways.push(`&${name};`);
  if (control !== undefined) ways.push(`\\\\{1,3}${control}`);
  if (character === ' ') ways.push('\\+');
  if (character === '"' || character === '/') ways.push(`\\\\{1,3}${character === '/' ? '\\/' : character}`);
  return `(?:${ways.join('|')})`;
}

export const eitherCase = (digits: string) =>
  digits.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

export const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

export const utf8 = (text: string) => new TextEncoder().encode(text);
