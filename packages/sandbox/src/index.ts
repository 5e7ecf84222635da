export type { EmulatedApi, EmulatedVendor, Emulator, EmulatorContext } from './engine/emulator.ts';
export type { Fault, FaultMatch, Faults, Injection } from './engine/faults.ts';
export type { LoggedRequest, RequestLog } from './engine/request-log.ts';
export type { Sandbox } from './engine/start-server.ts';
export { type SandboxOptions, startSandbox } from './start-sandbox.ts';
