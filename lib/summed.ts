/** How the words of a sum over time begin, by which rows of such sums are known. */
export const SUMMED = 'sum of all ';
