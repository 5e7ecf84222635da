import type { ToolboxOperation } from '../operations.ts';
import { tokenizeAll } from './words.ts';

/** How users begin requests that read, and all: for each word, how many of each. */
export interface Intents {
  readonly reads: number;
  readonly all: number;
  readonly words: Readonly<Record<string, readonly [reads: number, all: number]>>;
}

/** Learns from the requests of all operations how users begin those that read and those that change something. */
export function intentsOf(operations: readonly ToolboxOperation[]): Intents {
  const words = new Map<string, readonly [number, number]>();
  let [reads, all] = [0, 0];
  for (const { effect, asks = [] } of operations)
    for (const ask of asks) {
      const isRead = effect === 'read' ? 1 : 0;
      reads += isRead;
      all += 1;
      for (const word of beginningOf(ask)) {
        const [known, total] = words.get(word) ?? [0, 0];
        words.set(word, [known + isRead, total + 1]);
      }
    }
  return { reads, all, words: Object.fromEntries(words) };
}

/** Returns a function that says how well the effect of an operation fits the beginning of a request: from -1 to 1. */
export function intentOf({ reads, all, words }: Intents) {
  const usual = all === 0 ? 0.5 : reads / all;
  return (query: string) => {
    const [word] = beginningOf(query).filter((each) => Object.hasOwn(words, each));
    const [known, total] = (word === undefined ? undefined : words[word]) ?? [0, 0];
    // A word that was seen rarely says little.
    const share = (known + 3 * usual) / (total + 3);
    return ({ effect }: ToolboxOperation): number => (effect === 'read' ? share - usual : usual - share);
  };
}

/** Words that begin requests of any kind. */
const fillers = new Set([
  'please',
  'can',
  'could',
  'you',
  'i',
  'we',
  'need',
  'want',
  'would',
  'like',
  'to',
  'let',
  's',
  'us',
  'hey',
  'hi',
  'just',
]);

/** Returns the first word that says something. */
const beginningOf = (text: string): string[] =>
  tokenizeAll(text)
    .filter((word) => !fillers.has(word))
    .slice(0, 1);
