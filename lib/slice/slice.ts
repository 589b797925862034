import { BULK_DATASETS, BULK_UNITS, FLOWS, datasetOf, type BulkUnit, type Dimension, type Flow } from './dataset';

/** Lengths a commodity code may have: chapter, heading, subheading, and tariff line. */
export const LEVELS = [2, 4, 6, 10] as const;
export type Level = (typeof LEVELS)[number];

/** Digits engines hold a commodity in: shorter codes are filled up with zeros on the right. */
const FULL = 10;
/** Greatest code of a partner or a port. */
const LAST_CODE = 99_999;

/** Observations of one dataset, flow and unit; `null` and `''` mean all partners, ports, commodities. Its series is their sum by period. */
export interface Slice {
  readonly dataset: string;
  readonly flow: Flow;
  readonly unit: BulkUnit;
  /** First 2, 4, 6 or 10 digits of the commodity. */
  readonly commodity: string;
  readonly partner: number | null;
  readonly port: number | null;
}

/** What of a slice is asked for. Days are yyyymmdd; a period goes by its first day. */
export interface When {
  readonly from: number;
  readonly to: number;
  /** Values published by this day; `OPEN` for those that stand now. */
  readonly vintage: number;
  /** Loads finished by this stamp (law 5); null for all. */
  readonly asof: string | null;
}

/** After every day there is. */
export const OPEN = 99_991_231;
export const ALWAYS: When = { from: 0, to: OPEN, vintage: OPEN, asof: null };

/** First and last commodity of full length that begin with `prefix`, as engines hold them. */
export function commodityRange(prefix: string): { readonly first: number; readonly last: number } {
  return { first: Number(prefix.padEnd(FULL, '0')), last: Number(prefix.padEnd(FULL, '9')) };
}

/** What a commodity of full length has beyond its first `level` digits: 10^(10 − level). */
export const beyond = (level: Level): number => 10 ** (FULL - level);

/** The first `level` digits of a commodity as engines hold it. */
export const codeAt = (commodity: number, level: Level): string => String(commodity).padStart(FULL, '0').slice(0, level);

/** Levels by which commodities of a dataset with codes of `digits` can be summed. */
export const levelsOf = (digits: number): readonly Level[] => LEVELS.filter((level) => level <= digits);

/** Digits of a heading. */
const HEADING: Level = 4;

/** Headings that several of some commodities are under, by code; none of them is one of those. */
export function sharedHeadings(codes: readonly string[]): readonly string[] {
  const finer = codes.filter((code) => code.length > HEADING).map((code) => code.slice(0, HEADING));
  return [...new Set(finer)].filter((heading) => !codes.includes(heading) && finer.filter((one) => one === heading).length > 1).sort();
}

const orAll = (code: number | null): string => (code === null ? 'all' : String(code));

/** The id a slice has as a series: `census-hs-imports-5700-85-all-usd` (partner, commodity, port). */
export const seriesId = ({ dataset, flow, unit, commodity, partner, port }: Slice): string => [dataset, flow, orAll(partner), commodity === '' ? 'all' : commodity, orAll(port), unit].join('-');

const CODE = /^(?:0|[1-9]\d{0,4})$/;

function codeOf(text: string): number | null | undefined {
  if (text === 'all') return null;
  return CODE.test(text) && Number(text) <= LAST_CODE ? Number(text) : undefined;
}

/** Whether `text` is a commodity code `dataset` can answer for. */
export function isCommodity(text: string, dataset: string): boolean {
  const digits = datasetOf(dataset)?.digits ?? 0;
  return /^\d+$/.test(text) && levelsOf(digits).some((level) => level === text.length);
}

/** The slice of a series id, or null when it is none. Inverse of `seriesId`. */
export function parseSeriesId(id: string): Slice | null {
  const dataset = BULK_DATASETS.find((one) => id.startsWith(`${one.id}-`));
  if (!dataset) return null;
  const [flow = '', partnerText = '', commodityText = '', portText = '', unit = '', ...rest] = id.slice(dataset.id.length + 1).split('-');
  const [partner, port] = [codeOf(partnerText), codeOf(portText)];
  const commodity = commodityText === 'all' ? '' : commodityText;
  if (rest.length > 0 || !Object.hasOwn(FLOWS, flow) || !Object.hasOwn(BULK_UNITS, unit) || partner === undefined || port === undefined) return null;
  if (commodity !== '' && !isCommodity(commodity, dataset.id)) return null;
  return { dataset: dataset.id, flow: flow as Flow, unit: unit as BulkUnit, commodity, partner, port };
}

/** Whether a slice is one observed series and no sum of several. */
export function isLeaf({ dataset, commodity, partner, port }: Slice): boolean {
  const of = datasetOf(dataset);
  return of !== null && commodity.length === of.digits && partner !== null && (port !== null || !of.ports);
}

/** `slice` with one dimension set to a member; commodities by their digits. */
export function narrowed(slice: Slice, dimension: Dimension, code: string): Slice {
  return dimension === 'commodity' ? { ...slice, commodity: code } : { ...slice, [dimension]: Number(code) };
}
