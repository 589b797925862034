import type { Transform } from './model/chart';
import { formatPeriod } from './period-words';

const FORMULAS: Readonly<Record<Transform, string>> = {
  level: '',
  change: 'value minus the value of the preceding period',
  'percent-change': '100 × (value − value of the preceding period) ÷ value of the preceding period',
  index: '100 × value ÷ value of the first period shown',
  share: '100 × value ÷ sum of the series shown for the same period, which counts twice what two of them hold',
  'month-average': 'value ÷ months in its period',
};

/** What a transform does to each value, in words; empty for the level. `base` is the period that is 100 in an index, null for the first one shown. */
export const formulaOf = (transform: Transform, base: string | null = null): string =>
  transform === 'index' && base !== null ? `100 × value ÷ value of ${formatPeriod(base)}` : FORMULAS[transform];
