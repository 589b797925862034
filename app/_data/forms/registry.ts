import { changesForm } from './changes';
import type { ChartForm } from './form';

/** Forms a chart's address has beside the page, CSV and JSON; each under its extension. */
export const CHART_FORMS: readonly ChartForm[] = [changesForm];
