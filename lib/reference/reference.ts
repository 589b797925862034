/** A date as CSL-JSON writes it: year, then month and day where they are known. */
export interface CslDate { readonly 'date-parts': readonly [readonly number[]] }

/** One thing to cite, in the words of CSL-JSON (docs.citationstyles.org). Texts are tidied: one line, single spaces, curly quotation marks. */
export interface Reference {
  /** Letters, digits and hyphens, so that it is a BibTeX key as it stands. */
  readonly id: string;
  readonly type: 'dataset' | 'webpage' | 'article-newspaper';
  /** Who answers for it; absent for an article, whose writer is not on hand. */
  readonly author?: readonly [{ readonly literal: string }];
  readonly title: string;
  /** Outlet that printed an article. */
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  /** What state of it was used: a vintage, or the moment a view is frozen at. */
  readonly version?: string;
  readonly URL: string;
  readonly note?: string;
}

/** The date of a year, month, day or stamp, whose clock is left aside. @throws RangeError for other text. */
export function cslDate(text: string): CslDate {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(text);
  if (!match) throw new RangeError(`“${text}” is no year, month, day or stamp`);
  return { 'date-parts': [match.slice(1).filter((part) => part !== undefined).map(Number)] };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "25 November 2026", "November 2026" or "2026". */
function dayMonthYear({ 'date-parts': [[year, month, day]] }: CslDate): string {
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');
}

/** "November 25, 2026", "November 2026" or "2026", as American styles write it. */
export function monthDayYear({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const before = month === undefined ? '' : `${MONTHS[month - 1]} ${day === undefined ? '' : `${day}, `}`;
  return `${before}${year}`;
}

/** "November 25" or "November"; empty for a year alone. */
export function monthDay({ 'date-parts': [[, month, day]] }: CslDate): string {
  return month === undefined ? '' : `${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;
}

/** A stamp, day or month in words: "25 November 2026". @throws RangeError for other text. */
export const dayWords = (text: string): string => dayMonthYear(cslDate(text));

/** Text on one line with single spaces, control characters gone, straight quotation marks turned into opening and closing ones. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim()
    .replace(/(^|[\s([{“‘–—])"/g, '$1“').replace(/"/g, '”')
    .replace(/(^|[\s([{“–—])'/g, '$1‘').replace(/'/g, '’');
}

/** Text to stand within quotation marks: its own become single. */
export const nested = (text: string): string => tidy(text).replace(/“/g, '‘').replace(/”/g, '’');

/** Items in running words: "A", "A and B", "A, B and C"; beyond `most`, the rest is counted: "A, B and 3 more". */
export function listWords(items: readonly string[], most = 6): string {
  const named = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/** `text` with a full stop, inside a closing quotation mark as American styles have it; none after a mark that closes or leads on already. */
export function stopped(text: string): string {
  if (/[.!?:]”?$/.test(text)) return text;
  return text.endsWith('”') ? `${text.slice(0, -1)}.”` : `${text}.`;
}
