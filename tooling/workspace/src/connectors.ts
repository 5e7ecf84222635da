import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connector, Entities } from '@agent-connectors/core';
import { type WorkspacePackage, workspacePackages } from './packages.ts';

/** A package of this repository whose manifest says that it is a connector: `"agent-connectors": { "connector": "pylon" }`. */
export interface WorkspaceConnector extends WorkspacePackage {
  readonly id: string;
}

/** Returns the connectors of this repository. Reads their manifests alone. */
export function workspaceConnectors(): WorkspaceConnector[] {
  return workspacePackages().flatMap((each) => {
    const id = each.manifest['agent-connectors']?.connector;
    return id === undefined ? [] : [{ ...each, id }];
  });
}

/** Returns the address of a connector's entry point: its source, or what is built of it. */
export function entryOf({ path, name, manifest }: WorkspaceConnector, of: 'source' | 'build'): string {
  const entry = manifest.exports?.['.'];
  const target = typeof entry === 'object' ? entry[of === 'source' ? 'agent-connectors-source' : 'default'] : undefined;
  if (target === undefined) throw new Error(`The manifest of ${name} says no entry point of its ${of}.`);
  return pathToFileURL(join(path, target)).href;
}

/**
 * Loads a connector by its id from its source, so that nothing has to be built. It is the export of its package's entry point
 * that is named as the manifest says. Throws an error that lists the ids there are.
 */
export async function loadConnector(id: string | undefined): Promise<Connector<Entities>> {
  const all = workspaceConnectors();
  const found = all.find((each) => each.id === id);
  if (found === undefined)
    throw new Error(
      `${id === undefined ? 'Name a connector' : `There is no connector '${id}'`}: ${all.map((each) => each.id).join(', ')}.`,
    );
  const exported: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ entryOf(found, 'source'));
  const connector = Object.values(exported)
    .filter(isConnector)
    .find(({ name }) => name === found.id);
  if (connector === undefined) throw new Error(`${found.name} exports no connector that is named '${found.id}'.`);
  return connector;
}

const isConnector = (value: unknown): value is Connector<Entities> =>
  typeof value === 'object' && value !== null && 'name' in value && 'apis' in value && 'entities' in value;
