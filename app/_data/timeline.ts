import type { Entry } from '@/components/page/entry';
import type { Topic } from '@/lib/model/topic';
import type { Store } from '@/lib/store/store';
import type { Happening } from '@/lib/timeline/happening';
import { byYear, isDatedSeries, timeline } from '@/lib/timeline/timeline';
import { loadEntries } from './entries';
import { momentAsked } from './moment';
import { refuse } from './refuse';
import type { FlatRecord, Resource } from './respond';
import { TIMELINE_COLUMNS as COLUMNS } from './timeline-columns';
import { parseTimelineQuery } from './timeline-query';
import { valuesOf } from './values';

/** Everything on the timeline, oldest first; of one topic where one is given. */
export async function loadTimeline(store: Store, topic: Topic | null = null): Promise<Happening<Entry>[]> {
  const [acts, series, printed, circulations] = await Promise.all([store.events(), store.series(), loadEntries(store), store.circulations()]);
  const values = await valuesOf(store, series.filter(isDatedSeries).map(({ id }) => id));
  return timeline({ acts, series, values, printed, circulations }, topic);
}

type Line = Partial<Record<(typeof COLUMNS)[number], string>>;
const NUMBERS: readonly string[] = ['points', 'value'];

/** Lines of one happening; of an article one for each figure. Amounts are exact decimals in `unit`. */
function linesOf(one: Happening<Entry>): Line[] {
  const { id, when } = one;
  switch (one.kind) {
    case 'act': {
      const { topic, title, actor, instrument, points, source, url, grade, recorded } = one.act;
      return [{ id, kind: 'act', when, topic, title, actor, instrument, points: points ?? '', unit: points === null ? '' : 'percentage-point', grade, source, url, page: `/timeline#${id}`, recorded }];
    }
    case 'value': {
      const { series, datum } = one;
      return [{ id, kind: 'value', when, topic: one.topic, title: series.title, actor: series.reporter, value: datum.value, unit: series.unit, grade: datum.grade, source: datum.sources.join('~'), url: datum.url, page: `/series/${series.id}#${datum.period}`, recorded: datum.recorded }];
    }
    case 'print':
      return one.figures.map(({ claim, outlet, row, found, article }) => ({
        id: claim.id, kind: 'print', when, topic: claim.topic, title: claim.says, actor: outlet.name, instrument: article.title, value: row.value, unit: row.unit, printed: claim.selector.exact, verdict: found.verdict, url: article.url, page: `/claims/${claim.id}`, recorded: claim.recorded,
      }));
    case 'round': {
      const { topic, title, recorded } = one.circulation;
      return [{ id, kind: 'round', when, topic, title, page: `/circulations/${id}`, recorded }];
    }
  }
}

/**
 * The timeline for programs, in the order asked for: one line for each act, dated value, printed figure and fact that went round.
 * @throws Problem (bad-query) naming every parameter that is not understood or cannot be.
 */
export async function timelineResource(whole: Store, asked: string): Promise<Resource> {
  const { query, notices } = parseTimelineQuery(asked);
  const { store, asof, notices: untimely } = await momentAsked(whole, asked);
  refuse([...untimely, ...notices]);
  const [happenings, recorded] = await Promise.all([loadTimeline(store, query.topic), store.newest()]);
  const items = byYear(happenings, query.order === 'newest').flatMap(({ days }) => days.flatMap((day) => day.happenings)).flatMap(linesOf)
    .map((line: Line): FlatRecord => Object.fromEntries(COLUMNS.map((column) => [column, line[column] ?? ''])));
  return { name: 'timeline', recorded, list: { records: items, columns: COLUMNS, numbers: NUMBERS }, json: { kind: 'timeline', recorded, asof, query, count: items.length, items } };
}
