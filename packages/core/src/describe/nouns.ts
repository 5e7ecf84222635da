/** Returns the words of a name in any spelling: `jobPostings`, `custom_fields` and `X-Id`. */
const wordsOf = (name: string) => name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^A-Za-z\d]+/);

/** Returns a name in the spelling of types: `CustomFields` for `custom_fields`. */
export const typeName = (name: string): string =>
  wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Returns the singular of an English noun. Knows the plurals that name records: `statuses`, `activities`, `people`. */
export function singular(noun: string): string {
  if (/(ss|us|is|news|series)$/i.test(noun)) return noun;
  if (/people$/i.test(noun)) return noun.replace(/eople$/, 'erson');
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(ss|sh|ch|x|zz|tatus|onus|ampus|irus|lias)es$/.test(noun)) return noun.slice(0, -2);
  return noun.length > 2 && noun.endsWith('s') ? noun.slice(0, -1) : noun;
}
