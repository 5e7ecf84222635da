import type { Draft } from '../draft/model.ts';
import { isVerb } from '../draft/verbs.ts';
import { aOrAn, plural } from '../names/plural.ts';
import { kebabCase, phrase, words } from '../names/words.ts';
import type { RecordShape, Shape } from '../openapi/shape.ts';
import { createImports, type Imports } from './code.ts';
import { createRecordNames, recordName } from './record-names.ts';
import { recordCode, type SchemaContext, schemaCode } from './schema-code.ts';
import { countUsage, type Mode, recordKey } from './usage.ts';

/** A named record: a schema and its interface, in a file. */
export interface NamedRecord {
  readonly name: string;
  readonly mode: Mode;
  /** The name of the file without its extension. */
  readonly file: string;
  readonly imports: Imports;
  readonly code: string;
  readonly fields: number;
  /** The entities and records whose code uses it. */
  readonly users: Set<string>;
}

/** Writes schemas, and collects the records that get their own files. */
export interface Records {
  code(shape: Shape, mode: Mode, imports: Imports, found: readonly string[], user: string): string;
  /** Returns the schema of an operation's data, where a record always has a name. */
  data(shape: Shape, imports: Imports, found: readonly string[], user: string): string;
  all(): readonly NamedRecord[];
}

const folders: Readonly<Record<Mode, string>> = { input: 'inputs', output: 'records' };

export function createRecords(draft: Draft): Records {
  const usage = countUsage(draft);
  const names = createRecordNames(draft);
  const known = new Map<string, NamedRecord>();

  function contextOf(mode: Mode, imports: Imports, user: string, always: boolean): SchemaContext {
    return {
      mode,
      imports,
      named(record, found) {
        if (Object.keys(record.fields).length === 0) return undefined;
        if (!always && !usage.deservesName(record, mode)) return undefined;
        const { name, file, users } = define(record, mode, found);
        users.add(user);
        imports.add(`../${folders[mode]}/${file}.ts`, name);
        return name;
      },
    };
  }

  function define(record: RecordShape, mode: Mode, found: readonly string[]): NamedRecord {
    const key = recordKey(record, mode);
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = recordName(names, record.name, found, mode === 'input' ? 'Input' : '');
    const imports = createImports();
    imports.add('valibot', '* as v');
    const { nullable: _, ...bare } = record;
    const code = recordCode(
      bare,
      contextOf(mode, imports, `record ${name}`, false),
      words(name).filter((word) => word !== 'input'),
    );
    const fields = Object.keys(record.fields).length;
    const named = { name, mode, file: kebabCase(words(name)), imports, code, fields, users: new Set<string>() };
    known.set(key, named);
    return named;
  }

  return {
    all: () => [...known.values()],
    code: (shape, mode, imports, found, user) => schemaCode(shape, contextOf(mode, imports, user, false), found),
    data(shape, imports, found, user) {
      const outer = contextOf('output', imports, user, true);
      // Only the outermost record must have a name.
      return schemaCode(shape, outer, found);
    },
  };
}

/** Returns the code of a named record: the schema and its interface. */
export function namedRecordCode({ name, mode, code }: NamedRecord, constant: string): string {
  const noun = phrase(name);
  const isNoun = plural(noun) !== noun && !words(name).some(isVerb);
  const text = isNoun ? aOrAn(noun) : noun;
  const about = `/** ${text.charAt(0).toUpperCase()}${text.slice(1)}. */`;
  const infer = mode === 'input' ? 'InferInput' : 'InferOutput';
  const generic = mode === 'input' ? name : `unknown, ${name}`;
  return `const ${constant} = ${code};\n\n${about}\nexport interface ${name} extends v.${infer}<typeof ${constant}> {}\nexport const ${name}: v.GenericSchema<${generic}> = ${constant};`;
}
