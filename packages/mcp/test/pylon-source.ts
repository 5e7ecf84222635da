import { installedConnector } from '@agent-connectors/installed';
import type { ToolboxConnector } from '@agent-connectors/tools';
import { connectorSource } from '../src/connectors/connector-source.ts';
import { folders } from './command.ts';

const installed = await installedConnector('pylon', folders);

/** The folder of Pylon's package. */
export const pylonFolder = installed.folder;

/** Returns Pylon as the command serves it. */
export const pylon = (env: Readonly<Record<string, string>> = {}, readOnly = false): ToolboxConnector =>
  connectorSource(installed, { env, readOnly });
