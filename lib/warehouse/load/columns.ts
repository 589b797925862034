import { FLOWS, type Flow } from '../../slice/dataset';
import { LoadError } from './refusal';

/** A row that is not an observation of the dataset though each of its cells may be sound. */
export interface Guard {
  readonly column: string;
  /** Whole-cell pattern (RE2) of rows that are observations. */
  readonly passes: string;
  readonly reason: string;
  /** A file without the column cannot be judged and is refused; otherwise the guard is left out. */
  readonly required: boolean;
}

/** A code in a file: its column, one of several names, and what it looks like. */
interface Code {
  readonly columns: readonly string[];
  readonly label: readonly string[];
  readonly passes: string;
  /** Whole-cell pattern of codes that stand for several members. */
  readonly sums: string;
}

interface Direction { readonly flow: Flow; readonly commodity: string; readonly usd: string; readonly labels: readonly string[] }

/** How a dataset's files are written. Names are compared without regard to case. */
interface Mapping {
  readonly year: string;
  readonly month: string | null;
  /** Files of one direction each, told apart by their columns; or one column that says it, with its words. */
  readonly directions: readonly Direction[] | { readonly column: string; readonly words: Readonly<Record<string, Flow>>; readonly commodity: string; readonly usd: string; readonly labels: readonly string[] };
  /** Columns whose sum is the weight in kg. */
  readonly kg: readonly string[];
  readonly partner: Code;
  readonly port: Code | null;
  readonly guards: readonly Guard[];
}

const SUM = 'a sum, not an observation';
const PART = 'a part of an observation: only whole ones are loaded';

/** Only the generator writes this column; it makes a file synthetic wherever it goes. */
export const SYNTHETIC = 'SYNTHETIC';
/** Day of publishing, in any file that knows it. */
export const VINTAGE = 'VINTAGE';

/**
 * Names checked against: the Census Bureau's guide to its trade API and requests in public programs (`timeseries/intltrade/imports/hs`, `…/porths`: I_COMMODITY,
 * I_COMMODITY_SDESC/_LDESC, CTY_CODE, CTY_NAME, PORT, PORT_NAME, GEN_VAL_MO, VES_WGT_MO, AIR_WGT_MO, COMM_LVL, SUMMARY_LVL, YEAR, MONTH; exports E_COMMODITY,
 * ALL_VAL_MO, DF); UN Comtrade's record of trade (refYear, reporterCode, partnerCode, partner2Code, flowCode, cmdCode, customsCode, motCode, primaryValue,
 * netWgt, the United States being reporter 842). Shipping weight in kg is that of vessels and aircraft; trade over land has none.
 * The Bureau publishes ports with six digits only; ten digits come by customs district, which then takes the port's place (DISTRICT, DIST_NAME).
 */
const CENSUS: Mapping = {
  year: 'YEAR', month: 'MONTH',
  directions: [
    { flow: 'imports', commodity: 'I_COMMODITY', usd: 'GEN_VAL_MO', labels: ['I_COMMODITY_SDESC', 'I_COMMODITY_LDESC'] },
    { flow: 'exports', commodity: 'E_COMMODITY', usd: 'ALL_VAL_MO', labels: ['E_COMMODITY_SDESC', 'E_COMMODITY_LDESC'] },
  ],
  kg: ['VES_WGT_MO', 'AIR_WGT_MO'],
  // Groups of countries are 0003 and the like, or have an X: 5XXX is Asia.
  partner: { columns: ['CTY_CODE'], label: ['CTY_NAME'], passes: '[1-9][0-9]{3}', sums: '-|0[0-9]{3}|[0-9]X+' },
  port: null,
  guards: [
    { column: 'SUMMARY_LVL', passes: 'DET|', reason: SUM, required: false },
    { column: 'DF', passes: '-|', reason: PART, required: false },
  ],
};

/** Without a port or district of its own a row of theirs is a part of an observation. */
const CENSUS_WHOLE: Mapping = { ...CENSUS, guards: [...CENSUS.guards, ...['PORT', 'DISTRICT'].map((column) => ({ column, passes: '-|', reason: PART, required: false }))] };
const CENSUS_PORTS: Mapping = { ...CENSUS, port: { columns: ['PORT'], label: ['PORT_NAME'], passes: '[0-9]{4}', sums: '-|' } };
const CENSUS_DISTRICTS: Mapping = { ...CENSUS, port: { columns: ['DISTRICT'], label: ['DIST_NAME'], passes: '[0-9]{2}', sums: '-|' } };

const COMTRADE: Mapping = {
  year: 'refYear', month: null,
  directions: { column: 'flowCode', words: { M: 'imports', X: 'exports' }, commodity: 'cmdCode', usd: 'primaryValue', labels: ['cmdDesc'] },
  kg: ['netWgt'],
  partner: { columns: ['partnerCode'], label: ['partnerDesc'], passes: '[1-9][0-9]{0,4}', sums: '0' },
  port: null,
  guards: [
    { column: 'reporterCode', passes: '842', reason: 'another reporter than 842 (United States)', required: true },
    { column: 'freqCode', passes: 'A|', reason: 'not annual', required: false },
    { column: 'partner2Code', passes: '0|', reason: PART, required: false },
    { column: 'motCode', passes: '0|', reason: PART, required: false },
    { column: 'customsCode', passes: 'C00|', reason: PART, required: false },
  ],
};

/** What `generate.ts` writes: the Census columns, with the direction in a column of its own. */
const GENERATED: Mapping = {
  year: 'YEAR', month: 'MONTH',
  directions: { column: 'FLOW', words: { imports: 'imports', exports: 'exports' }, commodity: 'COMMODITY', usd: 'VAL_MO', labels: ['COMMODITY_SDESC'] },
  kg: ['WGT_MO'], partner: CENSUS.partner, port: { columns: ['PORT'], label: ['PORT_NAME'], passes: '[0-9]{4}', sums: '-' },
  guards: [{ column: SYNTHETIC, passes: '1', reason: 'not marked SYNTHETIC', required: true }],
};

const MAPPINGS: Readonly<Record<string, Mapping>> = { 'census-hs': CENSUS_WHOLE, 'census-ports': CENSUS_PORTS, 'census-districts': CENSUS_DISTRICTS, 'comtrade-hs': COMTRADE, 'synthetic-hs': GENERATED };

/** Places of what a row says in the header of one file, from 1. */
export interface Places {
  readonly count: number;
  readonly year: number;
  readonly month: number | null;
  readonly vintage: number | null;
  readonly flow: number | Flow;
  /** Words of the column of directions and the numbers of `FLOWS`. */
  readonly flows: readonly (readonly [word: string, flow: number])[];
  readonly commodity: number;
  readonly commodityLabel: number | null;
  readonly partner: number;
  readonly partnerLabel: number | null;
  readonly port: number | null;
  readonly portLabel: number | null;
  readonly usd: number;
  readonly kg: readonly number[];
  readonly partnerCode: Pick<Code, 'passes' | 'sums'>;
  readonly portCode: Pick<Code, 'passes' | 'sums'>;
  readonly guards: readonly (Guard & { readonly place: number })[];
}

/** Names the columns of a file as the loader needs them. @throws LoadError naming the columns a file of `dataset` lacks. */
export function placesIn(header: readonly string[], dataset: string, file: string): Places {
  const mapping = MAPPINGS[dataset];
  if (!mapping) throw new LoadError(`no columns are known for the dataset ${dataset}`);
  const names = header.map((name) => name.toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new LoadError(`${file}: the column ${twice} is there twice; leave one`);
  const place = (...wanted: readonly string[]): number | null => {
    const at = wanted.map((name) => names.indexOf(name.toLowerCase())).find((found) => found >= 0);
    return at === undefined ? null : at + 1;
  };
  const need = (...wanted: readonly string[]): number => {
    const found = place(...wanted);
    if (found === null) throw new LoadError(`${file}: no column ${wanted.join(' or ')}, which files of ${dataset} have. Its columns are: ${header.join(', ')}`);
    return found;
  };
  const one = 'column' in mapping.directions ? mapping.directions : directionOf(mapping.directions, (name) => place(name) !== null, dataset, file);
  return {
    count: header.length, year: need(mapping.year), month: mapping.month === null ? null : need(mapping.month), vintage: place(VINTAGE),
    flow: 'column' in one ? need(one.column) : one.flow, flows: 'column' in one ? Object.entries(one.words).map(([word, flow]) => [word, FLOWS[flow]] as const) : [],
    commodity: need(one.commodity), commodityLabel: place(...one.labels), usd: need(one.usd), kg: mapping.kg.flatMap((name) => place(name) ?? []),
    partner: need(...mapping.partner.columns), partnerLabel: place(...mapping.partner.label), partnerCode: mapping.partner,
    port: mapping.port && need(...mapping.port.columns), portLabel: mapping.port && place(...mapping.port.label), portCode: mapping.port ?? { passes: '', sums: '' },
    guards: mapping.guards.flatMap((guard) => {
      const at = guard.required ? need(guard.column) : place(guard.column);
      return at === null ? [] : [{ ...guard, place: at }];
    }),
  };
}

function directionOf(directions: readonly Direction[], has: (name: string) => boolean, dataset: string, file: string): Direction {
  const found = directions.filter(({ commodity }) => has(commodity));
  const [only] = found;
  if (!only || found.length > 1) throw new LoadError(`${file}: files of ${dataset} have one of the columns ${directions.map(({ commodity }) => commodity).join(', ')}; this one has ${found.length === 0 ? 'none' : 'several'}`);
  return only;
}

/** @throws LoadError when a file made by the generator is loaded as real, or a real one as synthetic. */
export function guardSynthetic(header: readonly string[], { id, synthetic }: { readonly id: string; readonly synthetic: boolean }, file: string): void {
  const marked = header.some((name) => name.toUpperCase() === SYNTHETIC);
  if (marked && !synthetic) throw new LoadError(`${file} is marked SYNTHETIC and ${id} is a real release: load it with --dataset synthetic-hs`);
  if (!marked && synthetic) throw new LoadError(`${file} is not marked SYNTHETIC and ${id} takes only what the generator made: name the dataset it is of`);
}
