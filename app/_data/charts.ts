import { csvLines } from '@/lib/export/csv';
import { wideLines } from '@/lib/export/wide';
import { exportFileName } from '@/lib/export/file-name';
import { jsonLines } from '@/lib/export/json';
import { fileSubject } from '@/lib/made-up';
import type { Table } from '@/lib/model/row';
import { quoted } from '@/lib/permalink/nearest';
import { badQuery, Problem } from '@/lib/problem';
import { question, type Question } from '@/lib/store/answer';
import { digestOf, rowsOf } from '@/lib/store/digest';
import { formatView } from '@/lib/permalink/format';
import { chartPath } from '@/lib/permalink/path';
import { sealed, type Sealed } from '@/lib/store/seal';
import type { Store } from '@/lib/store/store';
import { thinned } from '@/lib/table/thin';
import { refusals } from '@/lib/table/refusals';
import { tableHead } from '@/lib/table/table';
import { fileWith, hashOf, type FileFacts } from './file-headers';
import { ESCAPE_OPTION, escapeOf, isWide, refuseCited, ROWS_OPTION, SHAPE_OPTION } from './forms/csv-options';
import { csvOf } from './forms/csv-text';
import { refuseTooMany } from './forms/describe';
import type { ChartForm, FormOption } from './forms/form';
import { CHART_FORMS } from './forms/registry';
import { requestQuery } from './query';
import { originOf } from './origin';
import { streamOf } from './streams';

const CSV_OPTIONS = [SHAPE_OPTION, ESCAPE_OPTION];
/** Options of the forms that are streamed; the others have theirs in the registry. */
const STREAMED_OPTIONS: Readonly<Record<string, readonly FormOption[]>> = { csv: CSV_OPTIONS, json: [ROWS_OPTION] };

interface Asked { readonly store: Store; readonly request: Request; readonly question: Question; readonly sealed: Sealed; readonly facts: Omit<FileFacts, 'tag' | 'mediaType' | 'attached'> }

/** Name of a file of what is asked, by the hash of its CSV; it says what is made up. */
const nameOf = ({ chart, view, facts }: Question, extension: string, sha256: string): string => exportFileName(fileSubject(chart.id, tableHead(view, facts).series), facts.newest, extension, sha256);

/**
 * A query understood in full, its rows measured and its hash kept.
 * @throws Problem: not-found for an unknown chart, bad-query naming every parameter that was not understood (law 2), not-verified for a hash the rows do not have.
 */
async function understood(store: Store, request: Request, id: string, extension: string, options: readonly FormOption[]): Promise<Asked> {
  const asked = await question(store, id, requestQuery(request), options.map(({ name }) => name));
  const wrong = options.flatMap(({ name, check }) => {
    const value = asked.options.get(name);
    const message = value === undefined ? null : check(value);
    return value === undefined || message === null ? [] : [{ parameter: name, message: `${quoted(value)} ${message}` }];
  });
  const seal = await sealed(store, asked);
  const refused = refusals([...asked.issues, ...wrong], { rows: seal.csv.rows, notices: seal.notices }, asked.view);
  if (refused.length > 0) throw badQuery(refused);
  if (seal.seal === 'broken') throw brokenSeal(asked, seal);
  const { newest } = asked.facts;
  const canonical = formatView(asked.view, asked.chart);
  const withOptions = [canonical, ...[...asked.options].filter(([name]) => CSV_OPTIONS.some((option) => option.name === name)).map(([name, value]) => `${name}=${value}`)].filter(Boolean).join('&');
  return {
    store, request, question: asked, sealed: seal,
    facts: {
      recorded: newest, rows: seal.csv.rows, immutable: seal.seal === 'verified',
      name: nameOf(asked, extension, seal.csv.sha256),
      links: [`<${chartPath(`${id}.csv-metadata.json`, withOptions)}>; rel="describedby"; type="application/csvm+json"`, `<${chartPath(id, canonical)}>; rel="alternate"; type="text/html"`],
    },
  };
}

/** The refusal of a link whose rows are no longer those it was frozen with. */
function brokenSeal({ pin, facts }: Question, { csv }: Sealed): Problem {
  const now = csv.sha256.slice(0, 12);
  return new Problem('not-verified', `sha: the rows as of ${facts.newest} hash to ${now}, not to ${pin.sha ?? ''}. Either the link was altered on its way, or verdicts are computed otherwise since it was made; the page at the same address says which. Leave sha out, or write sha=${now}, to take the rows as they are computed now.`, [{ name: 'sha', reason: `the rows hash to ${now}` }]);
}

const head = ({ question: { view, facts }, sealed: { csv, notices, living, frozen } }: Asked): Omit<Table, 'rows'> & { csv_sha256: string; living: string; frozen: string } =>
  ({ ...tableHead(view, facts), notices: [...notices], csv_sha256: csv.sha256, living, frozen });

/** Lines of the CSV the options ask for, made anew each time they are read. @throws Problem where the wide shape cannot hold the rows. */
function linesOf({ question: one, sealed }: Asked): () => Iterable<string> {
  const escape = escapeOf(one.options);
  if (!isWide(one.options)) return () => csvLines(rowsOf(one), escape);
  // A line of the wide shape needs every series at once, so it is held.
  refuseTooMany(sealed, 'wide');
  refuseCited(rowsOf(one));
  return () => wideLines({ series: tableHead(one.view, one.facts).series, rows: [...rowsOf(one)] }, escape);
}

async function csvFile(asked: Asked): Promise<Response> {
  const { request, question: { options }, sealed: { csv }, facts } = asked;
  const lines = linesOf(asked);
  const digest = !isWide(options) && escapeOf(options) === 'apostrophe' ? csv : await digestOf(lines());
  return fileWith(request, () => streamOf(lines()), { ...facts, name: nameOf(asked.question, 'csv', digest.sha256), rows: digest.rows, tag: digest.sha256, sha256: digest.sha256, bytes: digest.bytes, mediaType: 'text/csv; charset=utf-8', attached: true });
}

function jsonFile(asked: Asked): Response {
  const { request, question: one, sealed: { csv }, facts } = asked;
  const above = head(asked);
  if (one.options.get('rows') === 'drawn') {
    const { rows, notices } = thinned({ ...above, rows: [...rowsOf(one)] });
    const said = { ...above, notices };
    return fileWith(request, () => streamOf(jsonLines(said, rows)), { ...facts, rows: rows.length, immutable: false, tag: hashOf(`drawn ${csv.sha256} ${JSON.stringify(said)}`), mediaType: 'application/json; charset=utf-8', attached: false });
  }
  return fileWith(request, () => streamOf(jsonLines(above, rowsOf(one))), { ...facts, immutable: false, tag: hashOf(`${csv.sha256} ${JSON.stringify(above)}`), mediaType: 'application/json; charset=utf-8', attached: false });
}

async function formFile(asked: Asked, form: ChartForm): Promise<Response> {
  // Before a row is held: such a form is made whole.
  refuseTooMany(asked.sealed, form.extension);
  const { store, request, question: one, sealed: { csv, notices, living, frozen, seal }, facts } = asked;
  const [sources, site] = [await store.sources(one.view.asof), originOf(request.headers)];
  const table = { ...tableHead(one.view, one.facts), notices: [...notices], rows: [...rowsOf(one)] };
  const body = await form.make({ store, answer: { ...one, table }, sources, csv, site, living, frozen, isFrozen: seal === 'verified', options: one.options });
  // A form that holds another CSV than the long one counts the rows of that.
  const held = isWide(one.options) || escapeOf(one.options) === 'none' ? (await csvOf({ answer: { ...one, table }, options: one.options })).digest : csv;
  const name = nameOf(one, form.extension, held.sha256);
  return fileWith(request, body, { ...facts, name, rows: held.rows, // The hash of a link pins its CSV and nothing else: a release of this program may draw or describe the same rows otherwise.
    immutable: false, tag: hashOf(body), mediaType: form.mediaType, attached: form.disposition === 'attachment' });
}

/** Every form a chart's address has, with what it is. */
export const CHART_FILES: readonly { readonly extension: string; readonly mediaType: string; readonly meaning: string }[] = [
  { extension: 'csv', mediaType: 'text/csv', meaning: 'CSV' }, { extension: 'json', mediaType: 'application/json', meaning: 'JSON' }, ...CHART_FORMS,
];
/** Every extension a chart’s address has. */
export const CHART_EXTENSIONS: readonly string[] = CHART_FILES.map(({ extension }) => extension);

/**
 * One form of a chart under its query: rows streamed as CSV or JSON, or what the form makes of them.
 * @throws Problem for an unknown chart or form, a query not understood, a hash the rows do not have.
 */
export async function chartFile(store: Store, request: Request, id: string, extension: string): Promise<Response> {
  const form = CHART_FORMS.find((one) => one.extension === extension);
  if (!CHART_EXTENSIONS.includes(extension)) throw new Problem('not-found', `A chart has no form ${quoted(extension)}; there are ${CHART_EXTENSIONS.join(', ')}.`);
  const asked = await understood(store, request, id, extension, form?.options ?? STREAMED_OPTIONS[extension] ?? []);
  if (form) return formFile(asked, form);
  return extension === 'csv' ? csvFile(asked) : jsonFile(asked);
}
