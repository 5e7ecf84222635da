export type { EmulatedApi, EmulatedVendor, Emulator, EmulatorContext } from './engine/emulator.ts';
export type { Fault, FaultMatch, Injection } from './engine/fault.ts';
export type { Faults } from './engine/faults.ts';
export type { LoggedRequest, RequestLog } from './engine/request-log.ts';
export type { Sandbox } from './engine/start-server.ts';
export { type SandboxOptions, startSandbox } from './start-sandbox.ts';
