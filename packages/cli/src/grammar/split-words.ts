import { UsageError } from '../usage-error.ts';
import type { Token } from './tokens.ts';

/** A command line without a command. */
export interface SplitLine {
  /** The connector, the entity and the action, as far as they are given. */
  readonly words: readonly string[];
  /** What follows, without `--version`. */
  readonly tail: readonly Token[];
  /** What follows the operation: here `--version` may be a parameter. */
  readonly operationTail: readonly Token[];
  readonly asksVersion: boolean;
}

/** Splits off the connector, entity and action: the first words, with spaces or dots. Throws `UsageError` for too many dots. */
export function split(tokens: readonly Token[]): SplitLine {
  const plain = tokens.filter((token) => !isVersion(token));
  const words = leadingWords(plain);
  const last = plain[words.count - 1];
  return {
    words: words.parts,
    tail: plain.slice(words.count),
    operationTail: last === undefined ? tokens : tokens.slice(tokens.indexOf(last) + 1),
    asksVersion: plain.length < tokens.length,
  };
}

const isVersion = (token: Token) =>
  token.kind === 'flag' && ['--version', '-v'].includes(token.raw) && token.value === undefined;

/** Returns the parts of an operation's name, and how many words they take. */
function leadingWords(tokens: readonly Token[]): { readonly parts: readonly string[]; readonly count: number } {
  const end = tokens.findIndex(({ kind }) => kind === 'flag');
  const texts = tokens
    .slice(0, end === -1 ? 3 : Math.min(3, end))
    .flatMap((each) => (each.kind === 'word' ? each.text : []));
  const [first = '', second = ''] = texts;
  if (/^[\w-]+(\.[\w-]+)+$/.test(first)) {
    const parts = first.split('.');
    if (parts.length > 3)
      throw new UsageError(
        `'${first}' has too many parts.`,
        `An operation is <connector>.<entity>.<action>, such as ${parts.slice(0, 3).join('.')}.`,
      );
    const more = texts.slice(1, 4 - parts.length);
    return { parts: [...parts, ...more], count: 1 + more.length };
  }
  if (/^[\w-]+\.[\w-]+$/.test(second)) return { parts: [first, ...second.split('.')], count: 2 };
  return { parts: texts, count: texts.length };
}
