/**
 * Characters that a reader does not see and a model does, or that change the order in which text is shown: zero-width and bidirectional
 * controls (Unicode UAX #9), controls of terminals, tags, and variation selectors but for those of emoji. Records written by strangers can hide
 * instructions in them.
 */
const hidden =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0d]|[\u{e0000}-\u{e0fff}]/gu;

/** Writes a value as compact JSON for a model. Hidden characters are written as escapes: nothing is lost, and nothing is hidden. */
export function modelText(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return text.replace(hidden, (char) =>
    [...Array(char.length).keys()]
      .map((index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
