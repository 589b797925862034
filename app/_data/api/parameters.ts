import { HIT_KINDS } from '@/lib/model/found';
import { Topic } from '@/lib/model/topic';
import { Verdict } from '@/lib/model/verdict';
import { AXES, FREQUENCIES, MOST_SERIES, SHOWN, STACKS, TABS, TRANSFORMS } from '@/lib/permalink/default-view';
import { LONGEST_QUERY } from '@/lib/permalink/query';
import { VERSION } from '@/lib/permalink/version';
import { LONGEST_SEARCH } from '@/lib/search/search';
import { ONLY, REASON_FILTERS } from '../claim-filters';
import { CLAIM_SORTS } from '../claim-query';
import type { FormOption } from '../forms/form';
import { ORDERS } from '../timeline-query';
import type { ApiParameter, JsonSchema } from './address';

const query = (name: string, meaning: string, example: string, schema: JsonSchema = { type: 'string' }): ApiParameter => ({ name, in: 'query', meaning, example, schema });
const words = (options: readonly string[], more: JsonSchema = {}): JsonSchema => ({ type: 'string', enum: options, ...more });
const ID = '[a-z0-9]+(-[a-z0-9]+)*';
const ids: JsonSchema = { type: 'string', pattern: `^(${ID}(~${ID})*)?$` };
const id: JsonSchema = { type: 'string', pattern: `^${ID}$` };

/** The id in a path. */
export const pathId = (name: string, example: string): ApiParameter => ({ name, in: 'path', meaning: `Id of one of the ${name === 'series' ? name : `${name}s`}.`, example, schema: id });

export const AS_OF = query('asof', 'Only rows recorded by this day or UTC stamp exist: the dataset as it stood. A day must be over when the newest row was recorded, a stamp not later than it.', '2026-11-25T04:40:00Z', { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?$' });

/** The view of a chart, in the order addresses have it. Defaults are those of the chart. */
export const VIEW_PARAMETERS: readonly ApiParameter[] = [
  query('series', `Ids joined by ~, at most ${MOST_SERIES}, in drawing order; on /charts/custom any series there is.`, 'us-exports-cn-goods-annual~us-imports-cn-goods-annual', ids),
  query('time', 'from..to; each end a period (2024, 2024-Q3, 2024-08, 2024-08-31, FY2024, MY2024/25), earliest or latest.', '2020..latest', { type: 'string', pattern: '^.+\\.\\..+$' }),
  query('outlets', 'Outlets whose figures are shown: all, or ids joined by ~; nothing after the = shows none.', 'unread-why', ids),
  query('transform', 'What is done to the values.', 'percent-change', words(TRANSFORMS)),
  query('base', 'The period that is 100 where values are an index; the first one shown where it is not given.', '2020', { type: 'string' }),
  query('frequency', 'Values as published, or sums of all months or quarters of a longer period, for series that add up over time.', 'annual', words(FREQUENCIES)),
  query('axis', 'The scale values are drawn on; no effect on rows.', 'log', words(AXES)),
  query('stack', 'Bars of several series side by side or on top of each other; no effect on rows.', 'stacked', words(STACKS)),
  query('show', 'cited, official, events (tariff acts, which are drawn and no rows), or several joined by ~.', 'cited~official', { type: 'string', pattern: `^((${SHOWN.join('|')})(~(${SHOWN.join('|')}))*)?$` }),
  query('compare', 'Two periods held against each other, from..to; no effect on rows.', '2020..2024', { type: 'string', pattern: '^.+\\.\\..+$' }),
  query('point', 'Id of the claim whose receipt is open; no effect on rows.', 'unread-why-goods-deficit-2024', id),
  query('tab', 'Which side of the page is open; no effect on rows.', 'table', words(TABS)),
  query('vintage', 'Only values the source had published by this day or month count. Not to be confused with asof, which is about this dataset.', '2025-06', { type: 'string', pattern: '^\\d{4}-\\d\\d(-\\d\\d)?$' }),
  AS_OF,
  query('v', 'Version of the spelling of addresses and of the CSV.', VERSION, words([VERSION], { default: VERSION })),
  query('sha', 'First 12 hex digits of the sha256 of the CSV, as a frozen link has them; goes with asof. Other rows are refused (409).', '0123456789ab', { type: 'string', pattern: '^[0-9a-f]{12}$' }),
];

/** Filters of the list of claims. */
export const CLAIM_PARAMETERS: readonly ApiParameter[] = [
  query('topic', 'Claims of one topic.', 'trade', words(Topic.options)),
  query('outlet', 'Claims one outlet printed, by its id.', 'unread-why', id),
  query('verdict', 'Claims with this verdict.', 'differs', words(Verdict.options)),
  query('document', 'Claims of one document, by its id.', 'unread-why', id),
  query('reason', 'Claims with this reason; explained for any, none for no reason given.', 'period', words(REASON_FILTERS)),
  query('source', 'Claims that name this source: its id, its words where it is none of ours, or unnamed.', 'ustr-china-trade-facts'),
  query('only', 'What a verdict rests on, or figures printed twice.', 'repeats', words(Object.keys(ONLY))),
  query('q', 'Words to look for, at most 200 characters.', 'soybeans', { type: 'string', maxLength: 200 }),
  query('sort', 'Order of the claims.', 'published', words(Object.keys(CLAIM_SORTS), { default: 'disagreement' })),
];

/** What a search takes. */
export const SEARCH_PARAMETERS: readonly ApiParameter[] = [
  { ...query('q', `Words, a number, or a whole question, at most ${LONGEST_SEARCH} characters. Numbers are found in any spelling: $690 billion, 690bn, 690.`, '690 billion', { type: 'string', minLength: 1, maxLength: LONGEST_SEARCH }), isRequired: true },
  query('kind', 'Only what is of this kind.', 'claim', words(HIT_KINDS)),
  query('limit', 'Items listed at most, 1 to 100; count says how many there are.', '5', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  query('each', 'Items listed of each kind at most, 1 to 100.', '3', { type: 'integer', minimum: 1, maximum: 100 }),
];

/** Filters of the timeline. */
export const TIMELINE_PARAMETERS: readonly ApiParameter[] = [
  query('topic', 'What belongs to one topic.', 'tariffs', words(Topic.options)),
  query('order', 'Which day comes first.', 'oldest', words(Object.keys(ORDERS), { default: 'newest' })),
];

/** A form's own option as a parameter. */
export const optionParameter = ({ name, meaning, example, schema }: FormOption): ApiParameter => query(name, meaning, example, schema);

export const QUERY_RULE = `A query is read whole or refused: an unknown, repeated or broken parameter, or a query of more than ${LONGEST_QUERY} characters, is a 400 that names it.`;
