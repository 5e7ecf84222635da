import {
  type ConnectorSource,
  connectorSource,
  type InstalledConnector,
  installedConnectors,
} from '@agent-connectors/installed';
import type { Io } from '../io.ts';
import { findConnector } from './find-connector.ts';
import { foldersOf } from './folders.ts';

const noClient = () => {
  throw new TypeError('This command calls nothing.');
};

/** Returns the source of a connector for a command that calls nothing. */
export const offline = (installed: InstalledConnector): ConnectorSource => connectorSource(installed, noClient);

/** Returns an installed connector for a command that calls nothing. Throws `InstallationError`. */
export const offlineConnector = async (id: string, io: Io): Promise<ConnectorSource> =>
  offline(await findConnector(id, io));

/** Returns all installed connectors for a command that calls nothing. */
export const offlineConnectors = async (io: Io): Promise<ConnectorSource[]> =>
  (await installedConnectors(foldersOf(io))).map(offline);
