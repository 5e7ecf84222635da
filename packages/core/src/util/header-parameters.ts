/** One value of a header with its parameters, such as `attachment; filename="a.pdf"`. */
export interface HeaderValue {
  readonly value: string;
  /** By name, in lower case; of one that comes twice, the first. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Parses a header whose values have parameters: `value; name=token; name="quoted \"text\"", next value`. Quotes and angle
 * brackets may hold commas and semicolons (RFC 9110 5.6.4 and 5.6.6, RFC 8288 3).
 */
export function parseHeader(header: string): HeaderValue[] {
  return split(header, ',').flatMap((part) => {
    const [value = '', ...rest] = split(part, ';');
    const parameters = new Map<string, string>();
    for (const parameter of rest) {
      const equals = parameter.indexOf('=');
      const name = (equals < 0 ? parameter : parameter.slice(0, equals)).trim().toLowerCase();
      if (name !== '' && !parameters.has(name))
        parameters.set(name, unquote(equals < 0 ? '' : parameter.slice(equals + 1)));
    }
    return value.trim() === '' && parameters.size === 0 ? [] : [{ value: value.trim(), parameters }];
  });
}

/** Splits a text at a character, but not inside quotes or angle brackets. */
function split(text: string, at: string): string[] {
  const parts: string[] = [];
  let part = '';
  let inside: '"' | '>' | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (inside === '"' && character === '\\') {
      part += character + text.charAt(++index);
      continue;
    }
    if (inside === undefined && character === at) {
      parts.push(part);
      part = '';
      continue;
    }
    if (character === inside) inside = undefined;
    else if (inside === undefined && character === '"') inside = '"';
    else if (inside === undefined && character === '<') inside = '>';
    part += character;
  }
  return [...parts, part];
}

function unquote(text: string): string {
  const trimmed = text.trim();
  const quoted = /^"(.*?)"?$/s.exec(trimmed)?.[1];
  return quoted === undefined ? trimmed : quoted.replaceAll(/\\(.)/gs, '$1');
}
