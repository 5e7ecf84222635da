import type { Auth } from '../define/auth.ts';
import type { Connector } from '../define/connector.ts';
import { addressFieldsOf } from '../define/validate-fields.ts';
import type { ConnectorDescription, CredentialDescription, WayDescription } from './description.ts';

/** Describes the credential fields of a connector. */
export function describeCredentials({ credentials, apis }: Connector): ConnectorDescription['credentials'] {
  const needed = new Set(Object.values(apis).flatMap((api) => [...api.auth.credentials, ...addressFieldsOf(api)]));
  return Object.fromEntries(
    Object.entries(credentials).map(([name, field]): [string, CredentialDescription] => {
      const { variable, title, where, suffixes, multiline, default: fallback } = field;
      const optional = fallback !== undefined || !needed.has(name);
      return [
        name,
        {
          variable,
          title,
          where,
          secret: field.public !== true,
          ...(optional && { optional }),
          ...(fallback !== undefined && { default: typeof fallback === 'string' ? fallback : { from: fallback.from } }),
          ...(suffixes && { suffixes }),
          ...(multiline === true && { multiline }),
        },
      ];
    }),
  );
}

/** Describes a way to authenticate. */
export const describeWay = ({ kind, credentials }: Auth): WayDescription => ({ kind, credentials });
