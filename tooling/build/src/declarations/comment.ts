import type MagicString from 'magic-string';

/** Adds a comment before a node, with one line per part that is not empty. */
export function comment(
  output: MagicString,
  { start }: { readonly start: number },
  parts: readonly (string | undefined)[],
): void {
  const lines = parts.flatMap((part) => (part === undefined || part === '' ? [] : [escaped(part)]));
  if (lines.length === 0) return;
  const before = output.original.slice(output.original.lastIndexOf('\n', start) + 1, start);
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const text = lines.length === 1 ? [`/** ${lines[0]} */`] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
  output.appendLeft(start, text.map((line) => `${line}\n${indent}`).join(''));
}

/** Escapes text so that it does not end its comment. */
export const escaped = (text: string): string => text.replaceAll('*/', '*\\/');
