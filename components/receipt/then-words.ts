import { dayInWords } from '@/components/page/Moment';
import type { Row } from '@/lib/model/row';

const MONTH = '2025-11'.length;

/** What the value then may rest on, by how closely the article is dated; empty for an article dated to the day. */
export const datedWords = (published: string): string =>
  (published.length === MONTH ? `The article is dated only to ${dayInWords(published)}, so the latest value published in that month counts.` : '');

/** Said in place of a value then that is not there. */
export const NO_THEN: Readonly<Record<Exclude<Row['then_state'], ''>, string>> = { published: '', 'not-yet-published': 'not yet published', unknown: 'not known' };

interface Known { readonly state: Row['then_state']; readonly vintage: string; readonly published: string }

/** What is known of the value a source gave when an article was published, in sentences. */
export function thenWords({ state, vintage, published }: Known): string {
  switch (state) {
    case 'published': return `${vintage === '' ? 'From the latest values published by then.' : `Published ${dayInWords(vintage)}, the latest by then.`} ${datedWords(published)}`.trim();
    case 'not-yet-published': return 'The source gave its first value for this period only after the article was printed.';
    case 'unknown': return 'No vintage that old is on hand: no copy says that its value had been published by then.';
    case '': return '';
  }
}
