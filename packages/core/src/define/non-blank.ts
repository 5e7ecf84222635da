import * as v from 'valibot';

/**
 * Text that does not consist of spaces alone: no such id or name is meant.
 * Its JSON Schema has `pattern: "\\S"`.
 */
export const NonBlank: v.GenericSchema<string> = /* @__PURE__ */ v.pipe(
  v.string(),
  v.regex(/\S/, ({ input }) => `Expected text that is not ${input === '' ? 'empty' : 'blank'}`),
);
