// Anyone may have written the text in a record. Control characters control a terminal, and bidirectional formatting
// characters change the order in which it shows text.

/** C0 except tab and line feed, DEL, C1, and the characters that embed, override or isolate a text direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Complete escape sequences (ECMA-48): CSI, then OSC and other strings up to their terminator, then short sequences. */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression matches control characters.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;

/** Returns equivalent JSON that cannot control a terminal. */
export function escapeControls(json: string): string {
  // JSON has such characters only in strings, except for line feeds, which do not match.
  return json.replaceAll(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Returns text without characters that control a terminal. Tabs and line feeds stay. */
export const plainText = (text: string): string => text.replaceAll(sequences, '').replaceAll(controls, '');

/** Returns text on one line, without characters that control a terminal. */
export function stripControls(text: string): string {
  return text
    .replaceAll(sequences, '')
    .replaceAll(controls, '')
    .replaceAll(/\s*[\n\u2028\u2029]\s*/g, ' ');
}

/** Applies `stripControls` to every string in a JSON value. */
export function stripControlsIn(value: unknown): unknown {
  if (typeof value === 'string') return stripControls(value);
  if (Array.isArray(value)) return value.map(stripControlsIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, stripControlsIn(inner)]));
}
