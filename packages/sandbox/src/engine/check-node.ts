/** Throws on a Node version that is too old. npm only warns about it, and every request would get a 500. */
export function checkNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13))
    throw new Error(`The sandbox requires Node 22.13 or newer, but this is Node ${version}.`);
}
