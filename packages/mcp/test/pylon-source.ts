import { createClient } from '@agent-connectors/core';
import { connectorSource, installedConnector } from '@agent-connectors/installed';
import type { ToolboxConnector } from '@agent-connectors/tools';
import { waitHooks } from '../src/index.ts';
import { folders } from './command.ts';

const installed = await installedConnector('pylon', folders);

/** The folder of Pylon's package. */
export const pylonFolder = installed.folder;

/** Returns Pylon as the command serves it. */
export const pylon = (env: Readonly<Record<string, string>> = {}, readOnly = false): ToolboxConnector =>
  connectorSource(installed, (connector) => createClient(connector, { env, hooks: waitHooks, policy: { readOnly } }));
