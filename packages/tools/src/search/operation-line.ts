import type { ToolboxOperation } from '../operations.ts';

/** So many optional parameters are named. */
const named = 6;

/** Returns what an operation takes: `pylon.issues.search(filter?, search_text?, limit?, cursor?)`. */
export function signatureOf({ name, required, optional }: ToolboxOperation): string {
  const more = optional.length - named;
  const parameters = [
    ...required,
    ...optional.slice(0, named).map((each) => `${each}?`),
    ...(more > 0 ? [`+${more}`] : []),
  ];
  return `${name}(${parameters.join(', ')})`;
}

/** Returns what an operation changes, in brackets; nothing for a read. */
export function marksOf({ effect, sends, spends, deprecated }: ToolboxOperation): string {
  const marks = [
    effect !== 'read' && effect,
    sends && 'messages people',
    spends && 'spends money',
    deprecated && 'deprecated',
  ].filter((mark) => typeof mark === 'string');
  return marks.length === 0 ? '' : ` [${marks.join(', ')}]`;
}

/** Returns an operation in one line. */
export const operationLine = (operation: ToolboxOperation): string =>
  `${signatureOf(operation)}${marksOf(operation)} ${shortened(operation.summary)}`;

const longest = 200;

/** Returns the first sentences of a summary: as many as fit, and at least the first. */
function shortened(summary: string): string {
  const [first = '', ...sentences] = summary.split(/(?<=\.)\s+(?=[A-Z])/);
  let text = first;
  for (const sentence of sentences) {
    if (text.length + sentence.length >= longest) break;
    text += ` ${sentence}`;
  }
  return text;
}
