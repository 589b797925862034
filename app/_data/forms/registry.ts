import { changesForm } from './changes';
import { csvMetadataForm } from './csv-metadata';
import type { ChartForm } from './form';
import { pngForm, shareForm, svgForm } from './pictures';
import { REFERENCE_FORMS } from './references';
import { xlsxForm } from './xlsx';
import { zipForm } from './zip';

/** Forms a chart's address has beside the page, CSV and JSON; each under its extension. */
export const CHART_FORMS: readonly ChartForm[] = [xlsxForm, zipForm, svgForm, pngForm, shareForm, csvMetadataForm, changesForm, ...REFERENCE_FORMS];
