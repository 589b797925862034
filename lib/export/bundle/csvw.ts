import type { Datatype } from '../datatypes';
import type { Described } from './described';
import { licencesOf } from './licence';

/** Datatypes of CSV on the Web (W3C csvw metadata vocabulary §5.11). */
const DATATYPES: Readonly<Record<Datatype, unknown>> = {
  text: 'string', decimal: 'decimal', integer: 'integer', day: { base: 'date', format: 'yyyy-MM-dd' },
  'day-or-month': { base: 'string', format: '\\d{4}-\\d{2}(-\\d{2})?' }, stamp: { base: 'dateTime', format: 'yyyy-MM-ddTHH:mm:ssX' }, address: 'anyURI',
};

/** `<file>.csv-metadata.json`: one CSV of a view described for CSV on the Web. `url` is how the file is found from this one. */
export function csvwMetadata(of: Described, url: string): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': of.table.title,
    'dc:description': of.table.subtitle,
    'dc:identifier': `${of.site}${of.frozen}`,
    'dc:publisher': 'Sourceline',
    'dc:modified': { '@value': of.table.recorded, '@type': 'xsd:dateTime' },
    'dc:license': licencesOf(of.sources).map(({ title, path }) => (path === undefined ? title : { '@id': path })),
    'dc:source': [...of.sources.map(({ url: address }) => ({ '@id': address })), ...of.articles.map(({ url: address }) => ({ '@id': address }))],
    'dc:extent': `${of.rowCount} rows`,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], delimiter: ',', quoteChar: '"', doubleQuote: true, header: true, headerRowCount: 1 },
    tableSchema: {
      columns: of.columns.map(({ name, datatype, meaning }) => ({ name: name.replace(/-/g, '_'), titles: name, 'dc:description': meaning, datatype: DATATYPES[datatype], null: '', required: false })),
      primaryKey: of.shape === 'long' ? 'row_id' : 'period',
    },
  };
}
