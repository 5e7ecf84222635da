import { testAdapter } from './adapter-suite.ts';
import { aiSdkHarness } from './ai-sdk-harness.ts';

testAdapter('AI SDK 7', aiSdkHarness);
