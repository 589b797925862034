import type { Notice } from '@/lib/model/row';
import { isTopic, Topic } from '@/lib/model/topic';
import { quoted } from '@/lib/permalink/nearest';
import { firstValues, unknownParameters } from './query';

export const ORDERS = { newest: 'Newest first', oldest: 'Oldest first' } as const;
type Order = keyof typeof ORDERS;
const isOrder = (text: string): text is Order => Object.hasOwn(ORDERS, text);

/** Which part of the timeline a reader asked for; null is every topic. */
export interface TimelineQuery { readonly topic: Topic | null; readonly order: Order }

/** Reads the query of the timeline; `asof` is read elsewhere. Every parameter that was not understood is named in `notices` and left out. */
export function parseTimelineQuery(asked: string): { query: TimelineQuery; notices: Notice[] } {
  const values = firstValues(asked);
  const [topic, order] = [(values.get('topic') ?? '').trim(), (values.get('order') ?? '').trim()];
  const notices: Notice[] = [];
  if (topic !== '' && !isTopic(topic)) notices.push({ parameter: 'topic', message: `has no ${quoted(topic)}; it can be ${Topic.options.join(', ')}` });
  if (order !== '' && !isOrder(order)) notices.push({ parameter: 'order', message: `has no ${quoted(order)}; it can be ${Object.keys(ORDERS).join(', ')}` });
  return {
    query: { topic: isTopic(topic) ? topic : null, order: isOrder(order) ? order : 'newest' },
    notices: [...notices, ...unknownParameters(asked, ['topic', 'order', 'asof'])],
  };
}

/** Canonical query string, defaults left out, without `?`. */
export function formatTimelineQuery({ topic, order }: TimelineQuery): string {
  return [...(topic === null ? [] : [`topic=${topic}`]), ...(order === 'newest' ? [] : [`order=${order}`])].join('&');
}

/** Address of what a query asks for. */
export function timelineAddress(query: TimelineQuery): string {
  const text = formatTimelineQuery(query);
  return text === '' ? '/timeline' : `/timeline?${text}`;
}
