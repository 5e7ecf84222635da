// Anyone may have written the text in a record. Control characters control a terminal, and bidirectional formatting
// characters change the order in which it shows text.

/** C0 except tab and line feed, DEL, C1, and the characters that embed, override or isolate a text direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Complete escape sequences (ECMA-48): CSI, then OSC and other strings up to their terminator, then short sequences. */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;

/** Complete sequences of usual kinds without spaces and quotes, which the words of a sentence have: colors, and titles of one word. */
const sequencesOfOneWord =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
  /(?:\u001b\[|\u009b)[\d;]*[A-Za-z]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\s'"\u0000-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\|\u009c)/g;

/** Joins the emoji of a sequence, such as that of a family, and joins or separates letters without being seen. */
const joiner = String.raw`(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})`;

/**
 * Characters that a terminal does not show: marks of a text direction, spaces and joiners without width, and separators. Text with
 * them is not what it looks like. A pipe gets them as they are.
 */
const invisible = new RegExp(
  String.raw`[\u061c\u200b\u200c\u200e\u200f\u2028\u2029\u2060-\u2064\ufeff]|${joiner}`,
  'gu',
);

/** Returns equivalent JSON that cannot control a terminal. */
export function escapeControls(json: string): string {
  // JSON has such characters only in strings, except for line feeds, which do not match.
  return json.replaceAll(controls, escapeOf);
}

/** Returns equivalent JSON for a terminal, which cannot control it and hides nothing. */
export const visibleJson = (json: string): string => escapeControls(json).replaceAll(invisible, escapeOf);

const escapeOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Returns text for a terminal without the characters that it does not show. */
export const visibleText = (text: string): string =>
  text.replaceAll(invisible, (character) => (/[\u2028\u2029]/.test(character) ? ' ' : ''));

/** Returns text without characters that control a terminal. Tabs and line feeds stay. */
export const plainText = (text: string): string => text.replaceAll(sequences, '').replaceAll(controls, '');

/** Returns text on one line, without characters that control a terminal. */
export const stripControls = (text: string): string => oneLine(text.replaceAll(sequences, ''));

/** One expression for line breaks and the spaces around them would take quadratic time for many spaces. */
const oneLine = (text: string) =>
  text.replaceAll(controls, '').replaceAll(/\s+/g, (space) => (/[\n\u2028\u2029]/.test(space) ? ' ' : space));

/**
 * Returns a sentence that contains texts of others on one line, without characters that control a terminal. Unlike `stripControls` it
 * takes no unfinished sequence for one that ends in the words of the sentence itself.
 */
export const cleanSentence = (text: string): string => oneLine(text.replaceAll(sequencesOfOneWord, ''));

/** Applies `cleanSentence` to every string in a JSON value. */
export function cleanSentencesIn(value: unknown): unknown {
  if (typeof value === 'string') return cleanSentence(value);
  if (Array.isArray(value)) return value.map(cleanSentencesIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanSentencesIn(inner)]));
}
