import type { Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import { dayInWords } from './Moment';
import type { Entry } from './entry';

const sentence = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** How to cite one claim: who printed it where, what it was set against, and the address of its receipt. */
export function claimReference({ claim, outlet, article, found }: Entry, sources: readonly Source[], address: string, newest: string): string {
  const printed = sentence([outlet.name, `“${article.title}”`, dayInWords(article.published), `“${claim.selector.exact}” at characters ${claim.selector.start}–${claim.selector.end}`, article.url]);
  const vintage = found.official?.vintage ?? '';
  const against = sources.map((source) => sentence([source.organisation, source.title, vintage === '' ? '' : `vintage ${dayInWords(vintage)}`, source.url])).join('; ');
  return `${printed}.${against === '' ? '' : ` Set against ${against}.`} In: Sourceline, dataset of ${dayInWords(newest)}, ${address}`;
}

/** How to cite one view of a chart. */
export function chartReference({ title, subtitle, recorded }: Pick<Table, 'title' | 'subtitle' | 'recorded'>, sources: readonly Pick<Source, 'organisation' | 'title'>[], address: string): string {
  const from = [...new Set(sources.map((source) => sentence([source.organisation, source.title])))].join('; ');
  return `Sourceline, “${title}”, ${subtitle}.${from === '' ? '' : ` Data: ${from}.`} Dataset of ${dayInWords(recorded)}, ${address}`;
}
