/** Sequences that control a terminal (ECMA-48), control characters, and those that change the direction of text. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are searched for.
  /(?:(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069])+/g;

/** Returns what a stranger wrote on one line, shortened, without what controls a terminal. */
export const oneLine = (text: string, most: number): string => text.replaceAll(controls, ' ').trim().slice(0, most);
