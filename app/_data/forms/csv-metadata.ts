import { csvwMetadata } from '@/lib/export/bundle/csvw';
import { formatView } from '@/lib/permalink/format';
import { ESCAPE_OPTION, SHAPE_OPTION } from './csv-options';
import { csvOf } from './csv-text';
import { described, refuseTooMany } from './describe';
import type { ChartForm, FormContext } from './form';

/** Address of the CSV the same query gives, from the folder of this file on. */
function csvAddress({ answer: { chart, view }, options }: FormContext): string {
  const query = [formatView(view, chart), ...[...options].map(([name, value]) => `${name}=${value}`)].filter(Boolean).join('&');
  return `${chart.id}.csv${query === '' ? '' : `?${query}`}`;
}

/** What a CSV leads to as `rel="describedby"`: its columns, sources and licences for CSV on the Web. */
export const csvMetadataForm: ChartForm = {
  extension: 'csv-metadata.json',
  mediaType: 'application/csvm+json',
  meaning: 'The CSV described for CSV on the Web: columns, types, sources, licences.',
  options: [SHAPE_OPTION, ESCAPE_OPTION],
  disposition: 'inline',
  make: async (context) => {
    refuseTooMany(context, 'metadata');
    const { digest } = await csvOf(context);
    return `${JSON.stringify(csvwMetadata(await described(context, digest), csvAddress(context)), null, 2)}\n`;
  },
};
