// Records hold text that strangers wrote. A terminal obeys control characters, and shows text in another order where it is told to.

/** C0 but for tab and line feed, DEL, C1, and the marks that embed, override or isolate a direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Whole escape sequences (ECMA-48): CSI, then OSC and its kin up to their end, then the short ones. */
const sequences =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;

/** JSON that says the same and controls no terminal. */
export function escapeControls(json: string): string {
  // Outside of its strings JSON has none of these, but for line feeds.
  return json.replaceAll(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text without what controls a terminal, on one line. */
export function stripControls(text: string): string {
  return text
    .replaceAll(sequences, '')
    .replaceAll(controls, '')
    .replaceAll(/\s*[\n\u2028\u2029]\s*/g, ' ');
}

/** The same of every text in a value that JSON can hold. */
export function stripControlsIn(value: unknown): unknown {
  if (typeof value === 'string') return stripControls(value);
  if (Array.isArray(value)) return value.map(stripControlsIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, stripControlsIn(inner)]));
}
