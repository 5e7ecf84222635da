/** Shorter lines are as likely in any text. */
const shortest = 16;

/**
 * Returns the parts of a secret of several lines that are secret by themselves, for the redactor: its lines, without those that say
 * what it is, such as `-----BEGIN PRIVATE KEY-----`, and all of them joined.
 */
export function secretLines(secret: string): string[] {
  const lines = secret
    .replaceAll(/\\r?\\n|\\n/g, '\n')
    .split(/\s*\n\s*/)
    .filter((line) => line !== '' && !/^-{3,}.*-{3,}$/.test(line));
  const long = lines.filter((line) => line.length >= shortest);
  return [...new Set([lines.join(''), ...long])];
}
