/** Block strings, strings and comments (GraphQL, October 2021, 2.1): what looks like a keyword in them is none. */
const opaque = /"""(?:\\"""|[\s\S])*?"""|"(?:[^"\\\n\r]|\\.)*"|#[^\n\r]*/g;

/**
 * Returns whether a GraphQL request only reads: its document consists of queries and fragments. Anything that is not understood is none, such as
 * several requests at once or a document that the server keeps.
 */
export function readsOnly(request: unknown): boolean {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return false;
  const { query, ...others } = request as Readonly<Record<string, unknown>>; // an object, as just checked
  const known = Object.keys(others).every((name) => name === 'variables' || name === 'operationName');
  return known && typeof query === 'string' && definitionsIn(query)?.every(isRead) === true;
}

const isRead = (head: string) => /^(\{|query\b|fragment\b)/.test(head);

/** Returns how each definition of a document begins; `undefined` where its brackets do not match. */
function definitionsIn(document: string): readonly string[] | undefined {
  const heads: string[] = [];
  let head = '';
  let depth = 0;
  for (const char of document.replaceAll(opaque, ' ')) {
    if (depth === 0) head += char;
    if (char === '{' || char === '(') depth += 1;
    if (char !== '}' && char !== ')') continue;
    depth -= 1;
    if (depth < 0) return undefined;
    // Variables and arguments of directives may have braces. The braces of the fields end the definition.
    if (depth > 0 || char === ')') continue;
    heads.push(head.trim());
    head = '';
  }
  return depth === 0 && head.trim() === '' && heads.length > 0 ? heads : undefined;
}
