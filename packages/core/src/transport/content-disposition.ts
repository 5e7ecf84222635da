import { parseHeader } from '../util/header-parameters.ts';

/**
 * The file name of a `Content-Disposition` header, without any folder that it names (RFC 6266). `filename*` wins (RFC 8187),
 * where it can be read; bytes of UTF-8 in a plain `filename`, as storage servers send them, are taken as such.
 */
export function filenameOf(disposition: string): string | undefined {
  const [{ parameters } = { parameters: new Map<string, string>() }] = parseHeader(disposition);
  const name = extended(parameters.get('filename*')) ?? utf8(parameters.get('filename'));
  const last = name?.split(/[\\/]/).at(-1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are removed.
  const clean = last?.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();
  return clean === undefined || /^\.{0,2}$/.test(clean) ? undefined : clean;
}

/** Decodes `charset'language'percent-encoded`. Returns `undefined` where it is malformed or in an unknown charset. */
function extended(value: string | undefined): string | undefined {
  const [, charset = '', encoded = ''] = /^([^']*)'[^']*'(.*)$/s.exec(value ?? '') ?? [];
  if (encoded === '') return undefined;
  if (/%(?![0-9a-f]{2})/i.test(encoded)) return undefined;
  const bytes = Uint8Array.from(
    encoded.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    (character) => character.charCodeAt(0),
  );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Header values come as one character for each byte; a name whose bytes are UTF-8 is read as that. */
function utf8(value: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every character that is one byte.
  if (value === undefined || /^[\u0000-\u007f]*$/.test(value) || /[^\u0000-\u00ff]/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(value, (character) => character.charCodeAt(0)),
    );
  } catch {
    return value;
  }
}
