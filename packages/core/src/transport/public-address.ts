/** An address that a link from a record may not lead to. */
export class BlockedAddressError extends Error {
  readonly code = 'ERR_BLOCKED_ADDRESS';
}

/**
 * Checks an address that a vendor's answer or a record leads to, and that nobody here has chosen: https, to a host that is
 * not this machine or a private network, unless its origin is trusted. Throws `BlockedAddressError`.
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
  // What is no address is a name. `URL` has brought other notations of IPv4, such as 0x7f.1, into the usual one.
  return /^[\d.]+$|:/.test(address) && (await isPrivateAddress(address));
}

/** Whether an IP address belongs to this machine, to a private network, or to nobody: only what is public is not. */
export async function isPrivateAddress(address: string): Promise<boolean> {
  // Loaded for untrusted links alone.
  const { default: ip } = await import('ipaddr.js');
  // `process` turns an IPv4 address that is written as IPv6 back into one.
  return !ip.isValid(address) || ip.process(address).range() !== 'unicast';
}
