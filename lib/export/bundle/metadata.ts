import { formulaOf } from '../../transform';
import { VERSION } from '../../permalink/version';
import type { Described } from './described';

/**
 * `metadata.json` of a bundle, with the key names Our World in Data uses where they fit (chart, columns, activeFilters …), so that what reads theirs
 * finds its way here. Instead of the day of the download it states the stamp of the rows: the same link gives the same file.
 */
export function metadataOf(of: Described): object {
  const { table, view } = of;
  const citation = [...new Set(of.sources.map(({ organisation, title }) => `${organisation}, ${title}`))].join('; ');
  return {
    chart: {
      title: table.title, subtitle: table.subtitle, note: of.notices.map(({ message }) => message).join(' '), citation,
      originalChartUrl: `${of.site}${of.living}`, frozenChartUrl: `${of.site}${of.frozen}`, selection: view.series,
    },
    columns: Object.fromEntries(table.series.map((series) => [series.id, {
      titleShort: series.short, titleLong: series.title, unit: series.unit, shortName: series.id, type: 'Numeric',
      descriptionProcessing: formulaOf(view.transform) === '' ? 'As published, moved to the base unit.' : `Computed by Sourceline: ${formulaOf(view.transform)}.`,
      timespan: of.covers === null ? '' : `${of.covers.start}..${of.covers.end}`, lastUpdated: of.newestVintage, fullMetadata: `${of.site}/series/${series.id}.json`,
    }])),
    sources: of.sources.map(({ id, organisation, title, url, licence, licence_url: licenceUrl, definition }) => ({ id, producer: organisation, title, urlMain: url, license: { name: licence, ...(licenceUrl !== undefined && { url: licenceUrl }) }, description: definition })),
    documents: of.articles,
    fields: Object.fromEntries(of.columns.map(({ name, datatype, meaning }) => [name, { datatype, description: meaning }])),
    activeFilters: of.filters,
    notices: of.notices,
    dataAsOf: table.recorded,
    csv: { file: of.file, version: Number(VERSION), shape: of.shape, escaping: of.escape === 'none' ? 'none' : 'text-apostrophe', lineEnd: 'CRLF', encoding: 'utf-8', rowCount: of.rowCount, bytes: of.bytes, sha256: of.sha256 },
  };
}
