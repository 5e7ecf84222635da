import { camelCase, constantCase, pascalCase, words } from './words.ts';

/** A connector's name in every form that sources need. */
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
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await core sandbox tools mcp hosted cli all client connector entities rest version'.split(
    ' ',
  ),
);

/** Reads a connector's name; throws for one that cannot be a package's and a variable's. */
export function connectorName(id: string): ConnectorName {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(
      `'${id}' cannot be a connector's name: write it in lower case, words joined by hyphens, like customer-io.`,
    );
  if (reserved.has(id)) throw new Error(`'${id}' cannot be a connector's name: the word is taken. Add another to it.`);
  const parts = words(id);
  return { id, constant: camelCase(parts), type: pascalCase(parts), variable: constantCase(parts) };
}
