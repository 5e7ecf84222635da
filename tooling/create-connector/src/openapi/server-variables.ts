import { type Json, listOf, objectOf, textOf } from '../json.ts';
import { camelCase, sentence, words } from '../names/words.ts';
import type { Notes } from '../notes.ts';
import type { PublicField, Server } from './source.ts';

/** A variable with more values than this is a field. */
const mostValues = 12;

interface Address {
  readonly host: string;
  readonly path: string;
}

/** Returns the servers of one URL: one for each value of its enumerated variables. */
export function expandServer(server: Json, notes: Notes): Server[] {
  const variables = objectOf(server['variables']);
  const url = (textOf(server['url']) ?? '').replace(/^(\{[^}]+\}:\/\/)/, 'https://');
  const [, scheme = '', host = '', path = ''] = /^(https?:\/\/)?([^/?#]+)([^?#]*)/.exec(url) ?? [];
  const isWhole = /^\{[^}]+\}$/.test(host);
  if (scheme === '' && !isWhole) return [];
  const addresses = expand({ host: withoutPort(host, variables), path }, variables, isWhole);
  return addresses.flatMap((address) => resolved(scheme || 'https://', address, variables, isWhole, notes) ?? []);
}

const namesIn = (text: string) => [...text.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
const fill = (text: string, name: string, value: string) => text.replaceAll(`{${name}}`, value);
const defaultOf = (variables: Json, name: string) => textOf(objectOf(variables[name])['default']);

function withoutPort(host: string, variables: Json): string {
  const [, before, name] = /^(.*):\{([^}]+)\}$/.exec(host) ?? [];
  if (before === undefined || name === undefined) return host;
  const port = String(objectOf(variables[name])['default'] ?? '443');
  return port === '443' ? before : `${before}:${port}`;
}

function expand(address: Address, variables: Json, isWhole: boolean): Address[] {
  let all = [address];
  for (const name of isWhole ? [] : namesIn(address.host)) {
    const values = listOf(objectOf(variables[name])['enum']).filter((value) => typeof value === 'string');
    if (values.length === 0 || values.length > mostValues) continue;
    // The default comes first, because the first server is the main one.
    const sorted = values.sort(
      (a, b) => Number(b === defaultOf(variables, name)) - Number(a === defaultOf(variables, name)),
    );
    all = all.flatMap(({ host, path }) => sorted.map((value) => ({ host: fill(host, name, value), path })));
  }
  return all;
}

/** Turns the variables of an address into fields, or fills in their defaults. */
function resolved(
  scheme: string,
  { host, path }: Address,
  variables: Json,
  isWhole: boolean,
  notes: Notes,
): Server | undefined {
  let [origin, prefix] = [`${scheme}${host}`, path.replace(/\/+$/, '')];
  const fields: PublicField[] = [];
  for (const name of namesIn(host)) {
    const field = isWhole ? wholeHost(name, defaultOf(variables, name), notes) : label(name, variables);
    if (field === undefined) return undefined;
    origin = fill(origin, name, `{${field.name}}`);
    fields.push(field);
  }
  for (const name of namesIn(prefix)) {
    const value = defaultOf(variables, name);
    if (value !== undefined && /version|path|prefix|api/i.test(name)) {
      notes.add('hosts', `The draft has the default of {${name}} in its paths: ${value}.`);
      prefix = fill(prefix, name, value.replace(/^\/+|\/+$/g, ''));
      continue;
    }
    const field = label(name, variables);
    prefix = fill(prefix, name, `{${field.name}}`);
    fields.push(field);
  }
  // Fields belong to the origin, and the paths of operations begin behind them.
  const last = prefix.lastIndexOf('}');
  const end = last < 0 ? 0 : `${prefix}/`.indexOf('/', last);
  origin += prefix.slice(0, end);
  prefix = prefix.slice(end);
  const parsed = fields.length > 0 ? origin : URL.parse(origin)?.origin;
  return parsed === undefined ? undefined : { origin: parsed, prefix, fields };
}

const fieldName = (name: string) => camelCase(words(name));

function label(name: string, variables: Json): PublicField {
  const given = defaultOf(variables, name);
  const without = given === undefined ? '' : `, without the document's default '${given}'`;
  const about = `{${name}} of the address is the public credential field ${fieldName(name)}${without}.`;
  return { name: fieldName(name), title: sentence(name), test: 'acme', about };
}

/** Returns the field for a whole host, whose end the default shows. */
function wholeHost(name: string, given: string | undefined, notes: Notes): PublicField | undefined {
  const host = given === undefined ? undefined : (URL.parse(given) ?? URL.parse(`https://${given}`))?.hostname;
  const suffix = host?.includes('.') ? host.slice(host.indexOf('.')) : undefined;
  if (suffix === undefined || suffix.split('.').length < 3) {
    notes.add('hosts', `The document names no host for {${name}}. The draft omits this server.`);
    return undefined;
  }
  const about = `{${name}} is the whole address. The draft accepts hosts that end in ${suffix}, derived from the document's default. If the token response names the host, see \`origin\` of OAuth.`;
  return { name: fieldName(name), title: sentence(name), suffixes: [suffix], test: `acme${suffix}`, about };
}
