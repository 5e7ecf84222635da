/** A listing over a time range whose length the vendor limits: a longer one is read in windows, the latest first. */
export interface RangeWindow {
  /** The parameters with the begin and the end of the range, as times. */
  readonly from: string;
  readonly to: string;
  /** The longest range that the vendor accepts, in milliseconds. */
  readonly longestMs: number;
}

/** The part of a time range that a page belongs to. */
export interface PageWindow {
  readonly from: string;
  readonly to: string;
  /** 1 for the latest window. */
  readonly number: number;
  readonly of: number;
}

/** The parameters for one window of a range. */
export interface WindowedParams {
  readonly params: Readonly<Record<string, unknown>>;
  readonly window: PageWindow;
}

/** Our cursor of a windowed listing: the window's number, and the vendor's own cursor inside it. */
const pattern = /^w(\d{1,6})~(.*)$/s;

/**
 * Returns the parameters for the window that the cursor names; `undefined` when the range needs no windows, or is none.
 * Throws a `RangeError` for a cursor that this range does not have.
 */
export function selectWindow(
  range: RangeWindow,
  params: Readonly<Record<string, unknown>>,
): WindowedParams | undefined {
  const from = Date.parse(String(params[range.from]));
  const to = Date.parse(String(params[range.to]));
  if (!(to - from > range.longestMs)) return undefined;
  const of = Math.ceil((to - from) / range.longestMs);
  const { number, cursor } = readCursor(params['cursor'], of);
  const end = to - (number - 1) * range.longestMs;
  // Windows share their boundary: the vendor may exclude it, and a duplicate is better than a missing record.
  const begin = Math.max(from, end - range.longestMs);
  const window = { from: iso(begin), to: iso(end), number, of };
  return { params: { ...params, [range.from]: window.from, [range.to]: window.to, cursor }, window };
}

/** Returns our cursor after a page: the vendor's next page, the next window, or none. */
export function windowCursor({ number, of }: PageWindow, nextCursor: string | undefined): string | undefined {
  if (nextCursor !== undefined) return `w${number}~${nextCursor}`;
  return number < of ? `w${number + 1}~` : undefined;
}

function readCursor(cursor: unknown, of: number): { number: number; cursor: string | undefined } {
  if (cursor === undefined) return { number: 1, cursor: undefined };
  const [, number = '', rest = ''] = pattern.exec(String(cursor)) ?? [];
  if (number === '' || Number(number) < 1 || Number(number) > of) {
    throw new RangeError('a cursor from this listing and time range; pass meta.nextCursor unchanged');
  }
  return { number: Number(number), cursor: rest === '' ? undefined : rest };
}

const iso = (time: number) => new Date(time).toISOString();
