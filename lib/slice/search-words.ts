/** Words of a text as a warehouse keeps and looks for them: lower-case letters and digits, without accents. */
export const searchWords = (text: string): string[] => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').match(/[a-z0-9]+/g) ?? [];
