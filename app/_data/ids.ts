/** Resources with a list and one address each: `/charts`, `/charts/<id>`. */
const KINDS = ['charts', 'claims', 'series', 'documents', 'outlets', 'sources', 'circulations'] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

/** A page of counts with files of its own, but no single records under it. */
export const HONESTY = 'honesty';

/** What the record dates to a day; its entries have no pages of their own under it. */
export const TIMELINE = 'timeline';

/** Bulk observations: a page and files for each dataset. */
export const EXPLORE = 'explore';

/** Pages made of the whole dataset that are files too. */
export const isWhole = (text: string): boolean => text === HONESTY || text === TIMELINE;
