const uncountable = new Set(
  'me data feedback media information metadata analytics statistics settings news series health auth history content support access equipment staff'.split(
    ' ',
  ),
);
const dropsEs = /(ss|sh|ch|x|zz|tatus|onus|ampus|irus|lias|bus)es$/;

/** Returns the plural of an English noun. A plural stays unchanged. */
export function plural(word: string): string {
  if (uncountable.has(word)) return word;
  if (/[^s]s$/.test(word) && !/(us|is|as)$/.test(word)) return word;
  if (/(children|people|indices|criteria)$/.test(word)) return word;
  if (word.endsWith('person')) return word.replace(/person$/, 'people');
  if (word.endsWith('child')) return `${word}ren`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/sis$/.test(word)) return word.replace(/sis$/, 'ses');
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Returns the singular of an English noun. */
export function singular(word: string): string {
  if (uncountable.has(word) || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('people')) return word.replace(/people$/, 'person');
  if (word.endsWith('children')) return word.replace(/ren$/, '');
  if (word.length > 4 && word.endsWith('ies')) return word.replace(/ies$/, 'y');
  if (dropsEs.test(word)) return word.slice(0, -2);
  return word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word;
}

const lastWord = (parts: readonly string[], change: (word: string) => string) =>
  parts.map((word, index) => (index === parts.length - 1 ? change(word) : word));

export const pluralOf = (parts: readonly string[]): string[] => lastWord(parts, plural);
export const singularOf = (parts: readonly string[]): string[] => lastWord(parts, singular);

/** Returns a noun with its indefinite article. */
export const aOrAn = (noun: string): string => `${/^[aeio]|^u(?!se|ni|rl)/i.test(noun) ? 'an' : 'a'} ${noun}`;
