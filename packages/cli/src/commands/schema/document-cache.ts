import { cacheFile } from '../../cache-file.ts';
import type { Io } from '../../io.ts';

/** A document as it was downloaded. */
export interface CachedDocument {
  readonly document: unknown;
  readonly etag: string | undefined;
  /** Unix time in milliseconds at which the vendor last confirmed it. */
  readonly checkedAt: number;
}

/** Keeps one document. Whatever happens to it, commands work: they download it again then. */
export interface DocumentCache {
  load(): CachedDocument | undefined;
  save(cached: CachedDocument): void;
}

/** Returns the cache of a document. Vendors may serve each account a document of its own, so that the identity is part of the key. */
export async function documentCache(address: string, identity: string, io: Io): Promise<DocumentCache> {
  const text = JSON.stringify(['agent-connectors document', address, identity]);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const file = cacheFile(io, 'openapi', hash.toString('hex').slice(0, 32), ({ age }) => age > keptMs);
  return { load: () => cachedIn(file.read()), save: file.write };
}

/** A document that nobody has asked for in a month is of an account or an address that is no longer used. */
const keptMs = 30 * 86_400_000;

/** Reads the content of a cache file; `undefined` where it is not one. */
function cachedIn(value: unknown): CachedDocument | undefined {
  if (typeof value !== 'object' || value === null || !('document' in value) || !('checkedAt' in value))
    return undefined;
  const { document, checkedAt } = value;
  if (typeof checkedAt !== 'number' || typeof document !== 'object' || document === null) return undefined;
  const etag = 'etag' in value && typeof value.etag === 'string' ? value.etag : undefined;
  return { document, etag, checkedAt };
}
