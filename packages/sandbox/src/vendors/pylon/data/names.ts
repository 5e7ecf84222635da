import names from './names.json' with { type: 'json' };

export const { companies } = names;

/** The part of an address or slug that a name gives: lower case, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
