// The sandbox in a process of its own, so that its work is not measured as the client's.
import { startSandbox } from '@agent-connectors/sandbox';

const sandbox = await startSandbox();
process.send?.({ env: sandbox.env });
process.on('disconnect', () => process.exit());
