/** A schema, reduced to the features that a definition supports. */
export type Shape = Text | Numeric | Flag | Choice | List | RecordShape | Either | File | Anything;

interface Nullable {
  readonly nullable?: boolean;
}

export interface Text extends Nullable {
  readonly kind: 'text';
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** The unit of a time since 1970. */
export type Epoch = 'seconds' | 'milliseconds';

export interface Numeric extends Nullable {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly fallback?: number;
  /** Set for a time since 1970. */
  readonly epoch?: Epoch;
}

export interface Flag extends Nullable {
  readonly kind: 'flag';
}

export interface Choice extends Nullable {
  readonly kind: 'choice';
  readonly values: readonly (string | number)[];
}

export interface List extends Nullable {
  readonly kind: 'list';
  readonly item: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Field {
  readonly shape: Shape;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

export interface RecordShape extends Nullable {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
  /** The shape of additional fields, if the document allows them. */
  readonly rest?: Shape;
  /** The name in the document. */
  readonly name?: string;
}

export interface Either extends Nullable {
  readonly kind: 'either';
  readonly options: readonly Shape[];
}

/** Bytes to upload. */
export interface File extends Nullable {
  readonly kind: 'file';
  /** Whether it is the body itself. */
  readonly raw?: boolean;
}

export interface Anything extends Nullable {
  readonly kind: 'anything';
  /** Whether it replaces a schema that contains itself. */
  readonly recursive?: boolean;
}

export const anything: Anything = { kind: 'anything' };

export const withNull = (shape: Shape): Shape => (shape.nullable ? shape : { ...shape, nullable: true });

/** Returns a text that is equal for equal shapes, whatever their names in the document. */
export function fingerprint(shape: Shape): string {
  const known = fingerprints.get(shape);
  if (known !== undefined) return known;
  const text = JSON.stringify(shape, (key, value) => (key === 'name' && typeof value === 'string' ? undefined : value));
  fingerprints.set(shape, text);
  return text;
}

const fingerprints = new WeakMap<Shape, string>();
