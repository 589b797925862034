import { VERSION } from '../../permalink/version';
import { ONLY_LONG } from '../wide';
import type { Described } from './described';

type ShownSeries = Described['table']['series'][number];

/** One series, under the keys of a column: what it measures, how it came about, what it spans and whose it is. */
function columnOf({ behind, sources, vintages, definitions, table, site }: Described, { id, short, title, unit }: ShownSeries): object {
  const { start = '', end = '', vintage = '', formula = '', sources: ids = [] } = behind.get(id) ?? {};
  const published = sources.filter((source) => ids.includes(source.id));
  const dated = (source: string): string => { const day = vintages.get(source); return day === undefined ? '' : `, vintage ${day}`; };
  return {
    titleShort: short, titleLong: title, descriptionShort: definitions.get(id) ?? '',
    descriptionProcessing: formula === '' ? 'As published, moved to the base unit.' : `Computed by Sourceline: ${formula}.`,
    unit, timespan: start === '' ? '' : `${start}..${end}`, type: 'Numeric', shortName: id, lastUpdated: vintage,
    citationShort: [...new Set(published.map(({ organisation }) => organisation))].join('; '),
    citationLong: [...published.map(({ id: source, organisation, title: release, url }) => `${organisation}, ${release}${dated(source)}, ${url}`), `as recorded by Sourceline up to ${table.recorded}`].join('; '),
    fullMetadata: `${site}/series/${id}.json`,
  };
}

/**
 * `metadata.json` of a bundle, with the key names Our World in Data uses where they fit (chart, columns, activeFilters …), so that what reads theirs
 * finds its way here. Instead of the day of the download it states the stamp of the rows: the same link gives the same file.
 */
export function metadataOf(of: Described): object {
  const { table, view } = of;
  return {
    chart: {
      title: table.title, subtitle: table.subtitle, note: of.notices.map(({ message }) => message).join(' '), citation: of.citation,
      originalChartUrl: `${of.site}${of.living}`, frozenChartUrl: `${of.site}${of.frozen}`, selection: view.series,
    },
    columns: Object.fromEntries(table.series.map((series) => [series.id, columnOf(of, series)])),
    sources: of.sources.map(({ id, organisation, title, url, licence, licence_url: licenceUrl, definition }) => ({ id, producer: organisation, title, urlMain: url, datePublished: of.vintages.get(id) ?? '', license: { name: licence, ...(licenceUrl !== undefined && { url: licenceUrl }) }, description: definition })),
    documents: of.articles,
    fields: Object.fromEntries(of.columns.map(({ name, datatype, meaning }) => [name, { datatype, description: meaning }])),
    activeFilters: of.filters,
    notices: of.notices,
    dataAsOf: table.recorded,
    csv: { file: of.file, version: Number(VERSION), shape: of.shape, ...(of.shape === 'wide' && { onlyInLongShape: ONLY_LONG }), escaping: of.escape === 'none' ? 'none' : 'text-apostrophe', lineEnd: 'CRLF', encoding: 'utf-8', rowCount: of.rowCount, bytes: of.bytes, sha256: of.sha256 },
  };
}
