import type { SandboxRequest, VendorLimit } from '../../engine/emulator.ts';

/** Requests per second in a sandbox: 25 for the account, 20 for searches and 15 for payouts. */
export function limitOf({ route = '' }: SandboxRequest): VendorLimit {
  if (route.endsWith('/search')) return { bucket: 'search', requests: 20, windowMs: 1000 };
  if (route === 'POST /v1/payouts') return { bucket: route, requests: 15, windowMs: 1000 };
  return { bucket: 'account', requests: 25, windowMs: 1000 };
}
