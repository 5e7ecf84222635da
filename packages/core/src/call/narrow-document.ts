import type { Graphql } from '../define/graphql-document.ts';

/** One field of a selection set, or an inline fragment. */
interface Selection {
  /** Everything before its selection set: alias, name, arguments, directives. */
  readonly head: string;
  /** Its name in the response; none for a fragment. */
  readonly name: string | undefined;
  readonly selections: readonly Selection[] | undefined;
}

/** Wanted fields by name: `true` for all of a field, or what is wanted of it. */
type Wanted = Map<string, true | Wanted>;

const tokens = /"(?:[^"\\]|\\.)*"|\.\.\.|[{}()]|[^\s{}()"]+/g;

/**
 * Returns a document that asks only for some fields of the record at its path, and for the record's key. Returns it
 * unchanged where that is not possible, such as when a variable would no longer be used.
 */
export function narrowDocument(
  { document, path }: Graphql,
  fields: readonly string[],
  key: string | undefined,
): string {
  const wanted = wantedOf(key === undefined ? fields : [key, ...fields]);
  // The variables before it may have braces in their defaults.
  const start = document.indexOf('{', /^\w+[^({]*\([^)]*\)/.exec(document)?.[0].length ?? 0);
  const at = { index: 0, tokens: document.slice(start).match(tokens) ?? [] };
  const selections = readSelections(at);
  // What follows are fragments, whose fields are not seen here.
  if (at.index < at.tokens.length) return document;
  const narrowed = narrowAt(selections, path.split('.'), wanted);
  if (narrowed === undefined) return document;
  const head = document.slice(0, start);
  const text = writeSelections(narrowed);
  const isUnused = ([, name = '']: RegExpExecArray) => !new RegExp(`\\$${name}\\b`).test(text);
  return [...head.matchAll(/\$(\w+)\s*:/g)].some(isUnused) ? document : `${head}${text}`;
}

function wantedOf(fields: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const field of fields) {
    const path = field.split('.');
    let at = root;
    for (const [index, name] of path.entries()) {
      const known = at.get(name);
      if (known === true) break;
      if (index === path.length - 1) at.set(name, true);
      else {
        const inner: Wanted = known ?? new Map();
        at.set(name, inner);
        at = inner;
      }
    }
  }
  return root;
}

/** Reads `{ … }`, whose opening brace is next. */
function readSelections(at: { index: number; readonly tokens: readonly string[] }): Selection[] {
  at.index++;
  const selections: Selection[] = [];
  while (at.index < at.tokens.length && at.tokens[at.index] !== '}') selections.push(readSelection(at));
  at.index++;
  return selections;
}

function readSelection(at: { index: number; readonly tokens: readonly string[] }): Selection {
  const head: string[] = [];
  const take = () => head.push(at.tokens[at.index++] ?? '');
  const peek = () => at.tokens[at.index];
  if (peek() === '...') {
    // `... on Type`, or the name of a fragment.
    take();
    if (peek() === 'on') take();
    take();
  } else {
    const isAlias = peek()?.endsWith(':') === true;
    take();
    if (isAlias) take();
  }
  const name = head[0] === '...' ? undefined : (head[0] ?? '').replace(/:.*$/, '');
  const takeArguments = () => {
    for (let depth = 0; peek() === '(' || depth > 0; take()) depth += peek() === '(' ? 1 : peek() === ')' ? -1 : 0;
  };
  takeArguments();
  while (peek()?.startsWith('@')) {
    take();
    takeArguments();
  }
  return { head: head.join(' '), name, selections: peek() === '{' ? readSelections(at) : undefined };
}

/** Narrows the selections at a path; the ones around it stay as they are. Returns `undefined` where nothing would be left. */
function narrowAt(
  selections: readonly Selection[],
  [first, ...rest]: readonly string[],
  wanted: Wanted,
): readonly Selection[] | undefined {
  if (first === undefined) {
    const narrowed = keep(selections, wanted);
    return narrowed.length === 0 ? undefined : narrowed;
  }
  const found = selections.find(({ name }) => name === first);
  const inner = found?.selections && narrowAt(found.selections, rest, wanted);
  return inner && selections.map((each) => (each === found ? { ...each, selections: inner } : each));
}

function keep(selections: readonly Selection[], wanted: Wanted): Selection[] {
  return selections.flatMap((selection) => {
    const { name, selections: inner } = selection;
    if (name === '__typename') return [selection];
    // Fields of a fragment are fields of the record.
    const of = name === undefined ? wanted : wanted.get(name);
    if (of === true) return [selection];
    if (of === undefined || inner === undefined) return [];
    const kept = keep(inner, of);
    return kept.length === 0 ? [] : [{ ...selection, selections: kept }];
  });
}

const writeSelections = (selections: readonly Selection[]): string =>
  `{ ${selections.map(({ head, selections: inner }) => (inner === undefined ? head : `${head} ${writeSelections(inner)}`)).join(' ')} }`;
