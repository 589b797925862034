/** Resources with a list and one address each: `/charts`, `/charts/<id>`. */
const KINDS = ['charts', 'claims', 'series', 'documents', 'outlets', 'sources', 'circulations'] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

/** A page of counts with files of its own, but no single records under it. */
export const HONESTY = 'honesty';
