import type { Series } from './model/series';

/** What stands before and in everything said of made-up figures. */
export const SYNTHETIC = 'SYNTHETIC';
/** The same as the beginning of a title. */
export const NO_REAL_FIGURES = `${SYNTHETIC}, no real figures: `;

/** Whether somebody stands behind a series, or a generator of ours made it up. */
interface Standing { readonly standing?: string | undefined }
export const isMadeUp = ({ standing }: Standing): boolean => standing === 'synthetic';

/** A series of either kind as what stands behind it. */
export const standingIn = (series: Series): Standing => (series.kind === 'official' ? { standing: series.standing } : {});

/** Begins the title of what shows some series: empty where all of them are real. It stands first, so that nothing cut short loses it. */
export function madeUpHead(series: readonly Standing[]): string {
  if (!series.some(isMadeUp)) return '';
  return series.every(isMadeUp) ? NO_REAL_FIGURES : `PARTLY ${SYNTHETIC}, not every figure is real: `;
}

/** `title`, begun so that it says what of the series is made up; as it is where it says so already. */
export function titleOf(title: string, series: readonly Standing[]): string {
  const head = madeUpHead(series);
  return title.startsWith(head) ? title : head + title;
}

/** What a file of some series is called after `what`: `synthetic-custom`. */
export function fileSubject(what: string, series: readonly Standing[]): string {
  if (!series.some(isMadeUp)) return what;
  return `${series.every(isMadeUp) ? '' : 'partly-'}synthetic-${what}`;
}
