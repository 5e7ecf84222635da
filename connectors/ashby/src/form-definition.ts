import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const field = record(
  {},
  {
    id: v.string(),
    type: doc(v.string(), 'Type of the field, such as String, Score or ValueSelect.'),
    path: doc(v.string(), 'Path that identifies the field in submissions.'),
    humanReadablePath: v.string(),
    title: v.string(),
    isNullable: v.boolean(),
    selectableValues: v.array(record({}, { label: v.string(), value: v.string() })),
  },
);

const schema = record(
  {},
  {
    sections: v.array(
      record(
        {},
        {
          title: v.string(),
          descriptionHtml: v.string(),
          descriptionPlain: v.string(),
          fields: v.array(
            record({}, { field, isRequired: v.boolean(), descriptionHtml: v.string(), descriptionPlain: v.string() }),
          ),
        },
      ),
    ),
  },
);

/** Sections and fields of a form. */
export interface FormDefinition extends v.InferOutput<typeof schema> {}
export const FormDefinition: v.GenericSchema<unknown, FormDefinition> = schema;
