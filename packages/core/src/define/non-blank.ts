import * as v from 'valibot';

/**
 * Text with something to see in it: ids and names of blanks alone would make, or look for, a record that nobody means.
 * Its JSON Schema has `pattern: "\\S"`.
 */
export const NonBlank: v.GenericSchema<string> = /* @__PURE__ */ v.pipe(
  v.string(),
  v.regex(/\S/, ({ input }) => `Expected text that is not ${input === '' ? 'empty' : 'blank'}`),
);
