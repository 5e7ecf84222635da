import type { Fitted } from './fit.ts';

/** What was cut of a result. */
export interface Truncation {
  /** How many records are shown, and of how many that were read. */
  readonly shown?: number;
  readonly of?: number;
  /** Fields whose content was shortened. */
  readonly shortened?: readonly string[];
  /** How to get the rest, or less of it. */
  readonly hint: string;
}

/** Says what was cut. Returns `undefined` where nothing was. */
export function truncationOf(
  { shown, shortened, largest }: Fitted,
  { of, resumable, narrowed }: { readonly of: number; readonly resumable: boolean; readonly narrowed: boolean },
): Truncation | undefined {
  if (shown === undefined && shortened === undefined) return undefined;
  const fields = largest === undefined || largest.length === 0 ? '' : ` ${largest.join(', ')} take most of it:`;
  const ways = [
    resumable && 'Pass nextCursor as cursor to read on.',
    narrowed
      ? 'Narrow the jq filter, or aggregate in it.'
      : `${fields === '' ? 'Pass' : `The fields${fields} pass`} other \`fields\`, or \`jq\` to select and count.`,
  ].filter((way) => typeof way === 'string');
  // The whole value has no path.
  const paths = shortened?.filter((path) => path !== '') ?? [];
  return {
    ...(shown !== undefined && { shown, of }),
    ...(paths.length > 0 && { shortened: paths.slice(0, 10) }),
    hint: ways.join(' '),
  };
}
