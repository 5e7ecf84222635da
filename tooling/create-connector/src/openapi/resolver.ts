import { isObject, type Json } from '../json.ts';

/** Resolves references. A reference that cannot be resolved, or is outside the document, becomes an empty object. */
export interface Resolver {
  resolve(node: unknown): Json;
  /** References that cannot be resolved. */
  readonly broken: ReadonlySet<string>;
}

export function createResolver(document: Json): Resolver {
  const broken = new Set<string>();

  function follow(node: unknown, seen: readonly string[]): unknown {
    const ref = isObject(node) ? node['$ref'] : undefined;
    if (typeof ref !== 'string') return node;
    const target = ref.startsWith('#') && !seen.includes(ref) ? lookup(ref, [...seen, ref]) : undefined;
    if (target === undefined) broken.add(ref);
    return target;
  }

  /** Resolves a JSON pointer. The nodes in between may be references. */
  function lookup(ref: string, seen: readonly string[]): unknown {
    let at: unknown = document;
    for (const raw of ref.split('/').slice(1)) {
      const key = decoded(raw);
      at = follow(at, seen);
      if (Array.isArray(at)) at = at[Number(key)];
      else at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
    }
    return follow(at, seen);
  }

  return {
    broken,
    resolve(node) {
      const target = follow(node, []);
      return isObject(target) ? target : {};
    },
  };
}

function decoded(segment: string): string {
  const plain = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
