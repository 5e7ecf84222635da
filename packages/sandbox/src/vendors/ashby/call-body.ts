import type { MultipartFile, SandboxRequest } from '../../engine/emulator.ts';
import { isMultipart } from '../../engine/multipart.ts';

export interface CallBody {
  readonly body: unknown;
  readonly files: Readonly<Record<string, MultipartFile>>;
}

// Objects, arrays and flags travel as JSON text in a form field; everything else is text.
function fieldValue(values: readonly string[]): unknown {
  if (values.length > 1) return values;
  const text = values[0] ?? '';
  if (!/^(\{|\[|true$|false$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The body of a call: JSON as it came, multipart/form-data as the object that its fields describe. */
export function callBody({ body }: SandboxRequest): CallBody {
  if (!isMultipart(body)) return { body, files: {} };
  const fields = Object.entries(body.fields).map(([name, values]) => [name, fieldValue(values)] as const);
  const files = Object.entries(body.files).flatMap(([name, [file]]) => (file ? [[name, file] as const] : []));
  return { body: Object.fromEntries(fields), files: Object.fromEntries(files) };
}
