import { renameSync, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../duckdb/work';
import { LoadError } from './refusal';

/** What is to be made up. */
export interface Made {
  /** Lines. */
  readonly rows: number;
  readonly seed: number;
  /** Its ending says the form: .csv, .csv.gz or .parquet. */
  readonly out: string;
  /** First and last month, counted from January of year 0. */
  readonly from: number;
  readonly to: number;
  /** Whether months are published again: 1.6 times on average. */
  readonly revisions: boolean;
}

const FORMS: readonly (readonly [ending: RegExp, options: string])[] = [
  [/\.csv$/i, 'FORMAT csv, HEADER'], [/\.csv\.gz$/i, 'FORMAT csv, HEADER, COMPRESSION gzip'], [/\.parquet$/i, 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880'],
];

const COMMODITIES = 17_500;
const PARTNERS = 240;
const PORTS = 400;
/** Candidates for each series wanted: the common ones are drawn again and again. */
const CANDIDATES = 4;
/** Of 12 months a series has this many, on average. */
const MONTHS_IN_12 = 11;
const MEAN_VINTAGES = 1.6;

/** Big partners and ports first, by codes of the Census Bureau, so that pages about China have something to show; their trade is made up. */
const FIRST_PARTNERS = [5700, 1220, 2010, 5880, 4280, 5800, 5830, 4120, 5330, 5520];
const FIRST_PORTS = [2704, 1001, 3001, 1703, 2709, 5301, 3901, 2811, 2304, 3801];
/** What commodities are called; no word says what the code means in truth. */
const ADJECTIVES = ['amber', 'brisk', 'coarse', 'dry', 'even', 'fine', 'glazed', 'hollow', 'inlaid', 'joined', 'knotted', 'lined', 'milled', 'narrow', 'oiled', 'plain'];
const NOUNS = ['axles', 'bolts', 'crates', 'discs', 'engines', 'fibres', 'gears', 'hinges', 'ingots', 'jars', 'kilns', 'lathes', 'mats', 'nails', 'ovens', 'pumps'];

/**
 * Hashes of our own, in whole numbers, so that a seed gives the same file whatever version of the engine writes it: the middle 32 bits of
 * a square, twice. `draw` is a number for a thing and a purpose, `below` one from 0 up to a limit. An argument is written once where it matters: macros are text.
 */
const MACROS = [
  'CREATE MACRO line(x, factor, more) AS ((x * factor::UBIGINT + more::UBIGINT) % 4294967296::UBIGINT)',
  'CREATE MACRO middle(x) AS (((x * x) >> 16) % 4294967296::UBIGINT)',
  'CREATE MACRO draw(thing, purpose) AS line(middle(line(middle(line(thing::UBIGINT % 4294967296::UBIGINT, 1640531527, purpose::UBIGINT * 1266489917::UBIGINT)), 1103515245, getvariable(\'seed\'))), 1406787117, 12345)',
  'CREATE MACRO below(thing, purpose, lim) AS ((draw(thing, purpose) * lim::UBIGINT) >> 32)::BIGINT',
  // Small numbers far more often than great ones: the third power of a fraction with 16 bits.
  'CREATE MACRO skewed(thing, purpose, lim) AS ((((draw(thing, purpose) >> 16) * (draw(thing, purpose) >> 16) * (draw(thing, purpose) >> 16)) * lim::UBIGINT) >> 48)::BIGINT',
  'CREATE MACRO named(words, thing, purpose) AS words[1 + below(thing, purpose, len(words))]',
];

const list = (items: readonly (string | number)[]): string => `[${items.map((item) => (typeof item === 'number' ? String(item) : literal(item))).join(', ')}]`;

/** Ten digits for a rank among commodities: one of 97 chapters (77 is reserved), and the rank itself so that ranks differ. */
const COMMODITY = `lpad((CASE WHEN 1 + below(rank, 1, 97) >= 77 THEN 2 + below(rank, 1, 97) ELSE 1 + below(rank, 1, 97) END)::VARCHAR, 2, '0') || lpad((1 + skewed(rank, 2, 24))::VARCHAR, 2, '0') || lpad((10 * (1 + below(rank, 3, 9)))::VARCHAR, 2, '0') || lpad((rank % 10000)::VARCHAR, 4, '0')`;
const known = (codes: readonly number[], rank: string, other: string): string => `CASE WHEN ${rank} < ${codes.length} THEN ${list(codes)}[1 + ${rank}] ELSE ${other} END`;

/** Series: which commodity, partner, port and direction. Candidates are drawn; those drawn before are left out. */
const seriesSql = (wanted: number): string => `
  CREATE TABLE series AS SELECT min(candidate)::BIGINT AS id, commodity, partner, port, flow FROM (
    SELECT candidate, ${COMMODITY} AS commodity, ${known(FIRST_PARTNERS, 'place', '1010 + 29 * place')} AS partner, ${known(FIRST_PORTS, 'gate', '102 + 13 * gate')} AS port, flow FROM (
      SELECT candidate, skewed(candidate, 10, ${COMMODITIES}) AS rank, skewed(candidate, 11, ${PARTNERS}) AS place, skewed(candidate, 12, ${PORTS}) AS gate, CASE WHEN below(candidate, 13, 5) < 3 THEN 'imports' ELSE 'exports' END AS flow
      FROM range(${wanted * CANDIDATES}) AS candidates(candidate)) AS ranks) AS drawn
  GROUP BY commodity, partner, port, flow ORDER BY id LIMIT ${wanted}`;

/** A value in whole dollars: the size of the series, its growth and season, a shake for the month, and a little more or less in each revision. */
const VALUE = `(size * (1000 + growth * month // 12) // 1000 * season // 1000 * (850 + shake) // 1000 * (1000 + CASE WHEN nth = 0 THEN 0 ELSE below(moment, 31 + nth, 61) - 30 END) // 1000)`;

const rowsSql = ({ rows, from, to, revisions }: Made): string => `
  SELECT 1 AS "SYNTHETIC", days[1 + nth] AS "VINTAGE", flow AS "FLOW", year AS "YEAR", calendar AS "MONTH", commodity AS "COMMODITY", commodity_name AS "COMMODITY_SDESC", partner AS "CTY_CODE", partner_name AS "CTY_NAME",
    gate AS "PORT", port_name AS "PORT_NAME", worth AS "VAL_MO", CASE WHEN weighed THEN worth // price END AS "WGT_MO"
  FROM (SELECT *, ${VALUE} AS worth FROM (
    SELECT *, 700 + 300 * abs(6 - (month + peak) % 12) // 3 AS season, below(moment, 30, 301) AS shake, unnest(range(${revisions ? '1 + (copies >= 55)::BIGINT + (copies >= 85)::BIGINT' : '1'})) AS nth FROM (
      SELECT *, id * 4096 + month AS moment, below(id * 4096 + month, 21, 100) AS copies FROM (
        SELECT *, unnest(calendar_months).month AS month, unnest(calendar_months).year AS year, unnest(calendar_months).calendar AS calendar, unnest(calendar_months).days AS days FROM (
          SELECT *, list_filter(all_months, lambda each: below(id * 4096 + each.month, 20, 12) < ${MONTHS_IN_12}) AS calendar_months FROM described, (
            SELECT list({month: m, year: (${from} + m) // 12, calendar: lpad(((${from} + m) % 12 + 1)::VARCHAR, 2, '0'),
              days: [strftime(make_date((${from} + m) // 12, (${from} + m) % 12 + 1, 5) + to_months(late), '%Y-%m-%d') FOR late IN [2, 3, 14]]} ORDER BY m) AS all_months FROM range(${to - from + 1}) AS months(m)) AS calendar) AS chosen) AS months) AS moments) AS copied) AS valued
  LIMIT ${rows}`;

const DESCRIBED = `
  CREATE TABLE described AS SELECT *, (1000 + below(id, 40, 9000)) * [1, 1, 10, 10, 10, 100, 100, 1000, 10000, 100000][1 + below(id, 41, 10)] AS size, below(id, 42, 140) - 30 AS growth, below(id, 43, 12) AS peak,
    below(id, 44, 4) = 0 AS weighed, 1 + skewed(id, 45, 60) AS price, lpad(port::VARCHAR, 4, '0') AS gate, 'Synthetic partner ' || partner AS partner_name, 'Synthetic port ' || lpad(port::VARCHAR, 4, '0') AS port_name,
    'Synthetic commodity ' || commodity || ' (' || named(${list(ADJECTIVES)}, commodity::BIGINT % 4294967296, 46) || ' ' || named(${list(NOUNS)}, commodity::BIGINT % 4294967296, 47) || ')' AS commodity_name
  FROM series ORDER BY id`;

/**
 * Writes trade nobody ever did, of any size, from a seed: the same seed and version of this program give the same bytes. Every line says it is synthetic.
 * @throws LoadError for a form that is not written, or more lines than there can be series for.
 */
export async function generate(made: Made): Promise<void> {
  const form = FORMS.find(([ending]) => ending.test(made.out));
  if (!form) throw new LoadError(`${made.out}: files can be written as .csv, .csv.gz and .parquet`);
  const months = made.to - made.from + 1;
  const wanted = Math.ceil((made.rows / (months * (MONTHS_IN_12 / 12) * (made.revisions ? MEAN_VINTAGES : 1))) * 1.1) + 50;
  const unfinished = `${made.out}.new`;
  // In the order of the series, so that the limit cuts off the same lines each time.
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', preserve_insertion_order: 'true' });
  const connection = await instance.connect();
  try {
    await connection.run(`SET VARIABLE seed = ${made.seed}`);
    for (const statement of [...MACROS, seriesSql(wanted), DESCRIBED]) await connection.run(statement);
    const reader = await connection.runAndReadAll(`COPY (${rowsSql(made)}) TO ${literal(unfinished)} (${form[1]})`);
    const written = Number(reader.getRows()[0]?.[0]);
    if (written !== made.rows) throw new LoadError(`only ${written} lines can be made for so few months: name more months with --from and --to`);
    renameSync(unfinished, made.out);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
