/** The oldest Node that the command runs on, as in `engines` of package.json. */
export const oldestNode = '22.13';

/** Returns whether a version of Node is older than that. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
