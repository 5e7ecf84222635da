/** A part of a command line. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  /** `--name`, `--name=value` or `-n`. */
  | { readonly kind: 'flag'; readonly name: string; readonly raw: string; readonly value: string | undefined };

/**
 * Splits a command line. What follows `--` are words, whatever they begin with; so are `-` and negative numbers. Whether the next word is the value of a
 * flag depends on the flag.
 */
export function tokensOf(argv: readonly string[]): Token[] {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  const words = end === -1 ? [] : argv.slice(end + 1);
  return [...before.map(tokenOf), ...words.map((text): Token => ({ kind: 'word', text }))];
}

function tokenOf(text: string): Token {
  const [, name, value] = /^--?([^-=\d][^=]*)(?:=([\s\S]*))?$/.exec(text) ?? [];
  return name === undefined || !text.startsWith('-')
    ? { kind: 'word', text }
    : { kind: 'flag', name, raw: text.replace(/=[\s\S]*$/, ''), value };
}
