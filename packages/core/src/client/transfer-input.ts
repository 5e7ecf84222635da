import * as v from 'valibot';
import { localFile, toBlob, Upload } from '../define/file.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import type { Issue } from '../errors/issue.ts';
import { isHeaderName, isHeaderText } from '../util/header-text.ts';
import { kindOf } from '../util/kind-of.ts';

/** Returns a file to send. Throws `InvalidParamsError` for what is none, and then nothing is sent. */
export async function validFile(what: string, file: unknown): Promise<ReturnType<typeof toBlob>> {
  const local = await localFile(file);
  const { success, output, issues = [] } = v.safeParse(Upload, local);
  if (success) return toBlob(output);
  throw invalid(
    what,
    issues.map((issue) => ({
      path: ['file', v.getDotPath(issue) ?? []].flat().join('.'),
      expected: issue.message.replace(/^Expected /, ''),
      received: kindOf(issue.path === undefined ? local : issue.path.at(-1)?.value),
    })),
  );
}

/** Returns the fields of a form. Throws `InvalidParamsError` for other values than texts. */
export function validFields(what: string, fields: unknown): Record<string, string> {
  return texts(what, 'fields', fields, ([, value]) => (typeof value === 'string' ? undefined : 'text'));
}

/** Returns headers by their names in lower case. Throws `InvalidParamsError` for what no header can hold. */
export function validHeaders(what: string, headers: unknown): Record<string, string> {
  const found = texts(what, 'headers', headers, ([name, value]) => {
    if (!isHeaderName(name)) return 'a name that a header can have';
    return typeof value === 'string' && isHeaderText(value) ? undefined : 'one line of plain text';
  });
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name.toLowerCase(), value]));
}

/** No issue repeats a value, which may be a credential. */
function texts(
  what: string,
  path: string,
  given: unknown,
  expectedOf: (entry: [name: string, value: unknown]) => string | undefined,
): Record<string, string> {
  if (typeof given !== 'object' || given === null || Symbol.iterator in given)
    throw invalid(what, [{ path, expected: 'an object of texts', received: kindOf(given) }]);
  const issues = Object.entries(given).flatMap((entry): Issue[] => {
    const expected = expectedOf(entry);
    if (expected === undefined) return [];
    const received = typeof entry[1] === 'string' ? 'other text' : kindOf(entry[1]);
    return [{ path: isHeaderName(entry[0]) ? `${path}.${entry[0]}` : path, expected, received }];
  });
  if (issues.length > 0) throw invalid(what, issues);
  return { ...given }; // of texts, as just seen
}

const invalid = (what: string, issues: readonly Issue[]) =>
  new InvalidParamsError({ what: `${what} was called with invalid values`, issues, hint: 'Nothing was sent.' });
