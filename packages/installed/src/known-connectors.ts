declare const __CONNECTORS__: string | undefined;

/** The IDs of the connectors published with this command, set by the build. Empty when the command runs from source. */
export const knownConnectors: readonly string[] = typeof __CONNECTORS__ === 'string' ? __CONNECTORS__.split(' ') : [];
