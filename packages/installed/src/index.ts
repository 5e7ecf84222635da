export { type ConnectorSource, connectorSource } from './connector-source.ts';
export { InstallationError } from './installation-error.ts';
export { installedConnector, installedConnectors, installedIds } from './installed-connectors.ts';
export { knownConnectors } from './known-connectors.ts';
export { loadConnector } from './load-connector.ts';
export type { InstalledConnector } from './manifest.ts';
export { once } from './once.ts';
export { isReadOnly } from './read-only.ts';
export { installing, listing } from './unknown-connector.ts';
