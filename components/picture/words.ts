import { dayInWords } from '@/components/page/Moment';
import type { Table } from '@/lib/model/row';
import { widthOf } from './letter-widths';
import { listed, setLines, type Lines } from './lines';

/** What stands under a picture. */
export interface PictureFacts {
  readonly sources: readonly { readonly organisation: string; readonly licence: string }[];
  /** Host of the site, and path and query of the view on it. */
  readonly site: string;
  readonly path: string;
  /** First 12 hex digits where the link is a frozen one that was verified; empty for any other. */
  readonly sha: string;
  readonly vintage: string | null;
}

const SIZE = 12;
const each = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' · ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const momentOf = ({ recorded }: Table, { sha }: PictureFacts): string => (sha === '' ? `Data as of ${dayInWords(recorded)}` : `Frozen as of ${dayInWords(recorded)}, sha ${sha}`);
const publishedBy = ({ vintage }: PictureFacts): string => (vintage === null ? '' : `as published by ${dayInWords(vintage)}`);

/** Address of the view where one line holds it, else of the chart with a sign that more follows: nobody types a longer one off a picture. */
export function addressWithin({ site, path }: Pick<PictureFacts, 'site' | 'path'>, width: number, size = SIZE): string {
  const whole = site + path;
  return widthOf(whole, size) <= width || !path.includes('?') ? whole : `${whole.slice(0, whole.indexOf('?'))}?…`;
}

/** Source, cited by, newest vintage, licence, moment and address of the rows drawn. The last block ends `brand` before the edge, where the name of the site stands. */
export function footBlocks(table: Table, facts: PictureFacts, width: number, brand: number): Lines[] {
  const newest = table.rows.reduce((latest, row) => (row.role !== 'cited' && row.vintage > latest ? row.vintage : latest), '');
  const organisations = each(facts.sources.map(({ organisation }) => organisation));
  const licences = each(facts.sources.map(({ licence }) => licence.replace(/[:(].*$/, '').trim()));
  const cited = each(table.rows.map((row) => row.outlet_name));
  const lines = [
    organisations.length > 0 ? `Source: ${organisations.join('; ')}` : '',
    cited.length > 0 ? `Cited by: ${cited.join(', ')}` : '',
    capital(joined([publishedBy(facts), newest === '' ? '' : `newest value published ${dayInWords(newest)}`])),
    licences.length > 0 ? `Licence: ${licences.join('; ')}` : '',
  ].filter((line) => line !== '');
  const last = `${momentOf(table, facts)} · ${addressWithin(facts, width - brand)}`;
  return [
    ...lines.map((line) => setLines(line, { size: SIZE, width, most: 4 })),
    setLines(last, { size: SIZE, width: width - brand, most: 4, href: facts.path }),
  ];
}

/** The same in two lines: what does not fit is counted, licences and notices are left to the page. `left`: panels not drawn. */
export function briefFoot(table: Table, facts: PictureFacts, width: number, left: number): Lines[] {
  const place = { size: SIZE, width, most: 1 };
  const organisations = each(facts.sources.map(({ organisation }) => organisation));
  const cited = each(table.rows.map((row) => row.outlet_name));
  const tail = joined([publishedBy(facts), momentOf(table, facts), left > 0 ? `${left} more ${left === 1 ? 'panel' : 'panels'} on the page` : '', table.notices.length > 0 ? `${table.notices.length} ${table.notices.length === 1 ? 'note' : 'notes'} on the page` : '']);
  const room = { size: SIZE, width: width - widthOf(` · ${tail}`, SIZE) };
  const by = cited.length > 0 && room.width > width / 4 ? setLines(listed('Cited by: ', cited, ', ', room), { ...room, most: 1 }).lines.join('') : '';
  const lines = [organisations.length > 0 ? listed('Source: ', organisations, '; ', place) : '', joined([by, tail])];
  return lines.filter((line) => line !== '').map((line) => setLines(line, place));
}
