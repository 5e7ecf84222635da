/** Splits a name into lower-case words: `APIKeys`, `api_keys` and `api-keys` are all `api keys`. */
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

/** Adds a letter to a name that begins with a digit. */
const identifier = (name: string) => (/^\d/.test(name) ? `n${name}` : name);

const acronyms: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: 'IDs',
  url: 'URL',
  urls: 'URLs',
  ai: 'AI',
  api: 'API',
  html: 'HTML',
};

/** Returns a name as the beginning of a sentence: `created_at` is `Created at`, `api_url` is `API URL`. */
export const sentence = (name: string): string => upper(phrase(name));

/** Returns a name as words in a sentence: `api_url` is `API URL`. */
export const phrase = (name: string): string =>
  words(name)
    .map((word) => (Object.hasOwn(acronyms, word) ? acronyms[word] : word))
    .join(' ');
