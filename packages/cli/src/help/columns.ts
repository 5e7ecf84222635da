/** Writes rows as two columns. A long second one is broken at `width` and indented. */
export function columns(rows: readonly (readonly [string, string])[], width = Number.POSITIVE_INFINITY): string {
  const first = Math.max(...rows.map(([name]) => name.length), 0) + 4;
  return rows
    .map(([name, text]) => {
      const lines = wrapped(text, Math.max(width - first, 40));
      return `  ${name.padEnd(first - 2)}${lines.join(`\n${' '.repeat(first)}`)}`;
    })
    .join('\n');
}

/** Breaks a text between words. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
