import { describe, expect, test } from 'vitest';
import { dropUnusedCoreNames, importCoreByName } from './core-names.ts';

describe('importCoreByName', () => {
  test('imports once what was imported at each place', () => {
    const source = `export declare const a: import("@agent-connectors/core").Operation<{}, null>;
export declare const b: import("@agent-connectors/core").ListOperation<{}, import("@agent-connectors/core").Operation>;
`;
    expect(importCoreByName(source)).toBe(`import type { ListOperation, Operation } from '@agent-connectors/core';
export declare const a: Operation<{}, null>;
export declare const b: ListOperation<{}, Operation>;
`);
  });

  test('leaves out what the file imports anyway', () => {
    const source = `import { type Entity, Operation } from '@agent-connectors/core';
export declare const a: import("@agent-connectors/core").Entity<import("@agent-connectors/core").Operation>;
`;
    expect(importCoreByName(source)).toBe(`import { type Entity, Operation } from '@agent-connectors/core';
export declare const a: Entity<Operation>;
`);
  });

  test('leaves other packages alone', () => {
    const source = 'export declare const a: import("valibot").GenericSchema;\n';
    expect(importCoreByName(source)).toBe(source);
  });
});

describe('dropUnusedCoreNames', () => {
  test('keeps what is used', () => {
    const source =
      "import type { Entity, RecordSchema } from '@agent-connectors/core';\nexport declare const a: Entity;\n";
    expect(dropUnusedCoreNames(source)).toBe(
      "import type { Entity } from '@agent-connectors/core';\nexport declare const a: Entity;\n",
    );
  });

  test('takes the whole line where nothing is', () => {
    const source =
      "import type { RecordSchema } from '@agent-connectors/core';\nexport declare const RecordSchemas: 1;\n";
    expect(dropUnusedCoreNames(source)).toBe('export declare const RecordSchemas: 1;\n');
  });
});
