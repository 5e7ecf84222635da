import type { Draft } from '../draft/model.ts';
import { quote } from './code.ts';
import { neededCredentials } from './credentials.ts';

/** Returns the code that authenticates requests, in the first of the connector's ways. */
export function accessOf(draft: Draft): { readonly imports: string; readonly rest: string; readonly test: string } {
  const [way] = draft.auth;
  const [first] = neededCredentials(draft).map(({ field }) => field);
  if (way?.kind === 'header')
    return {
      imports: '',
      rest: 'restApi',
      test: `({ headers }) => headers[${quote(way.header.toLowerCase())}] === credentials.${first}`,
    };
  if (way?.kind !== 'basic')
    return { imports: '', rest: 'hasBearerToken, restApi', test: `hasBearerToken(credentials.${first})` };
  return {
    imports: `import { basicCredentials } from '../../engine/authorization.ts';\n`,
    rest: 'restApi',
    test: `(request) => {
      const given = basicCredentials(request);
      return given?.user === credentials.username && given.password === credentials.password;
    }`,
  };
}
