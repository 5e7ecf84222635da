import { describe, expect, test } from 'vitest';
import { dropUnusedCoreNames, importCoreByName } from './core-names.ts';

describe('importCoreByName', () => {
  test('replaces the imports at each use with one import', () => {
    const source = `export declare const a: import("@agent-connectors/core").Operation<{}, null>;
export declare const b: import("@agent-connectors/core").ListOperation<{}, import("@agent-connectors/core").Operation>;
`;
    expect(importCoreByName(source)).toBe(`import type { ListOperation, Operation } from '@agent-connectors/core';
export declare const a: Operation<{}, null>;
export declare const b: ListOperation<{}, Operation>;
`);
  });

  test('does not import names that the file already imports', () => {
    const source = `import { type Entity, Operation } from '@agent-connectors/core';
export declare const a: import("@agent-connectors/core").Entity<import("@agent-connectors/core").Operation>;
`;
    expect(importCoreByName(source)).toBe(`import { type Entity, Operation } from '@agent-connectors/core';
export declare const a: Entity<Operation>;
`);
  });

  test('keeps a name that means something else in the file', () => {
    const use = 'export declare const a: import("@agent-connectors/core").Operation<{}, null>;\n';
    for (const other of ["import type { Operation } from './x.js';\n", 'export interface Operation {\n}\n'])
      expect(importCoreByName(`${other}${use}`)).toBe(`${other}${use}`);
  });

  test('does not change imports of other packages', () => {
    const source = 'export declare const a: import("valibot").GenericSchema;\n';
    expect(importCoreByName(source)).toBe(source);
  });
});

describe('dropUnusedCoreNames', () => {
  test('keeps used names', () => {
    const source =
      "import type { Entity, RecordSchema } from '@agent-connectors/core';\nexport declare const a: Entity;\n";
    expect(dropUnusedCoreNames(source)).toBe(
      "import type { Entity } from '@agent-connectors/core';\nexport declare const a: Entity;\n",
    );
  });

  test('keeps names that are used under another name', () => {
    const source = "import type { Entity as E } from '@agent-connectors/core';\nexport declare const a: E;\n";
    expect(dropUnusedCoreNames(source)).toBe(source);
  });

  test('removes the import if no name is used', () => {
    const source =
      "import type { RecordSchema } from '@agent-connectors/core';\nexport declare const RecordSchemas: 1;\n";
    expect(dropUnusedCoreNames(source)).toBe('export declare const RecordSchemas: 1;\n');
  });
});
