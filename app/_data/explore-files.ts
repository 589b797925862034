import { newestOf } from '@/lib/newest';
import { chunked } from '@/lib/export/chunks';
import { quoted } from '@/lib/permalink/nearest';
import { Problem } from '@/lib/problem';
import { dayOf, noteOf, periodOf } from '@/lib/slice/as-series';
import { BULK_DATASETS, datasetOf, portCode, type BulkDataset } from '@/lib/slice/dataset';
import { explorePath, formatExplore, parseExplore, whenOf, type Explored, reachWords } from '@/lib/slice/explore';
import { seriesId } from '@/lib/slice/slice';
import { PUBLISHED_UNITS } from '@/lib/slice/unit';
import { getWarehouse } from '@/lib/warehouse/current';
import type { Leaf } from '@/lib/warehouse/warehouse';
import { warehouseProblem, warehouseTrouble } from './bulk';
import { explore, wordNotices } from './explore';
import { countOf } from './explore-count';
import { fileWith, hashOf, heldAnswer, type FileFacts } from './file-headers';
import { requestQuery } from './query';
import { refuse } from './refuse';
import { failureResponse } from './respond';

/** Columns of the observations of a slice. */
export const EXPLORE_COLUMNS = ['dataset', 'synthetic', 'flow', 'unit', 'commodity', 'partner', 'port', 'period', 'published', 'value'] as const;

/** Every cell is a word of ours, digits, or a decimal: nothing a spreadsheet would compute, and nothing to be quoted. A dataset without ports has none to name. */
const lineOf = (dataset: BulkDataset) => (leaf: Leaf): string =>
  `${leaf.dataset},${dataset.synthetic ? 'yes' : 'no'},${leaf.flow},${PUBLISHED_UNITS[leaf.unit]},${leaf.commodity},${leaf.partner},${dataset.ports ? portCode(leaf.port, dataset) : ''},${periodOf(leaf.period, dataset)},${dayOf(leaf.published)},${leaf.value}\r\n`;

/** Greater by one whenever the lines of a file change: who holds an older one gets the new. */
const FORMAT = 3;
const HEADER = `${EXPLORE_COLUMNS.join(',')}\r\n`;
const encoder = new TextEncoder();

/** Lines of one piece, the header before those of the first. */
function* linesOf(leaves: readonly Leaf[], write: (leaf: Leaf) => string, isFirst: boolean): Generator<string> {
  if (isFirst) yield HEADER;
  for (const leaf of leaves) yield write(leaf);
}

/**
 * Observations as CSV, each piece of them read when the reader has taken the one before. `first` has been read already, so that trouble at the beginning is
 * still an answer of its own; trouble later breaks the file off, and no part of it looks whole.
 */
function csvStream(first: IteratorResult<readonly Leaf[], void>, pieces: AsyncGenerator<readonly Leaf[], void, undefined>, dataset: BulkDataset, leave: () => void): ReadableStream<Uint8Array> {
  const write = lineOf(dataset);
  let texts = chunked(linesOf(first.done === true ? [] : first.value, write, true));
  let ended = first.done === true;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        for (;;) {
          const text = texts.next();
          if (text.done !== true) {
            controller.enqueue(encoder.encode(text.value));
            return;
          }
          const piece = ended ? null : await pieces.next();
          ended = piece === null || piece.done === true;
          if (piece === null || piece.done === true) {
            controller.close();
            return;
          }
          texts = chunked(linesOf(piece.value, write, false));
        }
      } catch (error) {
        controller.error(warehouseTrouble(error));
      }
    },
    async cancel() {
      leave();
      await pieces.return().catch(() => undefined);
    },
  }, { highWaterMark: 0 });
}

/** With range, vintage and newest load, so that files of different rows do not take each other's place. */
const nameOf = (dataset: BulkDataset, { slice, from, to, vintage }: Explored, recorded: string, ending: string): string =>
  [`sourceline-${dataset.synthetic ? 'SYNTHETIC-' : ''}${seriesId(slice)}`, ...(from === '' && to === '' ? [] : [`${from || 'earliest'}-to-${to || 'latest'}`]), ...(vintage === '' ? [] : [`published-by-${vintage}`]), `loaded-${recorded.replace(/[^0-9TZ]/g, '')}.${ending}`].join('-');

const NOTHING = (dataset: BulkDataset): Problem => new Problem('not-found', `Nothing of ${dataset.id} has been loaded here; /explore lists what has been.`);

async function csvFile(request: Request, dataset: BulkDataset, view: Explored): Promise<Response> {
  const quit = new AbortController();
  const call = { signal: AbortSignal.any([request.signal, quit.signal]) };
  const warehouse = await getWarehouse();
  const loads = (await warehouse.loads(call)).filter((load) => load.dataset === dataset.id);
  if (loads.length === 0) throw NOTHING(dataset);
  const recorded = newestOf(loads);
  // As of the newest load known, so that the tag is of these very rows.
  const when = { ...whenOf(view), asof: recorded };
  const facts: FileFacts = {
    tag: hashOf(`${FORMAT} ${recorded} ${explorePath(view, dataset, '.csv')}`), recorded, mediaType: 'text/csv; charset=utf-8', name: nameOf(dataset, view, recorded, 'csv'), attached: true, links: [`<${explorePath(view, dataset)}>; rel="alternate"; type="text/html"`],
  };
  // Who holds the file needs no row of it counted or read.
  const heldBy = heldAnswer(request, facts);
  if (heldBy !== null) return heldBy;
  const pieces = warehouse.leaves(view.slice, when, call);
  // Counted while the first piece is read, so that the first row waits for the longer of the two and not for both.
  const [rows, first] = await Promise.all([countOf(warehouse, view, recorded, call), pieces.next()]).catch(async (error: unknown) => {
    quit.abort();
    await pieces.return().catch(() => undefined);
    throw error;
  });
  return fileWith(request, () => csvStream(first, pieces, dataset, () => { quit.abort(); }), { ...facts, rows });
}

async function jsonFile(request: Request, dataset: BulkDataset, asked: Explored): Promise<Response> {
  const { view, loads, found } = await explore(await getWarehouse(), dataset, { view: asked, lost: [] }, { signal: request.signal });
  if (found === null) throw NOTHING(dataset);
  const { slice, by, level } = view;
  const body = `${JSON.stringify({
    dataset: dataset.id, synthetic: dataset.synthetic, title: found.title, query: formatExplore(view, dataset), series: seriesId(slice), chart: `/charts/custom?${found.chart}`, recorded: newestOf(loads), observations: found.observations,
    slice, by, ...(by === 'commodity' && { level }), reach: reachWords(view), unit: PUBLISHED_UNITS[slice.unit], whole: found.whole, members: found.members,
    top: found.ranked.map(({ code, label, total, share }) => ({ code: by === 'port' ? portCode(Number(code), dataset) : code, label, total, share })),
    values: found.points.map(({ period, value, parts, published }) => ({ period: periodOf(period, dataset), value, unit: PUBLISHED_UNITS[slice.unit], observations: parts, published: dayOf(published), note: noteOf(parts, dataset) })),
    ...(found.history && { revised: found.history.revised.map(({ period, first, between, last, change }) => ({ period: periodOf(period, dataset), first: first.value, first_published: dayOf(first.published), last: last.value, last_published: dayOf(last.published), between: between.map(({ value, published }) => ({ value, published: dayOf(published) })), change, unit: PUBLISHED_UNITS[slice.unit] })) }),
  }, null, 1)}\n`;
  return fileWith(request, body, { tag: hashOf(body), recorded: newestOf(loads), mediaType: 'application/json; charset=utf-8', name: nameOf(dataset, view, newestOf(loads), 'json'), attached: false });
}

const FILES: Readonly<Record<string, (request: Request, dataset: BulkDataset, view: Explored) => Promise<Response>>> = { csv: csvFile, json: jsonFile };

/** `/explore/<dataset>.csv`: every observation of a slice, streamed; `.json`: what the page shows of it. Problems as problem+json; a warehouse in trouble is 503. */
export async function exploreFile(request: Request, id: string, format: string): Promise<Response> {
  try {
    const dataset = datasetOf(id);
    if (dataset === null) throw new Problem('not-found', `There is no bulk dataset ${quoted(id)}; there are ${BULK_DATASETS.map((one) => one.id).join(', ')}.`);
    const make = Object.hasOwn(FILES, format) ? FILES[format] : undefined;
    if (make === undefined) throw new Problem('not-found', `There is no format ${quoted(format)}; there are csv and json.`);
    const { view, issues } = parseExplore(requestQuery(request), dataset);
    refuse([...issues, ...wordNotices(view)]);
    return await make(request, dataset, view);
  } catch (error) {
    return failureResponse(warehouseProblem(error));
  }
}
