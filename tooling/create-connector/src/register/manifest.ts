import { isObject } from '../json.ts';

/** Adds a dependency to a package.json, in its alphabetical place; the same text when it is there already. */
export function addDependency(
  text: string,
  kind: 'dependencies' | 'devDependencies',
  name: string,
): string | undefined {
  const manifest: unknown = JSON.parse(text);
  if (!isObject(manifest)) return undefined;
  const present = isObject(manifest[kind]) ? manifest[kind] : {};
  if (name in present) return text;
  const all = Object.entries({ ...present, [name]: 'workspace:*' }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...manifest, [kind]: Object.fromEntries(all) }, null, 2)}\n`;
}
