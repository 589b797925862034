import { capital } from '@/lib/capital';
import { dayInWords } from '@/components/page/Moment';
import { unplaced } from '@/lib/layout/layout';
import type { Table } from '@/lib/model/row';
import { counted } from '@/lib/voice/lists';
import { widthOf } from './letter-widths';
import { listed, setBeside, setLines, type Lines } from './lines';

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
/** Notices written out; the rest are counted. */
const NOTICES = 2;
const each = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' · ');

const momentOf = ({ recorded }: Table, { sha }: PictureFacts): string => (sha === '' ? `Data as of ${dayInWords(recorded)}` : `Frozen as of ${dayInWords(recorded)}, sha ${sha}`);
const publishedBy = ({ vintage }: PictureFacts): string => (vintage === null ? '' : `as published by ${dayInWords(vintage)}`);

/** Address of the view where one line holds it, else of the chart with a sign that more follows: nobody types a longer one off a picture. */
export function addressWithin({ site, path }: Pick<PictureFacts, 'site' | 'path'>, width: number, size = SIZE): string {
  const whole = site + path;
  return widthOf(whole, size) <= width || !path.includes('?') ? whole : `${whole.slice(0, whole.indexOf('?'))}?…`;
}

/** What the page tells of the view, and the printed figures no place on the drawing is theirs; the rest of a long list is counted. */
export function noticeBlocks(table: Table, width: number): Lines[] {
  const missing = unplaced(table).length;
  const rest = table.notices.length - NOTICES;
  const text = [
    ...table.notices.slice(0, NOTICES).map(({ message }) => message),
    rest > 0 ? `And ${counted(rest, 'more note', 'more notes')} on the page.` : '',
    missing > 0 ? `${counted(missing, 'printed figure is', 'printed figures are')} not drawn, for want of a series here, a period or a value.` : '',
  ].filter((each) => each !== '').join(' ');
  return text === '' ? [] : [setLines(text, { size: SIZE, width, most: 4 })];
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
  return [
    ...lines.map((line) => setLines(line, { size: SIZE, width, most: 4 })),
    ...setBeside([momentOf(table, facts), addressWithin(facts, width - brand)], { size: SIZE, width: width - brand, most: 4, href: facts.path }),
  ];
}

/** The same in two lines: what does not fit is counted, licences and notices are left to the page. `left`: panels not drawn. */
export function briefFoot(table: Table, facts: PictureFacts, width: number, left: number): Lines[] {
  const place = { size: SIZE, width, most: 1 };
  const organisations = each(facts.sources.map(({ organisation }) => organisation));
  const cited = each(table.rows.map((row) => row.outlet_name));
  const missing = unplaced(table).length;
  const tail = joined([publishedBy(facts), momentOf(table, facts), missing > 0 ? counted(missing, 'figure not drawn', 'figures not drawn') : '', left > 0 ? counted(left, 'more panel on the page', 'more panels on the page') : '', table.notices.length > 0 ? counted(table.notices.length, 'note on the page', 'notes on the page') : '']);
  const room = { size: SIZE, width: width - widthOf(` · ${tail}`, SIZE) };
  const by = cited.length > 0 && room.width > width / 4 ? setLines(listed('Cited by: ', cited, ', ', room), { ...room, most: 1 }).lines.join('') : '';
  const lines = [organisations.length > 0 ? listed('Source: ', organisations, '; ', place) : '', joined([by, tail])];
  return lines.filter((line) => line !== '').map((line) => setLines(line, place));
}
