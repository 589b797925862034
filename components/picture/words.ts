import { dayInWords } from '@/components/page/Moment';
import type { Table } from '@/lib/model/row';

/** What stands under a picture. */
export interface PictureFacts {
  readonly sources: readonly { readonly organisation: string; readonly licence: string }[];
  /** Address of the view, as short as it can be said. */
  readonly address: string;
  /** First 12 hex digits where the link is a frozen one that was verified; empty for any other. */
  readonly sha: string;
  readonly vintage: string | null;
}

const each = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

/** Source, cited by, vintage, licence and moment of the rows drawn, one line each; `brief` leaves vintage and licence to the page. */
export function footWords({ rows, recorded }: Table, { sources, address, sha, vintage }: PictureFacts, brief = false): string[] {
  const newest = rows.reduce((latest, row) => (row.role !== 'cited' && row.vintage > latest ? row.vintage : latest), '');
  const cited = each(rows.map((row) => row.outlet_name));
  const organisations = each(sources.map(({ organisation }) => organisation));
  const licences = each(sources.map(({ licence }) => licence.replace(/[:(].*$/, '').trim()));
  const moment = sha === '' ? `Data as of ${dayInWords(recorded)}` : `Frozen as of ${dayInWords(recorded)}, sha ${sha}`;
  const asPublished = vintage === null ? '' : `as published by ${dayInWords(vintage)}`;
  const by = cited.length > 0 ? `Cited by: ${cited.join(', ')}` : '';
  if (brief) return [organisations.length > 0 ? `Source: ${organisations.join('; ')}` : '', [by, asPublished, moment].filter(Boolean).join(' · ')].filter((line) => line !== '');
  return [
    ...(organisations.length > 0 ? [`Source: ${organisations.join('; ')}`] : []),
    by,
    [asPublished, newest === '' ? '' : `newest value published ${dayInWords(newest)}`, licences.join('; ')].filter(Boolean).join(' · '),
    `${moment} · ${address}`,
  ].filter((line) => line !== '');
}
