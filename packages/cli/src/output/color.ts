/** The codes that begin and end a style (ECMA-48 SGR). `styleText` of Node takes as long to load as the rest of the output. */
const styles = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  cyan: [36, 39],
} as const;

/** Colors a text, where colors are wanted. */
export function colored(style: keyof typeof styles, text: string, isWanted: boolean): string {
  const [begin, end] = styles[style];
  return isWanted ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
}

/**
 * Returns whether a stream shows colors (no-color.org, force-color.org): a terminal does unless `NO_COLOR` has any value. `FORCE_COLOR`
 * decides before that.
 */
export function showsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced = '', NO_COLOR: refused = '', TERM: terminal } = env;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && refused === '' && terminal !== 'dumb';
}
