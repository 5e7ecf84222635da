import type { AnyOperation } from './operation.ts';
import { triggeredBy } from './triggers.ts';

type Params = Readonly<Record<string, unknown>>;

/** Returns whether an operation sends messages to people, always or with certain parameters. */
export const maySend = ({ sends, sendsWhen }: AnyOperation): boolean => sends === true || sendsWhen !== undefined;

/** Returns whether a call with these parameters sends messages to people. */
export const sendsWith = ({ sends, sendsWhen = {} }: AnyOperation, params: Params): boolean =>
  sends === true || triggeredBy(sendsWhen, params);

/** Returns whether an operation moves or spends money, always or with certain parameters. */
export const maySpend = ({ spends, spendsWhen }: AnyOperation): boolean => spends === true || spendsWhen !== undefined;

/** Returns whether a call with these parameters moves or spends money. */
export const spendsWith = ({ spends, spendsWhen = {} }: AnyOperation, params: Params): boolean =>
  spends === true || triggeredBy(spendsWhen, params);
