import * as v from 'valibot';
import {
  between,
  type Field,
  flag,
  integer,
  listOf,
  nonEmptyText,
  number,
  object,
  oneOf,
  text,
  url,
  uuid,
  writtenTime,
} from './fields.ts';
import { INTERVALS } from './records/custom-field.ts';

/** Values by the type of their field, as far as custom fields and forms agree. */
function commonTypes(amount: Field<number>, currencyCode: Field<string>) {
  const range = { minValue: amount, maxValue: amount };
  return {
    Boolean: flag,
    CompensationRange: object({
      type: oneOf(['compensation-range']),
      ...range,
      currencyCode,
      interval: oneOf(INTERVALS),
    }),
    Currency: object({ value: amount, currencyCode }),
    // A date stays as it was written; only its form is checked.
    Date: writtenTime,
    LongText: text,
    Number: amount,
    NumberRange: object({ type: oneOf(['number-range']), ...range }),
    String: text,
  };
}

export const customFieldTypes: Readonly<Record<string, Field>> = {
  ...commonTypes(number, text),
  MultiValueSelect: listOf(text),
  Url: url,
  UUID: uuid,
  ValueSelect: text,
};

const email = v.pipe(text, v.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'Invalid email'));
const urlOrNothing = v.pipe(
  text,
  v.check((value) => value === '' || URL.canParse(value), 'Invalid url'),
);
const plainText = v.pipe(
  object({ type: oneOf(['PlainText']), value: text }),
  v.transform(({ value }) => value),
);
const wrappedUuid = v.pipe(
  object({ value: uuid }),
  v.transform(({ value }) => value),
);

export const formFieldTypes: Readonly<Record<string, Field>> = {
  ...commonTypes(integer, nonEmptyText),
  Email: email,
  File: text,
  Job: object({ title: text, value: uuid }),
  Location: object({}, { country: text, region: text, city: text }),
  Phone: text,
  // Only plain text can be written; what is kept is the text itself.
  RichText: plainText,
  Score: object({ score: between(1, 4) }),
  Url: urlOrNothing,
  UUID: v.lazy((value) => (typeof value === 'string' ? uuid : wrappedUuid)),
};
