import type { CallOptions } from '../call/call-options.ts';
import type { ApiCheck, CheckResult } from '../call/check-result.ts';
import { perform, prepare } from '../call/execute.ts';
import type { ResolvedOperation, Runtime } from '../call/runtime.ts';
import { weakCredentialWarning } from '../call/weak-credentials.ts';
import { wireOf } from '../define/wire.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { readPath } from '../util/read-path.ts';
import { checkByExecutor } from './check-by-executor.ts';
import { checkStatus } from './check-status.ts';

type CheckOptions = Pick<CallOptions, 'signal' | 'timeout'>;

/** Checks the credential of each of a connector's APIs. `elsewhere` returns the same client in another region. */
export async function checkCredentials(
  runtime: Runtime,
  elsewhere: (region: string) => Runtime,
  options: CheckOptions = {},
): Promise<CheckResult> {
  if (runtime.executor !== undefined) return checkByExecutor(runtime, runtime.executor, options);
  const checks = await Promise.all(
    Object.keys(runtime.connector.apis).map(
      async (name) => [name, await checkApi(runtime, elsewhere, name, options)] as const,
    ),
  );
  const given = checks.filter(([, { status }]) => status !== 'missing');
  return { ok: given.length > 0 && given.every(([, { status }]) => status === 'ok'), apis: Object.fromEntries(checks) };
}

async function checkApi(
  runtime: Runtime,
  elsewhere: (region: string) => Runtime,
  name: string,
  options: CheckOptions,
): Promise<ApiCheck> {
  const { connector, region } = runtime;
  const first = await ask(runtime, name, options);
  if (first.status !== 'invalid' || typeof connector.apis[name]?.origins === 'string') return first;
  // A check elsewhere would use the refresh token once more, which invalidates it where each use replaces it.
  if (runtime.api(name).auth.refreshToken !== undefined) return first;
  for (const other of connector.regions?.values ?? []) {
    if (other === region) continue;
    const runtimeThere = elsewhere(other);
    // One address for all regions, such as a sandbox: another check would have the same result.
    if (runtimeThere.api(name).baseUrl === runtime.api(name).baseUrl) continue;
    const there = await ask(runtimeThere, name, options);
    if (there.status === 'ok') return { ...there, ...wrongRegion(runtime, other) };
  }
  return first;
}

async function ask(runtime: Runtime, name: string, options: CheckOptions): Promise<ApiCheck> {
  const { connector } = runtime;
  const { check } = runtime.api(name).api;
  const operation = { ...check.operation, api: name };
  const resolved: ResolvedOperation = {
    place: { connector: connector.name, entity: name, action: 'check' },
    operation,
    wire: wireOf(connector, operation),
  };
  try {
    const { data } = (await perform(runtime, prepare(runtime, resolved, {}, options))).result;
    const account = check.account === undefined ? undefined : readPath(data, check.account);
    const named = check.region === undefined ? undefined : readPath(data, check.region);
    if (typeof named === 'string' && named.toLowerCase() !== runtime.region?.toLowerCase())
      return wrongRegion(runtime, named);
    return { ...works(runtime, name), ...(typeof account === 'string' && { account }) };
  } catch (error) {
    const failure = error as ConnectorError; // `execute` rejects with nothing else
    const passes = [failure.vendorCode, failure.code].some((code) => check.passesOn?.includes(code ?? ''));
    return passes
      ? works(runtime, name)
      : {
          status: checkStatus(failure, Object.keys(connector.credentials)),
          code: failure.code,
          message: failure.message,
        };
  }
}

/** Returns the result for a credential that works, with what there is to say of it. */
function works(runtime: Runtime, name: string): ApiCheck {
  const { notes = [] } = runtime.api(name).api.check;
  const matching = notes.filter(({ field, pattern }) => pattern.test(runtime.credential(field) ?? ''));
  const warning = weakCredentialWarning(runtime, runtime.api(name)) ?? [];
  const message = [warning, matching.map(({ text }) => text)].flat().join(' ');
  return { status: 'ok', ...(message !== '' && { message }) };
}

/** Returns the result for a credential of another region. Some vendors write regions in upper case, and may have newer ones. */
function wrongRegion({ connector, region }: Runtime, named: string): ApiCheck {
  const { values = [], variable } = connector.regions ?? {};
  const other = values.find((value) => value.toLowerCase() === named.toLowerCase());
  const status = 'wrong_region';
  if (other === undefined)
    return {
      status,
      message: `${connector.title} says that the account is in region '${named.slice(0, 40)}', which this version does not know (it knows ${values.join(', ')}).`,
    };
  return {
    status,
    region: other,
    message: `The credential works in region '${other}', not in '${region}'. Pass region: '${other}' or set ${variable}=${other}.`,
  };
}
