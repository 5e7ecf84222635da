import type { WorkspacePackage } from '@agent-connectors/workspace/packages';

/** Returns the dependencies of a package that do not belong to this workspace. */
export const thirdParty = ({ manifest: { dependencies = {} } }: WorkspacePackage) =>
  Object.entries(dependencies).flatMap(([name, range]) => (range.startsWith('workspace:') ? [] : [name]));
