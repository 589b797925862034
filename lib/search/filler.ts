/**
 * Words of questions that say nothing of what is asked for: left out when anything else remains. None of them is a word a reader
 * would look for alone; words that are also in titles ("over", "share") are not here.
 */
export const FILLER: ReadonlySet<string> = new Set([
  ...'a an the this that these those it its s t of in on at to for from by with and or as than into out about'.split(' '),
  ...'is are was were be been being am do does did done has have had can could will would should may might'.split(' '),
  ...'how what which who whom whose when where why there here far off much many big large right correct true accurate exactly really actually'.split(' '),
  ...'i me my we our you your they their he she his her please show find tell give see look looking know want need get got'.split(' '),
  ...'say says said print prints printed report reported claim claims claimed figure figures number numbers chart charts page'.split(' '),
  ...'nearly almost roughly around between during approximately approx some over under least most'.split(' '),
]);

/** Words after a number that only say what its sign would: the unit is compared, not the word. */
export const UNIT_FILLER: ReadonlySet<string> = new Set(['dollar', 'dollars', 'usd', 'us', 'percent', 'per', 'cent', 'pct', 'yuan', 'rmb', 'metric', 'tons', 'tonnes', 'ton', 'tonne']);
