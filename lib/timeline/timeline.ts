import type { Datum } from '../derive/datum';
import type { Circulation } from '../model/circulation';
import type { Claim } from '../model/claim';
import type { Article } from '../model/document';
import type { PolicyEvent } from '../model/event';
import type { OfficialSeries, Series } from '../model/series';
import type { Topic } from '../model/topic';
import { textOrder } from '../text-order';
import { HAPPENING_KINDS, type Happening } from './happening';

export interface PrintedFigure { readonly claim: Claim; readonly article: Article }

/** Everything the timeline is made from. */
export interface Parts<P extends PrintedFigure> {
  readonly acts: readonly PolicyEvent[];
  readonly series: readonly Series[];
  /** Values in force, by series. */
  readonly values: ReadonlyMap<string, readonly Datum[]>;
  readonly printed: readonly P[];
  readonly circulations: readonly Circulation[];
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Whose statements, pledges and purchases are told; what others count of other matters is on charts. */
const PARTIES: ReadonlySet<string> = new Set(['United States', 'China']);

/** Whether values of a series are acts of their day and not measurements: at irregular dates, of one of the two governments, and not a researcher's estimate. */
export const isDatedSeries = (series: Series): series is OfficialSeries =>
  series.kind === 'official' && series.frequency === 'irregular' && series.standing !== 'research' && PARTIES.has(series.reporter);

/** Place of a day or month in time: what is known to the month only comes after all its days. */
const timeKey = (when: string): string => (when.length === 7 ? `${when}-99` : when);

const compare = (a: Happening<unknown>, b: Happening<unknown>): number =>
  textOrder(timeKey(a.when), timeKey(b.when)) || HAPPENING_KINDS.indexOf(a.kind) - HAPPENING_KINDS.indexOf(b.kind) || textOrder(a.id, b.id);

function prints<P extends PrintedFigure>(printed: readonly P[]): Happening<P>[] {
  const documents = [...new Set(printed.map(({ claim }) => claim.document))];
  return documents.flatMap((id) => {
    const figures = printed.filter(({ claim }) => claim.document === id).sort((a, b) => a.claim.selector.start - b.claim.selector.start);
    const [first] = figures;
    return first ? [{ kind: 'print' as const, id, when: first.article.published, article: first.article, figures }] : [];
  });
}

/**
 * Acts, dated values, articles and facts that went round, oldest first; `topic` keeps those of one topic, of articles the figures of it. A value of
 * the day and topic of an act says the same again and is left out.
 */
export function timeline<P extends PrintedFigure>({ acts, series, values, printed, circulations }: Parts<P>, topic: Topic | null = null): Happening<P>[] {
  const fits = (one: { readonly topic: Topic }): boolean => topic === null || one.topic === topic;
  const acted = new Set(acts.map((act) => `${act.topic} ${act.day}`));
  const published = new Map(printed.map(({ claim, article }) => [claim.id, article.published]));
  const dated = series.filter(isDatedSeries).filter(fits).flatMap((one) => (values.get(one.id) ?? [])
    .filter(({ period, value }) => value !== '' && DAY.test(period) && !acted.has(`${one.topic} ${period}`))
    .map((datum) => ({ kind: 'value' as const, id: datum.row_id, when: datum.period, topic: one.topic, series: one, datum })));
  const rounds = circulations.filter(fits).flatMap((circulation) => {
    const [first] = circulation.claims.flatMap((id) => published.get(id) ?? []).sort((a, b) => textOrder(timeKey(a), timeKey(b)));
    return first === undefined ? [] : [{ kind: 'round' as const, id: circulation.id, when: first, topic: circulation.topic, circulation }];
  });
  return [
    ...acts.filter(fits).map((act) => ({ kind: 'act' as const, id: act.id, when: act.day, topic: act.topic, act })),
    ...dated, ...prints(printed.filter(({ claim }) => fits(claim))), ...rounds,
  ].sort(compare);
}

export interface Day<P> { readonly when: string; readonly happenings: readonly Happening<P>[] }
export interface Year<P> { readonly year: string; readonly days: readonly Day<P>[] }

/** Neighbours with the same key together, in the order they come. */
function grouped<T>(list: readonly T[], key: (one: T) => string): [string, T[]][] {
  const groups: [string, T[]][] = [];
  for (const one of list) {
    const last = groups.at(-1);
    if (last?.[0] === key(one)) last[1].push(one);
    else groups.push([key(one), [one]]);
  }
  return groups;
}

/** What `timeline` gives, by year and day; the newest day first, or the oldest. Within a day the order stays. */
export function byYear<P>(happenings: readonly Happening<P>[], isNewestFirst: boolean): Year<P>[] {
  const days = grouped(happenings, ({ when }) => when).map(([when, those]) => ({ when, happenings: those }));
  return grouped(isNewestFirst ? days.reverse() : days, ({ when }) => when.slice(0, 4)).map(([year, those]) => ({ year, days: those }));
}
