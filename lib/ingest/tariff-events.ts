import type { Adapter, SeriesRule } from './adapter';

const EVENT = 'an act without a rate series of its own: entered in data/events/tariffs.jsonl';

/** Acts that are events only. All acts are events; those of the International Emergency Economic Powers Act (IEEPA) also make a rate series. */
const ONLY_EVENTS: Readonly<Record<string, string>> = Object.fromEntries([
  'US.S301.LIST1', 'US.S301.LIST2', 'US.S301.LIST3', 'US.S301.LIST4A', 'US.S301.LIST4B', 'US.S122.GLOBAL',
  'CN.RETALIATION.S232', 'CN.RETALIATION.L1', 'CN.RETALIATION.L3', 'CN.RETALIATION.SEP2019', 'CN.RETALIATION.RECIPROCAL', 'CN.RETALIATION.2025.AG',
].map((code) => [code, EVENT]));

/** Percent in force from the day on, on top of other duties. */
const inForce = (series: string): SeriesRule => ({
  series, scale: 0, units: { 'percentage points additional ad valorem': 0 },
  source: (row) => (row.series === 'US.IEEPA.ALL' ? 'scotus-learning-resources' : 'whitehouse-tariff-orders'),
});

/** The fentanyl duty on Chinese goods, as percent in force. The ruling of February 2026 ended it. */
export const fentanylTariff: Adapter = {
  file: 'tariff-events.csv',
  enter: { 'US.IEEPA.FENTANYL': inForce('us-fentanyl-tariff-on-cn'), 'US.IEEPA.ALL': inForce('us-fentanyl-tariff-on-cn') },
  leaveOut: { ...ONLY_EVENTS, 'US.IEEPA.RECIPROCAL': 'entered as us-reciprocal-tariff-on-cn' },
};

/** The "reciprocal" duty on Chinese goods, as percent in force, ended by the same ruling. */
export const reciprocalTariff: Adapter = {
  file: 'tariff-events.csv',
  enter: { 'US.IEEPA.RECIPROCAL': inForce('us-reciprocal-tariff-on-cn'), 'US.IEEPA.ALL': inForce('us-reciprocal-tariff-on-cn') },
  leaveOut: { ...ONLY_EVENTS, 'US.IEEPA.FENTANYL': 'entered as us-fentanyl-tariff-on-cn' },
};
