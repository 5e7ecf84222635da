import type { ConnectorError } from '@agent-connectors/core';

/** Returns what to do about an error that does not say so itself; `undefined` where nothing honest can be said. */
export function usualHint({ code, outcome, connector, entity, action }: ConnectorError): string | undefined {
  switch (code) {
    case 'invalid_request':
      // A request to a path is no operation that could be described.
      return entity === undefined || action === undefined || entity === 'api'
        ? undefined
        : `Compare the parameters: agent-connectors describe ${connector}.${entity}.${action}`;
    case 'invalid_options':
      return outcome === 'not_sent'
        ? 'Nothing was sent. Correct the option, or the variable or profile that it comes from.'
        : undefined;
    case 'aborted':
      return outcome === 'unknown' ? undefined : 'Nothing was changed: run the same command again.';
    default:
      return undefined;
  }
}
