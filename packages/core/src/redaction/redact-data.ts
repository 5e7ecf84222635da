import { redactHeaders } from './redact-headers.ts';

/** How the values that may be secret are redacted. */
export interface RedactValue {
  text(value: string): string;
  /** A number, or the mask where it is a secret. */
  number(value: number | bigint): unknown;
}

/**
 * Copies data, redacting every text, number and key. The copy is plain: maps and sets stay maps and sets, addresses become
 * text, `Headers` and errors become objects, instances become their JSON or their own fields, and bytes and files become
 * their size. The copy keeps repeated and circular references. No data makes it throw, at any depth.
 */
export function redactData(data: unknown, redact: RedactValue): unknown {
  const copies = new Map<object, unknown>();
  // In place of a recursion, which deep data would break.
  const pending: (() => void)[] = [];

  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return redact.text(value);
    if (typeof value === 'number' || typeof value === 'bigint') return redact.number(value);
    if (typeof value === 'symbol') return redact.text(String(value));
    if (typeof value === 'function') return '[function]';
    if (typeof value !== 'object' || value === null) return value;
    if (!copies.has(value)) copies.set(value, readable(value));
    return copies.get(value);
  };

  /** Proxies, getters and foreign classes may throw anything. */
  const readable = (value: object): unknown => {
    try {
      return copyOf(value);
    } catch {
      return '[unreadable]';
    }
  };

  const copyOf = (value: object): unknown => {
    if (Array.isArray(value)) {
      return later<unknown[]>([], (list) => {
        for (const item of value) list.push(copy(item));
      });
    }
    // By their tags, which objects of other realms have too. What has one may be read as such, or is not readable.
    switch (Object.prototype.toString.call(value).slice(8, -1)) {
      case 'Date':
        return value;
      case 'Map':
        return later(new Map(), (map) => {
          for (const [key, item] of value as Map<unknown, unknown>) map.set(copy(key), copy(item));
        });
      case 'Set':
        return later(new Set(), (set) => {
          for (const item of value as Set<unknown>) set.add(copy(item));
        });
      case 'Headers':
        return fields(redactHeaders(Object.fromEntries(value as Headers)));
      case 'URL':
      case 'URLSearchParams':
      case 'RegExp':
      case 'String':
        return redact.text(String(value));
      case 'Blob':
      case 'File':
        return `[${(value as Blob).size} bytes]`;
      case 'ArrayBuffer':
      case 'SharedArrayBuffer':
        return `[${(value as ArrayBuffer).byteLength} bytes]`;
    }
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    const json: unknown = 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value;
    if (json !== value) return copy(json);
    return fields(value instanceof Error ? { ...errorFields(value), ...value } : value);
  };

  const fields = (value: object) =>
    later<Record<string, unknown>>({}, (target) => {
      for (const key of Object.keys(value)) {
        // Defined, not set: a field may be called `__proto__`.
        const item = copy(fieldOf(value, key));
        Object.defineProperty(target, redact.text(key), {
          value: item,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
    });

  const later = <Target>(target: Target, fill: (target: Target) => void): Target => {
    pending.push(() => fill(target));
    return target;
  };

  const result = copy(data);
  for (let fill = pending.pop(); fill !== undefined; fill = pending.pop()) fill();
  return result;
}

function fieldOf(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key]; // any object may be read by key
  } catch {
    return '[unreadable]';
  }
}

/** What an error has that is not enumerable. */
const errorFields = ({ name, message, stack, cause }: Error) => ({
  name,
  message,
  stack,
  ...(cause !== undefined && { cause }),
});
