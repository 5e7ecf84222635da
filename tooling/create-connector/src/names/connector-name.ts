import { camelCase, constantCase, pascalCase, words } from './words.ts';

/** The name of a connector, in each form that its sources use. */
export interface ConnectorName {
  /** `customer-io` */
  readonly id: string;
  /** `customerIo` */
  readonly constant: string;
  /** `CustomerIo` */
  readonly type: string;
  /** `CUSTOMER_IO` */
  readonly variable: string;
}

const reserved = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await core sandbox tools mcp hosted cli all asks ids client connector entities rest version'.split(
    ' ',
  ),
);

/** Parses the name of a connector. Throws if it cannot be the name of a package and of a variable. */
export function connectorName(id: string): ConnectorName {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`Invalid connector name '${id}'. Use lower case, and join words with hyphens, as in customer-io.`);
  if (reserved.has(id)) throw new Error(`The connector name '${id}' is taken. Add another word to it.`);
  const parts = words(id);
  return { id, constant: camelCase(parts), type: pascalCase(parts), variable: constantCase(parts) };
}
