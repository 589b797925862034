import { stringify } from 'csv-stringify/sync';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';

/** The chart that is measured: 480 months of US goods imports from China, all of them in the table of the page. */
const CHART = 'us-china-goods-monthly';
const QUERY = 'series=us-imports-cn-goods-monthly&time=1986..2025';
const MONTHS = 480;

export const CHART_ADDRESS = `/charts/${CHART}?${QUERY}`;

/** What the table of the page says of each month, as CSV for pages that draw it themselves. @throws Error where the data has no longer 480 such months */
export async function rowsAsCsv(): Promise<string> {
  const { rows } = (await answer(fileStore('data'), CHART, QUERY)).table;
  if (rows.length !== MONTHS) throw new Error(`${CHART_ADDRESS} has ${rows.length} rows, not ${MONTHS}`);
  const lines = rows.map((row) => [row.period_start, row.series_title, row.value, row.printed, row.outlet_name, row.verdict, row.source_title]);
  return stringify([['month', 'series', 'value', 'printed', 'outlet', 'verdict', 'source'], ...lines]);
}
