// Not part of the package's interface: the one place that knows what files of people begin with.
import { readText } from '../../../../packages/cli/src/read-text.ts';
import { isObject, type Json, textOf } from '../json.ts';

/** Reads an OpenAPI 3 document from a JSON or YAML file; throws an error that says what to do. */
export async function loadDocument(file: string): Promise<Json> {
  const text = readText(file);
  if (text === undefined) throw new Error(`There is no file ${file}.`);
  const document = await parse(file, text);
  if (!isObject(document)) throw new Error(`${file} holds no OpenAPI document.`);
  const version = textOf(document['openapi']);
  if (version === undefined && document['swagger'] !== undefined)
    throw new Error(`${file} is Swagger 2.0: convert it to OpenAPI 3 first.`);
  if (!version?.startsWith('3.')) throw new Error(`${file} does not say \`openapi: 3.x\`.`);
  return document;
}

async function parse(file: string, text: string): Promise<unknown> {
  try {
    if (!/\.ya?ml$/i.test(file)) return JSON.parse(text);
    const { parse: parseYaml } = await import('yaml');
    return parseYaml(text);
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
