import { shiftPeriod } from '../period';

/** The days a value counts, where each looks back over `window` months: `2023-12` of "the twelve months ending" is January to December. */
export function covers(period: string, window: number | undefined): string {
  const from = window === undefined ? null : shiftPeriod(period, 1 - window);
  return from === null || from === period ? period : `${from}/${period}`;
}
