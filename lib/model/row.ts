import { z } from 'zod';
import { Transform } from './chart';
import { Decimal } from './ids';
import { Frequency, Standing } from './series';
import { Grade, Status } from './observation';
import { Hedge } from './claim';
import { Reason, Verdict } from './verdict';
import { Axis, Compared, Stack } from './view';

const blank = z.literal('');

/**
 * One row of `table(view)`: what the chart draws, the page lists, CSV and JSON export (law 3).
 * Keys and order are the CSV header. Every cell is text; empty means "does not apply" or, with status O, "missing".
 * `value`, `low`, `high`, `official_value`, `difference` are exact decimals in `unit` (never scaled: dollars, not millions).
 * An empty `low` or `high` of a cited row is an end left open by its hedge.
 */
export const Row = z.strictObject({
  row_id: z.string().min(1),
  role: z.enum(['official', 'cited', 'derived']),
  series: z.string(),
  series_title: z.string(),
  reporter: z.string(),
  partner: z.string(),
  period_start: z.string(),
  period_end: z.string(),
  frequency: Frequency.or(blank),
  value: Decimal.or(blank),
  low: Decimal.or(blank),
  high: Decimal.or(blank),
  unit: z.string(),
  printed: z.string(),
  hedge: Hedge.or(blank),
  status: Status.or(blank),
  vintage: z.string(),
  recorded: z.string(),
  grade: Grade.or(blank),
  outlet: z.string(),
  document: z.string(),
  document_url: z.string(),
  published: z.string(),
  start: z.string(),
  end: z.string(),
  source: z.string(),
  source_title: z.string(),
  source_url: z.string(),
  verdict: Verdict.or(blank),
  reasons: z.array(Reason),
  official_value: Decimal.or(blank),
  difference: Decimal.or(blank),
  difference_percent: Decimal.or(blank),
  /** After the documented minimum, so that readers of the first columns never break. */
  period: z.string(),
  outlet_name: z.string(),
  formula: z.string(),
  note: z.string(),
  /** Who stands behind the official value of this row. */
  standing: z.enum(['official', 'research', 'press', 'synthetic']).or(blank),
  /** The source the document itself names for its figure. */
  names_source: z.string(),
  /** What the source said of the same period when the document was published; empty where no vintage that old is on hand. */
  official_value_then: Decimal.or(blank),
  /** What is known of the value then: `published`, `not-yet-published`, or `unknown` where no vintage that old is on hand. */
  then_state: z.enum(['published', 'not-yet-published', 'unknown']).or(blank),
  /** Rows of the values that give the printed figure where the stated one does not, joined by `~`. */
  explained_by: z.string(),
  explained_value: Decimal.or(blank),
  /** How many of the values looked at a number printed at random would be expected to fit. */
  chance: Decimal.or(blank),
});
export type Row = z.infer<typeof Row>;

/** Something the reader should be told: a parameter not understood, a figure that cannot be drawn here. */
export const Notice = z.strictObject({ parameter: z.string(), message: z.string() });
export type Notice = z.infer<typeof Notice>;

/** A dated policy act as the lane under a drawing shows it. */
export const DrawnAct = z.strictObject({ id: z.string(), day: z.string(), title: z.string(), instrument: z.string(), actor: z.string(), url: z.string() });
export type DrawnAct = z.infer<typeof DrawnAct>;

/** A stretch of time in which a tariff was in force; both ends are days, the last one not included; null where it still is. */
export const DrawnBand = z.strictObject({ id: z.string(), title: z.string(), from: z.string(), to: z.string().nullable() });
export type DrawnBand = z.infer<typeof DrawnBand>;

/** How the rows of an answer are drawn: choices that change no row. */
export const Look = z.strictObject({
  axis: Axis,
  stack: Stack,
  compare: Compared.nullable(),
  /** Acts of the lane, by day; empty where it is not shown. */
  acts: z.array(DrawnAct),
  bands: z.array(DrawnBand),
});
export type Look = z.infer<typeof Look>;

/** The answer to one permalink. */
export const Table = z.strictObject({
  chart: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** Canonical query string of the view, without `?`; empty for the chart's default view. */
  permalink: z.string(),
  /** Newest `recorded` stamp the dataset had when it stood as this answer shows it. */
  recorded: z.string(),
  transform: Transform,
  /** Ids, order and labels of the series shown; `standing` where no official body stands behind one. */
  series: z.array(z.strictObject({ id: z.string(), title: z.string(), short: z.string(), unit: z.string(), kind: z.enum(['official', 'derived']), mark: z.enum(['line', 'bar', 'step', 'dot']), standing: Standing.optional() })),
  look: Look,
  notices: z.array(Notice),
  rows: z.array(Row),
});
export type Table = z.infer<typeof Table>;

/** The body of a chart's `.json`: the table, the hash of the same view's CSV (lower-case hex sha256), and the page's two addresses. */
export const TableFile = z.strictObject({
  ...Table.shape,
  csv_sha256: z.string(),
  /** Path and query that follow new data. */
  living: z.string(),
  /** Path and query pinned to the moment and the hash. */
  frozen: z.string(),
});
export type TableFile = z.infer<typeof TableFile>;
