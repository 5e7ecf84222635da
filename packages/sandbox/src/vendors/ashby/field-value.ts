import { invalidInput } from './ashby-failure.ts';
import { type Check, flag, isoTime, listOf, number, oneOf, text, url, uuid } from './input-checks.ts';
import { object } from './input-object.ts';
import { type CustomField, type FieldType, INTERVALS } from './records/custom-field.ts';

const CHECKS: Readonly<Record<FieldType, Check<unknown>>> = {
  Boolean: flag,
  CompensationRange: object(
    {
      type: oneOf(['compensation-range']),
      minValue: number,
      maxValue: number,
      currencyCode: text,
      interval: oneOf(INTERVALS),
    },
    {},
  ),
  Currency: object({ value: number, currencyCode: text }, {}),
  // A date stays as it was written; only its form is checked.
  Date: (value, path) => {
    isoTime(value, path);
    return value;
  },
  LongText: text,
  MultiValueSelect: listOf(text),
  Number: number,
  NumberRange: object({ type: oneOf(['number-range']), minValue: number, maxValue: number }, {}),
  String: text,
  Url: url,
  UUID: uuid,
  ValueSelect: text,
};

/** Reads a value for a custom field in the form that the field's type asks for. */
export function fieldValue({ fieldType, title, selectableValues }: CustomField, value: unknown, path: string): unknown {
  const read = CHECKS[fieldType](value, path);
  if (fieldType !== 'ValueSelect' && fieldType !== 'MultiValueSelect') return read;
  const options = (selectableValues ?? []).filter(({ isArchived }) => !isArchived).map((option) => option.value);
  for (const chosen of Array.isArray(read) ? read : [read]) {
    if (!options.some((option) => option === chosen)) throw invalidInput(`${path}: Not an option of ${title}`);
  }
  return read;
}
