export type { SandboxCredentials } from './engine/credentials.ts';
export type { Fault, FaultMatch, Faults, Injection } from './engine/faults.ts';
export type { Mount } from './engine/mounts.ts';
export type { LoggedRequest, RequestLog } from './engine/request-log.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './engine/start-sandbox.ts';
