/**
 * What a column is for. Where columns do not fit, they give way in this order: the ID of another record, which nobody reads, a time, any
 * other value, what tells records apart for a reader, and what names a record in a command.
 */
export type Purpose = 'reference' | 'time' | 'other' | 'name' | 'key';

/** A column before its width is decided. Widths are in cells of the terminal. */
export interface Wanted {
  readonly name: string;
  /** The width of its widest text. */
  readonly width: number;
  /** The least width that is of use. */
  readonly least: number;
  readonly purpose: Purpose;
  /** Whether it was asked for. */
  readonly isAsked: boolean;
}

/** A column with the width that it has so far. */
interface Sized<Column extends Wanted> {
  readonly column: Column;
  readonly size: number;
}

const order: readonly Purpose[] = ['reference', 'time', 'other', 'name', 'key'];

/** Wider columns get more only when every column has as much. */
const comfortable = 40;
/** A key that is cut to so much still tells records apart. */
export const shortKey = 12;
/** A text that is cut to less says nothing. */
const narrowest = 8;

/** Chooses the columns that fit, in their order, and returns them with their widths. There is always one. */
export function fitColumns<Column extends Wanted>(columns: readonly Column[], width: number, gap: number): Column[] {
  const chosen = chooseColumns(withoutReferences(columns, width, gap), width, gap);
  const sizes = chosen.map(({ size }) => Math.min(size, width));
  let room = width - totalOf(sizes, gap);
  const lacking = (index: number, most: number) =>
    Math.min(chosen[index]?.column.width ?? 0, most) - (sizes[index] ?? 0);
  const grow = (index: number, by: number) => {
    sizes[index] = (sizes[index] ?? 0) + by;
    room -= by;
  };
  const isKey = (index: number) => chosen[index]?.column.purpose === 'key' && chosen.length > 1;
  const isName = (index: number) => chosen[index]?.column.purpose === 'name';
  const indexes = [...chosen.keys()];
  // A key that is cut cannot be typed: it gets all that it lacks, or nothing.
  for (const index of indexes.filter(isKey))
    if (lacking(index, width) <= room) grow(index, Math.max(lacking(index, width), 0));
  const share = (growing: readonly number[], most: number) => {
    for (let before = -1; room > 0 && before !== room; ) {
      before = room;
      // One cell for each column in turn.
      for (const index of growing) if (room > 0 && lacking(index, most) > 0) grow(index, 1);
    }
  };
  const others = indexes.filter((index) => !isKey(index));
  share(others.filter(isName), comfortable);
  share(others, comfortable);
  share(others, Number.POSITIVE_INFINITY);
  return chosen.map(({ column }, index) => ({ ...column, width: sizes[index] ?? column.least }));
}

/** IDs of other records are shown where everything else has the width that it wants. */
function withoutReferences<Column extends Wanted>(columns: readonly Column[], width: number, gap: number): Column[] {
  const wanted = ({ purpose, width: own, least }: Column) => (purpose === 'name' ? Math.min(own, comfortable) : least);
  const kept = [...columns];
  const isReference = ({ purpose, isAsked }: Column) => purpose === 'reference' && !isAsked;
  while (kept.length > 1 && kept.some(isReference) && totalOf(kept.map(wanted), gap) > width)
    kept.splice(kept.findLastIndex(isReference), 1);
  return kept;
}

/** Leaves out one column after the other until the rest fits. A key is shortened before more than times leave. */
function chooseColumns<Column extends Wanted>(columns: readonly Column[], width: number, gap: number) {
  let chosen: Sized<Column>[] = columns.map((column) => ({ column, size: column.least }));
  while (chosen.length > 1 && totalOf(sizesOf(chosen), gap) > width) {
    const leaving = chosen.reduce((one, other) => (leavesBefore(other.column, one.column) ? other : one));
    const { purpose } = leaving.column;
    const isLong = ({ column, size }: Sized<Column>) => column.purpose === 'key' && size > shortKey;
    if (order.indexOf(purpose) > order.indexOf('time') && chosen.some(isLong)) {
      chosen = chosen.map((each) => (isLong(each) ? { ...each, size: shortKey } : each));
      continue;
    }
    const others = chosen.filter((each) => each !== leaving);
    const left = width - totalOf(sizesOf(others), gap) - gap;
    // Where only keys are left, there is nothing better to show.
    if (
      ['other', 'name'].includes(purpose) &&
      left >= narrowest &&
      others.every(({ column }) => column.purpose === 'key')
    )
      return chosen.map((each) => (each === leaving ? { ...each, size: left } : each));
    chosen = others;
  }
  return chosen;
}

/** Whether a column leaves before another one that is further to the left. */
function leavesBefore(column: Wanted, other: Wanted): boolean {
  if (column.isAsked !== other.isAsked) return other.isAsked;
  return order.indexOf(column.purpose) <= order.indexOf(other.purpose);
}

const sizesOf = (columns: readonly Sized<Wanted>[]) => columns.map(({ size }) => size);

const totalOf = (widths: readonly number[], gap: number) => widths.reduce((sum, each) => sum + each + gap, -gap);
