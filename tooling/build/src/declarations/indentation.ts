/** Indents with tabs, because four spaces per level take an eighth of the text. */
export const indentWithTabs = (source: string): string =>
  source.replace(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
