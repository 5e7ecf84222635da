/** Helpers for output in a terminal. They remove control characters, because strangers write the text of records. */

const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const paint = (code: number) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = paint(1);
const dim = paint(2);

// biome-ignore lint/suspicious/noControlCharactersInRegex: this removes control characters.
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const plain = (text: string) => text.replaceAll(controls, ' ');

let step = 0;

/** Prints the heading of the next step. */
export function heading(text: string): void {
  step++;
  console.log(`\n${bold(`${step}. ${text}`)}`);
}

/** Prints one line. */
export function say(text: string): void {
  console.log(`   ${plain(text)}`);
}

/** Prints a value as indented JSON. */
export function show(value: unknown): void {
  for (const line of JSON.stringify(value, null, 2).split('\n')) console.log(dim(`   ${plain(line)}`));
}

/** Prints rows under their column names. Truncates cells to the width of their column. */
export function table(
  rows: readonly Readonly<Record<string, string>>[],
  widths: Readonly<Record<string, number>>,
): void {
  const line = (cells: Readonly<Record<string, string>>) =>
    Object.entries(widths)
      .map(([column, width]) => fit(plain(cells[column] ?? ''), width))
      .join('  ');
  console.log(dim(`   ${line(Object.fromEntries(Object.keys(widths).map((column) => [column, column])))}`));
  for (const row of rows) console.log(`   ${line(row)}`);
}

const fit = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

/** Returns a progress line that each update overwrites. Outside a terminal, only the final text is printed. */
export function progress(): { update(text: string): void; done(text: string): void } {
  const live = process.stdout.isTTY;
  return {
    update: (text) => void (live && process.stdout.write(`\r\u001b[K   ${plain(text)}`)),
    done(text) {
      if (live) process.stdout.write('\r\u001b[K');
      say(text);
    },
  };
}
