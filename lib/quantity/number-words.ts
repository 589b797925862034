const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, n): [string, number] => [word, n]),
  ...TENS.map((word, n): [string, number] => [word, (n + 2) * 10]),
  ['dozen', 12],
]);
const WORD = [...VALUES.keys(), 'hundred'].join('|');
const RUN = new RegExp(`\\b(?:${WORD})(?:(?:[ -]| and )(?:${WORD}))*\\b`, 'gi');

/** Powers of ten of magnitude words and their abbreviations, as newspapers print them after a number. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3], ['k', 3], ['million', 6], ['mn', 6], ['m', 6], ['billion', 9], ['bn', 9], ['b', 9], ['trillion', 12], ['tn', 12],
]);

/** A number word or run of them as printed: its value, where it starts and where it ends. */
export interface WordNumber { readonly value: string; readonly start: number; readonly end: number }

function valueOf(run: string): number {
  let total = 0;
  for (const word of run.toLowerCase().split(/[ -]+/)) {
    if (word === 'hundred') total = Math.max(total, 1) * 100;
    else total += VALUES.get(word) ?? 0;
  }
  return total;
}

/** Numbers written as words in a text, in order: "ten", "twenty-five", "two hundred and six". Magnitude words are not part of a run. */
export function wordNumbers(text: string): WordNumber[] {
  return [...text.matchAll(RUN)].map((match) => ({ value: String(valueOf(match[0])), start: match.index, end: match.index + match[0].length }));
}
