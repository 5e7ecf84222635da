/** A column before its width is decided. Widths are in cells of the terminal. */
export interface Wanted {
  readonly name: string;
  /** The width of its widest text. */
  readonly width: number;
  /** The least width that is of use. */
  readonly least: number;
}

/** Wider columns get more only when every column has as much. */
const comfortable = 40;

/** Chooses the columns that fit, from the first on, and returns them with their widths. The first one is always there. */
export function fitColumns<Column extends Wanted>(columns: readonly Column[], width: number, gap: number): Column[] {
  const chosen: Column[] = [];
  let used = -gap;
  for (const column of columns) {
    if (chosen.length > 0 && used + gap + column.least > width) break;
    used += gap + column.least;
    chosen.push(column);
  }
  const widths = chosen.map(({ least }) => Math.min(least, width));
  let room = width - used;
  for (const most of [comfortable, Number.POSITIVE_INFINITY]) {
    for (let before = -1; room > 0 && before !== room; ) {
      before = room;
      // One cell for each column in turn.
      for (const [index, column] of chosen.entries()) {
        const now = widths[index] ?? 0;
        if (room === 0 || now >= Math.min(column.width, most)) continue;
        widths[index] = now + 1;
        room -= 1;
      }
    }
  }
  return chosen.map((column, index) => ({ ...column, width: widths[index] ?? column.least }));
}
