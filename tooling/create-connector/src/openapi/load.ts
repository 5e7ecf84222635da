// A source file of the command line, not part of its API. It handles byte order marks.
import { readText } from '../../../../packages/cli/src/read-text.ts';
import { isObject, type Json, textOf } from '../json.ts';

/** Reads an OpenAPI 3 document from a JSON or YAML file. Throws an error that says what to do if it is invalid. */
export async function loadDocument(file: string): Promise<Json> {
  const text = readText(file);
  if (text === undefined) throw new Error(`The file ${file} does not exist.`);
  const document = await parse(file, text);
  if (!isObject(document)) throw new Error(`${file} is not an OpenAPI document.`);
  const version = textOf(document['openapi']);
  if (version === undefined && document['swagger'] !== undefined)
    throw new Error(`${file} is a Swagger 2.0 document. Convert it to OpenAPI 3.`);
  if (!version?.startsWith('3.'))
    throw new Error(`${file} does not declare \`openapi: 3.x\`. Pass an OpenAPI 3 document.`);
  return document;
}

async function parse(file: string, text: string): Promise<unknown> {
  try {
    if (!/\.ya?ml$/i.test(file)) return JSON.parse(text);
    const { parse: parseYaml } = await import('yaml');
    return parseYaml(text);
  } catch (error) {
    throw new Error(`Cannot parse ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
