import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connector, Entities } from '@agent-connectors/core';
import { type WorkspacePackage, workspacePackages } from './packages.ts';

/** A package of this repository whose manifest identifies a connector: `"agent-connectors": { "connector": "pylon" }`. */
export interface WorkspaceConnector extends WorkspacePackage {
  readonly id: string;
}

/** Returns the connectors of this repository. Reads only their manifests. */
export function workspaceConnectors(): WorkspaceConnector[] {
  return workspacePackages().flatMap((each) => {
    const id = each.manifest['agent-connectors']?.connector;
    return id === undefined ? [] : [{ ...each, id }];
  });
}

/** Returns the URL of a connector's entry point, in its sources or its build. */
export function entryOf({ path, name, manifest }: WorkspaceConnector, of: 'source' | 'build'): string {
  const entry = manifest.exports?.['.'];
  const target = typeof entry === 'object' ? entry[of === 'source' ? 'agent-connectors-source' : 'default'] : undefined;
  if (target === undefined) throw new Error(`The manifest of ${name} has no entry point for its ${of}.`);
  return pathToFileURL(join(path, target)).href;
}

/**
 * Loads a connector by its ID, from its sources, so that it need not be built. Returns the `Connector` that the entry point of its
 * package exports with that name. If the ID is missing or unknown, the error lists all IDs.
 */
export async function loadConnector(id: string | undefined): Promise<Connector<Entities>> {
  const all = workspaceConnectors();
  const found = all.find((each) => each.id === id);
  if (found === undefined)
    throw new Error(
      `${id === undefined ? 'Pass the ID of a connector: ' : `There is no connector '${id}'. Pass one of `}${all.map((each) => each.id).join(', ')}.`,
    );
  const exported: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ entryOf(found, 'source'));
  const connector = Object.values(exported)
    .filter(isConnector)
    .find(({ name }) => name === found.id);
  if (connector === undefined) throw new Error(`${found.name} exports no connector with the name '${found.id}'.`);
  return connector;
}

const isConnector = (value: unknown): value is Connector<Entities> =>
  typeof value === 'object' && value !== null && 'name' in value && 'apis' in value && 'entities' in value;
