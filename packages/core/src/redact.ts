/** Removes secrets by their value, in whichever form they were written. */
export interface Redactor {
  /** Makes a further value secret, such as an access token that was just fetched. */
  add(secret: string): void;
  text(value: string): string;
  /** A copy of plain data with every string redacted, keys included. */
  data<T>(value: T): T;
}

const mask = '[redacted]';
/** A shorter value would blot out ordinary text; no vendor gives out such credentials. */
const shortest = 4;

/** Makes a redactor that knows some secrets. */
export function createRedactor(): Redactor {
  const forms = new Set<string>();
  let ordered: readonly string[] = [];
  const text = (value: string) => ordered.reduce((redacted, form) => redacted.replaceAll(form, mask), value);
  return {
    add(secret) {
      if (secret.length < shortest) return;
      for (const form of writtenForms(secret)) if (form.length >= shortest) forms.add(form);
      // Longer forms first: a short one may be part of a longer one.
      ordered = [...forms].sort((a, b) => b.length - a.length);
    },
    text,
    data: <T>(value: T): T => redactData(value, text),
  };
}

/** The forms in which servers and libraries write a text back: encoded, escaped, or both. */
function writtenForms(secret: string): string[] {
  const base64 = base64Of(secret);
  const url = encodeURIComponent(secret.toWellFormed());
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    base64,
    base64.replace(/=+$/, ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    url,
    url.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encodeURIComponent(url),
    new URLSearchParams([['', secret]]).toString().slice(1),
    json,
    json.replaceAll('/', '\\/'),
    json.replaceAll(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ];
}

/** Base64 of a text's UTF-8 bytes. */
export function base64Of(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function redactData<T>(value: T, text: (value: string) => string): T {
  // Each branch gives back the shape it was given: strings for strings, arrays for arrays, objects for objects.
  if (typeof value === 'string') return text(value) as T;
  if (Array.isArray(value)) return value.map((item) => redactData(item, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), redactData(item, text)])) as T;
}
