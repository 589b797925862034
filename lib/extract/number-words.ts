/** `stem` and `stem`s for each stem. */
const withPlural = (stems: readonly string[]): string[] => stems.flatMap((stem) => [stem, `${stem}s`]);

const CARDINALS = [
  'zero', 'nil', 'nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety',
  ...withPlural(['hundred', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']),
  'multimillion', 'multibillion', 'multitrillion', 'ones', 'twos', 'tens', 'teens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties',
];

/** Ordinals; their plurals, and `half` and `quarter`, are fractions. `second` is also a unit of time. */
const ORDINALS_AND_FRACTIONS = [
  'firstly', 'secondly', 'thirdly', 'half', 'halves', 'halfway',
  ...withPlural([
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth',
    'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth',
    'eightieth', 'ninetieth', 'hundredth', 'thousandth', 'millionth', 'billionth', 'quarter',
  ]),
];

const MULTIPLES = [
  'once', 'twice', 'thrice', 'halve', 'halved', 'halving', 'doubly', 'redouble', 'redoubled', 'redoubling', 'single', 'dual', 'triplicate',
  ...['double', 'triple', 'treble', 'quadruple', 'quintuple'].flatMap((stem) => [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`]),
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twenty', 'hundred', 'thousand'].map((stem) => `${stem}fold`),
];

/** Sizes of sets, and shares named by the side of one half they fall on. */
const COLLECTIVES = [
  'both', 'either', 'neither', 'duo', 'trio', 'quartet', 'majority', 'majorities', 'supermajority', 'minority', 'minorities', 'plurality',
  ...withPlural(['couple', 'pair', 'twin', 'dozen', 'score']),
];

/**
 * Units of time. With an article they state a quantity ("a decade ago", "nearly a month"); alone they are dates or idioms
 * ("next year"), which is for a person to judge, so all are found. `second` is among the ordinals.
 */
const TIME_STEMS = ['minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade', 'century', 'millennium'];
const TIMES = [
  ...withPlural(TIME_STEMS), 'centuries', 'millennia',
  ...withPlural(['minute', 'hour', 'day', 'week', 'month', 'year', 'decade']).map((stem) => `${stem}long`), 'centurylong', 'centurieslong',
  'hourly', 'daily', 'weekly', 'fortnightly', 'biweekly', 'monthly', 'bimonthly', 'quarterly', 'yearly', 'annual', 'annually', 'biannual', 'biennial',
  'semiannual', 'multiday', 'multiyear', 'midyear', 'midmonth', 'midweek',
];

/**
 * Words that hold a number, lower case. Left out on purpose: words that say *some* without saying how many (several, many, most, few),
 * superlatives and ranks without a number (largest, top, record), and number prefixes that have become names of a kind (bilateral, unilateral).
 */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([...CARDINALS, ...ORDINALS_AND_FRACTIONS, ...MULTIPLES, ...COLLECTIVES, ...TIMES]);
