/** Order of texts by UTF-16 code unit, for sorting: the same on every machine, which an order by locale is not. */
export const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
