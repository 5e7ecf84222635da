import { expect, test } from 'vitest';
import { finishDeclarations } from './finish.ts';

const source = `import * as v from 'valibot';
import { a } from './a.ts';
declare const schema: import("@agent-connectors/core").RecordSchema<{}, {
    readonly name: v.StringSchema<undefined>;
}>;
export interface Issue extends v.InferOutput<typeof schema> {
}
export declare const issues: import("@agent-connectors/core").Entity<{
    get: import("@agent-connectors/core").Operation<{}, Issue>;
}>;
`;

test('rewrites the declarations of a connector: plain interfaces, comments, short imports', () => {
  const output = { properties: { name: { description: 'Its name.' } } };
  const description = {
    entities: [{ accessor: 'issues', summary: 'Support requests.' }],
    operations: [{ accessor: 'issues.get', summary: 'Get one issue.', input: {}, output: { $ref: '#/$defs/Issue' } }],
    $defs: { Issue: output },
  };
  expect(finishDeclarations({ 'index.d.ts': source }, description)).toEqual({
    'index.d.ts': `import type { Entity, Operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { a } from './a.js';
export interface Issue {
\t/** Its name. */
\tname?: string | null;
}
export declare const issues: Entity<{
\t/** Get one issue. */
\tget: Operation<{}, Issue>;
}>;
`,
  });
});

test('keeps the schemas of any other package', () => {
  expect(finishDeclarations({ 'index.d.ts': source }, undefined)['index.d.ts']).toContain(
    'interface Issue extends v.InferOutput<typeof schema>',
  );
});
