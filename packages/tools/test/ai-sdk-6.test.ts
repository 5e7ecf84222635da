import { expect, it, vi } from 'vitest';
import { testAdapter } from './adapter-suite.ts';
import { aiSdkHarness } from './ai-sdk-harness.ts';

// The adapter and the harness import `ai`. Here they get version 6, whose mock model is of the previous version of the interface.
vi.mock('ai', () => import('ai6'));
vi.mock('ai/test', async () => ({ MockLanguageModelV4: (await import('ai6/test')).MockLanguageModelV3 }));

testAdapter('AI SDK 6', aiSdkHarness);

it('is version 6', async () => {
  const { MockLanguageModelV4 } = await import('ai/test');
  expect(new MockLanguageModelV4().specificationVersion).toBe('v3');
  expect((await import('ai')).generateText).toBe((await import('ai6')).generateText);
});
