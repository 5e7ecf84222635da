declare const __CONNECTORS__: string | undefined;

/** The ids of the connectors that this command was published with; the build puts them in. From its source it finds them in the workspace. */
export const knownConnectors: readonly string[] = typeof __CONNECTORS__ === 'string' ? __CONNECTORS__.split(' ') : [];
