/** An address that links and redirects may not lead to. */
export class BlockedAddressError extends Error {
  readonly code = 'ERR_BLOCKED_ADDRESS';
}

/**
 * Asserts that an untrusted address, from a vendor's response or a record, is https, and that its host is
 * neither this machine nor on a private network, unless its origin is trusted. Throws `BlockedAddressError`.
 *
 * A name is checked again when it is resolved, where the platform allows that (`guardedFetch`).
 */
export async function assertPublicAddress(url: URL, trusted: ReadonlySet<string>): Promise<void> {
  if (url.username !== '' || url.password !== '')
    throw new BlockedAddressError('The link contains a user name or a password.');
  if (trusted.has(url.origin)) return;
  if (url.protocol !== 'https:') throw new BlockedAddressError(`The link is not an https address (${url.protocol}//).`);
  if (await isPrivateHost(url.hostname))
    throw new BlockedAddressError(`The link leads to ${url.host}, an address on this machine or a private network.`);
}

/** Names that never leave this machine or its network (RFC 6761, RFC 6762, RFC 9476 and the one that ICANN keeps for it). */
const privateNames = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i;

async function isPrivateHost(hostname: string): Promise<boolean> {
  if (privateNames.test(hostname)) return true;
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  // Anything else is a name. `URL` has normalized other notations of IPv4, such as 0x7f.1.
  return /^[\d.]+$|:/.test(address) && (await isPrivateAddress(address));
}

/** Returns whether an IP address is anything but public: of this machine, of a private network, or unassigned. */
export async function isPrivateAddress(address: string): Promise<boolean> {
  // Loaded only for untrusted links.
  const { default: ip } = await import('ipaddr.js');
  // `process` converts an IPv4 address that is written as IPv6.
  return !ip.isValid(address) || ip.process(address).range() !== 'unicast';
}
