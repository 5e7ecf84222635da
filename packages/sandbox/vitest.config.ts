import { testConfig } from '@agent-connectors/build/vitest';

// No test leaves anything behind in a module; files that share what they import take half the time.
export default testConfig({ isolate: false });
