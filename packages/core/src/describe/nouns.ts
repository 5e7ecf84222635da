/** The words of a name in any spelling: `jobPostings`, `custom_fields` and `X-Id`. */
const wordsOf = (name: string) => name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^A-Za-z\d]+/);

/** A name as types have it: `custom_fields` is `CustomFields`. */
export const typeName = (name: string): string =>
  wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The singular of an English noun, well enough for the names of records: `statuses`, `activities`, `issues`, `people`. */
export function singular(noun: string): string {
  if (/(ss|us|is|news|series)$/i.test(noun)) return noun;
  if (/people$/i.test(noun)) return noun.replace(/eople$/, 'erson');
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(ss|sh|ch|x|zz|tatus|onus|ampus|irus|lias)es$/.test(noun)) return noun.slice(0, -2);
  return noun.length > 2 && noun.endsWith('s') ? noun.slice(0, -1) : noun;
}
