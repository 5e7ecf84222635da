import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose manifest declares a connector. */
export interface InstalledConnector {
  /** The ID that users name it by. */
  readonly id: string;
  readonly packageName: string;
  readonly folder: string;
  /** Whether the manifest's field sets the ID. A package with only the keyword has its own name as ID. */
  readonly hasField: boolean;
}

/** A parsed package.json. Anyone may have written it, so its values are not validated. */
export type Manifest = Readonly<Record<string, unknown>>;

/** Reads the connector in the first folder that has a package. Returns `undefined` if that package is invalid or no connector. */
export function readConnector(...folders: readonly string[]): InstalledConnector | undefined {
  for (const folder of folders) {
    const text = read(folder);
    // The field's name begins with the keyword. Most packages are not connectors, so they are not parsed.
    if (text !== undefined) return text.includes(keyword) ? connectorOf(folder, parse(text)) : undefined;
  }
  return undefined;
}

function connectorOf(folder: string, manifest: Manifest | undefined): InstalledConnector | undefined {
  const packageName = manifest?.['name'];
  if (typeof packageName !== 'string' || !/^(@[\w.~-]+\/)?[\w.~-]+$/.test(packageName)) return undefined;
  const field = manifest?.['agent-connectors'];
  const id = isObject(field) ? field['connector'] : undefined;
  if (typeof id === 'string' && /^[a-z0-9][\w.-]*$/i.test(id)) return { id, packageName, folder, hasField: true };
  const keywords = manifest?.['keywords'];
  if (!Array.isArray(keywords) || !keywords.includes(keyword)) return undefined;
  return { id: packageName.replace(/^@.*\//, ''), packageName, folder, hasField: false };
}

/** Reads the package.json of a folder. Returns `undefined` if it is missing or not a JSON object. */
export function readManifest(folder: string): Manifest | undefined {
  const text = read(folder);
  return text === undefined ? undefined : parse(text);
}

const keyword = 'agent-connector';

function read(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'package.json'), 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
