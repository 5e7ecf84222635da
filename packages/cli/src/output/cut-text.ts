import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Most texts. They need not be taken apart, which is slow. */
const ascii = /^[ -~]*$/;

/** Returns the width of a text in cells of a terminal. */
export const textWidth = (text: string): number => (ascii.test(text) ? text.length : stringWidth(text));

/** Cuts a text to a width in cells of a terminal. Never cuts inside of what a reader takes for one character. */
export function cutText(text: string, width: number): string {
  if (text.length <= width / 2) return text; // no unit is wider than two cells
  if (ascii.test(text)) return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
  if (text.length <= width && stringWidth(text) <= width) return text;
  let [result, used] = ['', 0];
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    used += textWidth(segment);
    if (used > width) return `${short}…`;
    result += segment;
    if (used < width) short = result;
  }
  return text;
}
