import { changesForm } from './changes';
import type { ChartForm } from './form';
import { REFERENCE_FORMS } from './references';

/** Forms a chart's address has beside the page, CSV and JSON; each under its extension. */
export const CHART_FORMS: readonly ChartForm[] = [changesForm, ...REFERENCE_FORMS];
