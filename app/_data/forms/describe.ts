import { byId } from '@/lib/by-id';
import type { Described } from '@/lib/export/bundle/described';
import { behindSeries, newestVintages } from '@/lib/export/bundle/behind';
import { filtersOf } from '@/lib/export/bundle/filters';
import { definitionOf } from '@/lib/export/bundle/series-words';
import { LONG_COLUMNS } from '@/lib/export/datatypes';
import { exportFileName } from '@/lib/export/file-name';
import { wideColumns } from '@/lib/export/wide';
import { fileSubject } from '@/lib/made-up';
import { Problem } from '@/lib/problem';
import { apa } from '@/lib/reference/apa';
import { viewReferences } from '@/lib/reference/view-reference';
import type { Digest } from '@/lib/store/digest';
import { escapeOf, isWide } from './csv-options';
import type { FormContext } from './form';

/** Rows a form that is made whole takes; CSV and JSON are streamed and take any number. */
export const MOST_ROWS = 50_000;

/** @throws Problem too-large where the view has more rows than a form made whole can hold. */
export function refuseTooMany({ csv }: Pick<FormContext, 'csv'>, form: string): void {
  if (csv.rows > MOST_ROWS) throw new Problem('too-large', `This view has ${csv.rows} rows, and a ${form} file is made of at most ${MOST_ROWS}. Choose fewer series or a shorter time, or take the CSV, which has no limit.`);
}

/** The CSV the options ask for, and everything its sidecars say of it. `file` is the CSV itself, measured. */
export async function described(context: FormContext, file: Digest): Promise<Described> {
  const { store, answer: { table, view, chart, facts }, sources, site, living, frozen, options } = context;
  const inRows = new Set(table.rows.flatMap((row) => row.source.split('~')));
  const [articles, outlets] = await Promise.all([store.articles(view.asof), store.outlets(view.asof)]);
  const cited = new Set(table.rows.map((row) => row.document).filter(Boolean));
  const names = byId(outlets);
  const head = { chart: table.chart, title: table.title, subtitle: table.subtitle, permalink: table.permalink, recorded: table.recorded, transform: table.transform, series: table.series, look: table.look };
  return {
    file: exportFileName(fileSubject(chart.id, table.series), table.recorded, 'csv', file.sha256), bytes: file.bytes, sha256: file.sha256, rowCount: file.rows,
    columns: isWide(options) ? wideColumns(table) : LONG_COLUMNS, shape: isWide(options) ? 'wide' : 'long', escape: escapeOf(options),
    table: head, notices: table.notices, view, filters: filtersOf(view, chart),
    sources: sources.filter(({ id }) => inRows.has(id)),
    articles: articles.filter(({ id }) => cited.has(id)).map(({ id, outlet, title, url, published }) => ({ id, outlet: names.get(outlet)?.name ?? outlet, title, url, published })),
    behind: behindSeries(table.rows), vintages: newestVintages(table.rows),
    definitions: new Map(facts.series.map((series) => [series.id, definitionOf(series)])),
    // Pinned to a moment, a reference needs no day of access: the one given is not written.
    citation: apa(viewReferences({ table, sources, address: `${site}${frozen}`, isFrozen: true, accessed: table.recorded })[0]),
    site, living, frozen,
  };
}
