/** What was typed before and at the cursor. */
export interface TypedLine {
  /** The whole words before the one that is completed. */
  readonly before: readonly string[];
  readonly last: string;
}

/** Reads the words that a shell passes, of which the last is completed. Bash takes `--status=Open` and `@file` apart, at their signs. */
export function typedLine(words: readonly string[]): TypedLine {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    const isValue: boolean = /^=@?$/.test(word) && /^--[^=]+$/.test(before);
    if (isValue || isOpen) joined[joined.length - 1] = before + word;
    else joined.push(word);
    isOpen = isValue || word === '@';
  }
  return { before: joined.slice(0, -1), last: joined.at(-1) ?? '' };
}
