/** Small letters without accents, so that é finds e. Most cells are plain, and need no more than their letters made small. */
export const fold = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/−/g, '-')).toLowerCase();
