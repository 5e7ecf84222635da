import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colors a text, where colors are wanted. The stream is known to show them: `styleText` must not decide anew. */
export const colored = (style: Style, text: string, isWanted: boolean): string =>
  isWanted ? styleText(style, text, { validateStream: false }) : text;

/**
 * Returns whether a stream shows colors (no-color.org, force-color.org): a terminal does unless `NO_COLOR` has any value. `FORCE_COLOR`
 * decides before that.
 */
export function showsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced = '', NO_COLOR: refused = '', TERM: terminal } = env;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && refused === '' && terminal !== 'dumb';
}
