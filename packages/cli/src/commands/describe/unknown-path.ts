import type { JsonSchema, OperationDescription, SchemaDefinitions } from '@agent-connectors/core/describe';
import { nearestFlag } from '../../grammar/nearest-flag.ts';
import { typeOf } from '../../grammar/schema-types.ts';
import { UsageError } from '../../usage-error.ts';

/** The error for a path that is neither a parameter nor a field of the result, with what there is where it leaves them. */
export function unknownPath(name: string, { input, output }: OperationDescription, path: string): UsageError {
  const names = path.split('.');
  const inResult = names[0] === 'returns';
  const found = inResult ? undefined : knownPart(input, names);
  const { known, fields } =
    found !== undefined && found.known.length > 0 ? found : knownPart(output ?? {}, inResult ? names.slice(1) : names);
  const all = known.length === 0 && !inResult ? [...(found?.fields ?? []), ...fields] : fields;
  const prefix = [...(inResult ? ['returns'] : []), ...known].map((each) => `${each}.`).join('');
  const near = nearestFlag(names.at(known.length + (inResult ? 1 : 0)) ?? '', all);
  const message = `${name} has no parameter or field of its result '${path}'.`;
  if (near !== undefined) return new UsageError(message, `Did you mean ${prefix}${near}?`, [`${prefix}${near}`]);
  const shown = all.slice(0, most).map((each) => `${prefix}${each}`);
  const more = all.length > most ? `, and ${all.length - most} more` : '';
  return new UsageError(
    message,
    shown.length === 0 ? `${prefix.slice(0, -1) || name} has no fields.` : `There is: ${shown.join(', ')}${more}.`,
  );
}

const most = 40;

/** Follows a path as far as it is known, through the items of lists as well. Returns the fields where it ends. */
function knownPart(schema: JsonSchema, names: readonly string[]) {
  const definitions = (schema['$defs'] ?? {}) as SchemaDefinitions; // where core puts them
  const known: string[] = [];
  let fields = fieldsOf(schema, definitions);
  for (const name of names) {
    const inner = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (inner === undefined) break;
    known.push(name);
    fields = fieldsOf(inner, definitions);
  }
  return { known, fields: Object.keys(fields) };
}

function fieldsOf(schema: JsonSchema, definitions: SchemaDefinitions): Readonly<Record<string, JsonSchema>> {
  const { properties, items } = typeOf(schema, definitions);
  return { ...(items && fieldsOf(items, definitions)), ...properties };
}
