/** A shorter text could be guessed from what is shown of it. */
const leastLength = 16;

/** Returns what may be shown of a secret: its first four and its last two characters, and nothing of a short one. */
export function mask(secret: string): string {
  const text = secret.trim();
  return text.length < leastLength ? '…' : `${text.slice(0, 4)}…${text.slice(-2)}`;
}
