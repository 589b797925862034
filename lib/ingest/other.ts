import type { Adapter } from './adapter';

/** Single official figures the articles touch on: aid to Ukraine, arms for Taiwan, carbon dioxide, precursor chemicals. */
export const other: Adapter = {
  file: 'other.csv',
  enter: {
    US_UA_SUPPLEMENTALS_TOTAL: { series: 'us-aid-ukraine-supplementals', scale: 9, units: { 'USD billion': 9 }, source: 'us-congress-crs-r47275' },
    // DSCA notifies an estimated cost, and dates the notification.
    TW_FMS_NOV2025: { series: 'us-arms-sales-taiwan', scale: 6, units: { 'USD million': 6 }, source: 'dsca-taiwan-25-73', status: 'E', vintage: (row) => row.period },
    CO2_SHARE_CN: { series: 'co2-share-cn', scale: 0, units: { 'percent of world fossil CO2': 0 }, source: 'gcp-global-carbon-budget-2025', status: 'E' },
    CO2_SHARE_US: { series: 'co2-share-us', scale: 0, units: { 'percent of world fossil CO2': 0 }, source: 'gcp-global-carbon-budget-2025', status: 'E' },
    CN_PRECURSOR_CONTROLS: { series: 'cn-precursor-controls', scale: 0, units: { 'precursor chemicals': 0 }, source: 'cn-mofcom-precursors-2025', vintage: () => '2025-11' },
  },
  leaveOut: {},
};
