import type { Reference } from './reference';

/** References as CSL-JSON, which reference managers and citation processors read. */
export const cslJson = (references: readonly Reference[]): string => `${JSON.stringify(references, null, 1)}\n`;
