/** The words of a name in any case: `APIKeys`, `api_keys` and `api-keys` are `api keys`. */
export function words(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replaceAll("'", '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

const upper = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

export const pascalCase = (parts: readonly string[]): string => identifier(parts.map(upper).join(''));
export const camelCase = (parts: readonly string[]): string =>
  identifier(parts.map((word, index) => (index === 0 ? word : upper(word))).join(''));
export const kebabCase = (parts: readonly string[]): string => parts.join('-');
export const constantCase = (parts: readonly string[]): string => parts.join('_').toUpperCase();

/** A name may not begin with a digit. */
const identifier = (name: string) => (/^\d/.test(name) ? `n${name}` : name);

/** A name as the beginning of a sentence: `created_at` is `Created at`. */
export const sentence = (name: string): string => upper(words(name).join(' '));
