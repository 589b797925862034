import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { isMidYear, unhcrVintage } from './unhcr-vintage';

/** Half-yearly official count as first published. */
const official = (series: string, status: SeriesRule['status'] = 'A'): SeriesRule => ({
  series, scale: 0, units: { people: 0 }, source: 'unhcr-population-statistics-ukraine', status, vintage: unhcrVintage,
});

/** The same count as restated in June 2026: a later vintage, except where it repeats the release that made it. */
const restated = (series: string, status: SeriesRule['status'] = 'A'): SeriesRule => ({
  ...official(series, status),
  leaveOut: (row) => (row.period === '2025-12' ? 'the same reading as the row of Global Trends 2025, the same release' : null),
});

/** Returns are counted from January: a June row covers half a year, a December row the whole year. */
const returns = (series: string): SeriesRule => ({
  ...official(series),
  period: (row: TidyRow) => (isMidYear(row) ? `${row.period.slice(0, 4)}-01/${row.period}` : row.period.slice(0, 4)),
});

/** Daily snapshots of UNHCR's operational portal, a count apart from the official one. */
const portal = (series: string, unit = 'people recorded'): SeriesRule => ({
  series, scale: 0, units: { [unit]: 0 }, source: 'unhcr-portal-ukraine', status: (row) => (row.note.startsWith('rounded') ? 'E' : 'A'),
});

/** People displaced by the war in Ukraine: official half-yearly counts, the operational portal and IOM's survey. */
export const ukraineDisplacement: Adapter = {
  file: 'ukraine-displacement.csv',
  enter: {
    UA_REFUGEES_UNHCR_OFFICIAL: official('ukraine-refugees'),
    UA_REFUGEES_UNHCR_OFFICIAL_REVISED: restated('ukraine-refugees'),
    UA_ASYLUM_SEEKERS: official('ukraine-asylum-seekers'),
    // UNHCR adopts IOM's survey estimate.
    UA_IDP: official('ukraine-idps', 'E'),
    UA_IDP_REVISED: restated('ukraine-idps', 'E'),
    UA_RETURNED_REFUGEES: returns('ukraine-returned-refugees'),
    UA_RETURNED_IDPS: returns('ukraine-returned-idps'),
    UA_IDP_IOM_GPS: { series: 'ukraine-idps-iom-survey', scale: 0, units: { people: 0 }, source: 'iom-general-population-survey', status: 'E' },
    UA_ODP_GLOBAL: portal('ukraine-refugees-portal-global'),
    UA_ODP_EUROPE: portal('ukraine-refugees-portal-europe'),
    UA_ODP_BEYOND_EUROPE: portal('ukraine-refugees-portal-beyond-europe'),
    UA_ODP_DEPARTURES: portal('ukraine-departures-portal-cumulative', 'people, cumulative departures'),
  },
  leaveOut: {},
};
