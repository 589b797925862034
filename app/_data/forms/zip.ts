import { bundleFiles, zipOf } from '@/lib/export/bundle/bundle';
import { ESCAPE_OPTION, SHAPE_OPTION } from './csv-options';
import { csvOf } from './csv-text';
import { described, refuseTooMany } from './describe';
import type { ChartForm } from './form';

/** The CSV with everything needed to understand, cite and check it. */
export const zipForm: ChartForm = {
  extension: 'zip',
  mediaType: 'application/zip',
  meaning: 'The CSV with datapackage.json (Data Package 2.0), CSV on the Web metadata, metadata.json, README.md and CITATION.cff.',
  options: [SHAPE_OPTION, ESCAPE_OPTION],
  disposition: 'attachment',
  make: async (context) => {
    refuseTooMany(context, 'ZIP');
    const { text, digest } = await csvOf(context);
    return zipOf(bundleFiles(await described(context, digest), text), context.answer.table.recorded);
  },
};
