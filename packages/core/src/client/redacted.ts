import { runtimeOf } from './runtime-of.ts';

/** Returns a copy of a text or of data without the credentials of a client: for what a platform says beside its data. */
export function redacted<T>(client: object, value: T): T {
  const runtime = runtimeOf(client);
  return runtime === undefined ? value : runtime.redactor.data(value);
}
