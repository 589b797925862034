import { BULK_DATASETS, BULK_UNITS, DIMENSIONS, FLOWS } from '@/lib/slice/dataset';
import { MOST_LISTED, USUAL_MEMBERS } from '@/lib/slice/explore';
import { LEVELS } from '@/lib/slice/slice';
import { EXPLORE_COLUMNS } from '../explore-files';
import type { ApiParameter, HeaderName, JsonSchema, MachineAddress } from './address';
import { listOf, objectOf, text } from './schemas';

const DATASET = 'synthetic-hs';
const query = (name: string, meaning: string, example: string, schema: JsonSchema): ApiParameter => ({ name, in: 'query', meaning, example, schema });
const code = (dimension: string, example: string): ApiParameter => query(dimension, `Code of the ${dimension}; all of them without it.`, example, { type: 'string', pattern: '^(0|[1-9]\\d{0,4})?$' });
const period: JsonSchema = { type: 'string', pattern: '^\\d{4}(-\\d\\d)?$' };
const decimal: JsonSchema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const whole: JsonSchema = { type: 'integer', minimum: 0 };

const PARAMETERS: readonly ApiParameter[] = [
  { name: 'dataset', in: 'path', meaning: 'Id of one of the bulk datasets.', example: DATASET, schema: { type: 'string', enum: BULK_DATASETS.map(({ id }) => id) } },
  query('flow', 'Direction of trade as the reporter sees it.', 'imports', { type: 'string', enum: Object.keys(FLOWS), default: 'imports' }),
  query('unit', 'What is counted.', 'usd', { type: 'string', enum: Object.keys(BULK_UNITS), default: 'usd' }),
  code('partner', '5700'),
  query('commodity', 'First 2, 4, 6 or 10 digits of the commodity; all goods without it.', '85', { type: 'string', pattern: '^(\\d{2}|\\d{4}|\\d{6}|\\d{10})?$' }),
  code('port', '2704'),
  query('by', 'What the slice is broken down by; no effect on its observations.', 'partner', { type: 'string', enum: DIMENSIONS, default: 'commodity' }),
  query('level', 'Digits of the commodities it is broken down by; the next finer ones without it.', '4', { type: 'string', enum: LEVELS.map(String) }),
  query('from', 'First year or month.', '2023', period), query('to', 'Last year or month.', '2024-06', period),
  query('vintage', 'Only values published by this day or month count.', '2025-06', { type: 'string', pattern: '^\\d{4}-\\d\\d(-\\d\\d)?$' }),
  query('n', `Members listed, 1 to ${MOST_LISTED}; no effect on observations.`, '5', { type: 'integer', minimum: 1, maximum: MOST_LISTED, default: USUAL_MEMBERS }),
];

const HEADERS: readonly HeaderName[] = ['ETag', 'Cache-Control', 'Last-Modified', 'Content-Disposition', 'Access-Control-Allow-Origin'];
const shared = { group: 'bulk', parameters: PARAMETERS, problems: ['bad-query', 'not-found'] } as const;

/** Slices of bulk observations; their series are charts of one's own, under `/charts/custom`. */
export const exploreAddresses: readonly MachineAddress[] = [
  {
    ...shared, path: '/explore/{dataset}.csv', id: 'explore-csv', summary: 'Every observation of a slice, streamed: the value that stands, one a line. The column synthetic says whether figures are made up.',
    example: `/explore/${DATASET}.csv?commodity=85`, mediaType: 'text/csv', schema: text, columns: EXPLORE_COLUMNS, headers: [...HEADERS, 'X-Row-Count', 'Link'],
  },
  {
    ...shared, path: '/explore/{dataset}.json', id: 'explore-json', summary: 'What the page of a slice shows: its sums by period, its greatest members with their share in percent, and the id of its series; of one observed series also the values that were revised, then and now. Weights are in kilograms, as published; the series and its chart have them in metric tons, divided by 1,000.',
    example: `/explore/${DATASET}.json?commodity=85`, mediaType: 'application/json', headers: HEADERS,
    schema: objectOf({
      dataset: text, synthetic: { type: 'boolean' }, title: text, query: text, series: text, chart: text, recorded: { type: 'string', format: 'date-time' }, observations: whole, slice: { type: 'object' },
      by: { type: 'string', enum: DIMENSIONS }, level: { type: 'integer', enum: LEVELS }, whole: decimal, members: whole,
      top: listOf(objectOf({ code: text, label: { type: ['string', 'null'] }, total: decimal, share: text })), values: listOf(objectOf({ period, value: decimal, unit: text, observations: whole, published: text, note: text })),
      revised: listOf(objectOf({ period, first: decimal, first_published: text, last: decimal, last_published: text, between: listOf(objectOf({ value: decimal, published: text })), change: decimal, unit: text })),
    }, ['level', 'revised']),
  },
];
