/** Throws for a Node that lacks what the emulators use: npm warns of it and goes on, and every answer would be a 500. */
export function checkNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13))
    throw new Error(`The sandbox needs Node 22.13 or newer, and this is Node ${version}.`);
}
