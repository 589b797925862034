import type { Datum } from '../derive/datum';
import type { Circulation } from '../model/circulation';
import type { Article } from '../model/document';
import type { PolicyEvent } from '../model/event';
import type { OfficialSeries } from '../model/series';
import type { Topic } from '../model/topic';

interface Base {
  readonly id: string;
  /** Day it belongs to, `YYYY-MM-DD`; `YYYY-MM` where no more is known. */
  readonly when: string;
}

/** A policy act with its legal instrument. */
export interface Act extends Base { readonly kind: 'act'; readonly topic: Topic; readonly act: PolicyEvent }
/** What the record dates to one day: a statement, a pledge, a purchase, a notice. */
export interface Dated extends Base { readonly kind: 'value'; readonly topic: Topic; readonly series: OfficialSeries; readonly datum: Datum }
/** An article, with its printed figures. */
export interface Print<P> extends Base { readonly kind: 'print'; readonly article: Article; readonly figures: readonly P[] }
/** A fact that went round, on the day of its first print. */
export interface Round extends Base { readonly kind: 'round'; readonly topic: Topic; readonly circulation: Circulation }

/** Something that stands on the timeline. `P`: a printed figure. */
export type Happening<P> = Act | Dated | Print<P> | Round;
export type HappeningKind = Happening<unknown>['kind'];

/** Kinds in the order they stand in on one day. */
export const HAPPENING_KINDS: readonly HappeningKind[] = ['act', 'value', 'print', 'round'];
