/** What a bulk release measures in. The number is how engines hold it. */
export const BULK_UNITS = { usd: 1, kg: 2 } as const;
export type BulkUnit = keyof typeof BULK_UNITS;

/** Directions of trade as the reporter sees them. The number is how engines hold them. */
export const FLOWS = { imports: 1, exports: 2 } as const;
export type Flow = keyof typeof FLOWS;

/** What observations of a bulk dataset differ in, beside flow, unit and period. */
export const DIMENSIONS = ['commodity', 'partner', 'port'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * Lists of names: one for each dimension, and one of what is exported, for its ten-digit codes are of another nomenclature (Schedule B) than those of imports
 * (HTS) and one code can be two things. Engines hold a list as its place here, from 1; a new one goes at the end.
 */
export const NAME_LISTS = [...DIMENSIONS, 'exported'] as const;
export type NameList = (typeof NAME_LISTS)[number];

/** A release too large for files in `data/`; its observations live in a warehouse. */
export interface BulkDataset {
  readonly id: string;
  /** How engines hold it; never given twice. */
  readonly number: number;
  readonly title: string;
  /** A word or two to tell its lines from those of another on one chart. */
  readonly brief: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  /** Whose trade it is. */
  readonly reporter: string;
  /** What its values in money are. */
  readonly valued: Readonly<Record<Flow, string>>;
  /** Made by our own generator; every page and file says so. */
  readonly synthetic: boolean;
  readonly frequency: 'monthly' | 'annual';
  /** Digits of a commodity code as observed; shorter codes are sums of these. */
  readonly digits: 6 | 10;
  /** Whether observations name a port, or a customs district in its place. */
  readonly ports: boolean;
  /** Digits their codes are written with where they are published. */
  readonly portDigits: number;
}

const CENSUS = {
  publisher: 'US Census Bureau', url: 'https://www.census.gov/foreign-trade/reference/products/index.html', reporter: 'United States', licence: 'Public domain (US government work)',
  frequency: 'monthly', digits: 10, synthetic: false, valued: { imports: 'customs value', exports: 'FAS value' },
} as const;

/** Datasets a warehouse can hold. A new one: an entry here, its definitions in `definition.ts` and its columns in `lib/warehouse/load/columns.ts`. */
export const BULK_DATASETS: readonly BulkDataset[] = [
  { ...CENSUS, id: 'census-hs', number: 1, title: 'US trade by commodity (HS10) and partner', brief: 'Census', ports: false, portDigits: 0 },
  {
    id: 'comtrade-hs', number: 2, title: 'Trade reported to UN Comtrade by commodity (HS6) and partner, reporter United States', brief: 'Comtrade', publisher: 'United Nations Statistics Division', url: 'https://comtradeplus.un.org/',
    licence: 'UN Comtrade terms: free use, bulk redistribution by agreement', reporter: 'United States', synthetic: false, valued: { imports: 'value as reported', exports: 'value as reported' }, frequency: 'annual', digits: 6, ports: false, portDigits: 0,
  },
  // The Bureau publishes ports with six digits and customs districts with ten, each as a release of its own.
  { ...CENSUS, id: 'census-ports', number: 3, title: 'US trade by commodity (HS6), partner and port', brief: 'Census ports', digits: 6, ports: true, portDigits: 4 },
  { ...CENSUS, id: 'census-districts', number: 4, title: 'US trade by commodity (HS10), partner and customs district', brief: 'Census districts', ports: true, portDigits: 2 },
  { ...CENSUS, ports: true, portDigits: 4, id: 'synthetic-hs', number: 900, title: 'SYNTHETIC trade by commodity, partner and port', brief: 'generator', publisher: 'nobody: made by Sourceline’s generator', url: 'https://example.org/synthetic', licence: 'None needed: no figure is real', synthetic: true },
];

export const datasetOf = (id: string): BulkDataset | null => BULK_DATASETS.find((dataset) => dataset.id === id) ?? null;
export const datasetNumbered = (number: number): BulkDataset | null => BULK_DATASETS.find((dataset) => dataset.number === number) ?? null;

/** The list that names members of a dimension for a flow. Codes of six digits and fewer are the same everywhere. */
export const nameListOf = (dimension: Dimension, flow: Flow, { digits }: Pick<BulkDataset, 'digits'>): NameList => (dimension === 'commodity' && flow === 'exports' && digits === 10 ? 'exported' : dimension);

/** A port as it is written where it is published, with the zeros it begins with; files have it so. */
export const portCode = (port: number, { portDigits }: Pick<BulkDataset, 'portDigits'>): string => String(port).padStart(portDigits, '0');
