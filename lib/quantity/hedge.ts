import type { Hedge } from '../model/claim';

/** One kind of wording around a figure: what it allows the true value to be, and why we read it so. */
export interface HedgeRule {
  readonly hedge: Hedge;
  /** Phrases before a figure that carry this meaning; lower case. */
  readonly words: readonly string[];
  readonly allows: string;
  readonly why: string;
  /** Where the words leave an end open: the values they are usually printed for, which is what counts as evidence for a reason. Empty: as allowed. */
  readonly evidence: string;
}

/** How words are read; shown to readers on the method page and applied by `interval` and `parsePrinted`. */
export const HEDGES: readonly HedgeRule[] = [
  {
    hedge: 'none', words: [],
    allows: 'half a step of the last printed place either side, both ends included',
    why: 'A figure without a hedge is taken as rounded to what it prints: "658.9 billion" to a tenth of a billion, "4,807" to one. Zeros at the end of a whole '
      + 'number may be rounding, so "72,800" is read to the hundred, but never to more than a thousand. Conventions for an exact half differ, so either is accepted.',
    evidence: '',
  },
  {
    hedge: 'about', words: ['about', 'roughly', 'around', 'approximately', 'approx.', 'approx', 'near', 'close to', 'some', 'an estimated'],
    allows: 'half a step of the last place that is not zero, and at least one whole step of the last printed place, either side, both ends included',
    why: 'The words say the figure is loose. Its closing zeros are not digits anyone vouches for: "about 40 billion" is anything that rounds to 40 by tens. '
      + 'And the last digit may have been cut as well as rounded: "about 3.7 million" is one tenth of a million either way.',
    evidence: '',
  },
  {
    hedge: 'nearly', words: ['nearly', 'almost', 'just under', 'just below', 'just short of'],
    allows: 'from one step of the last place that is not zero below the figure, and at most a tenth of it, up to the figure itself',
    why: 'The words say the value falls short of the figure, and that the gap is small: "nearly 690 billion" is 680 or more, or another figure would have been '
      + 'printed. A tenth is the most we let "small" mean: "nearly 80,000" is 72,000 or more.',
    evidence: '',
  },
  {
    hedge: 'over', words: ['over', 'more than', 'above', 'exceeding', 'in excess of', 'upwards of', 'greater than'],
    allows: 'anything greater than the figure, not the figure itself',
    why: 'The words give a bound and nothing else. How far above is not said, so it is not held against the figure.',
    evidence: 'up to one step of the last place that is not zero above it, and at most a tenth',
  },
  {
    hedge: 'at-least', words: ['at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of'],
    allows: 'the figure or anything greater',
    why: 'The words give a lower bound that may itself be the value.',
    evidence: 'the same as for “over”, the figure included',
  },
  {
    hedge: 'up-to', words: ['up to', 'at most', 'no more than', 'not more than', 'as many as', 'as much as', 'less than', 'fewer than', 'under', 'below', 'a maximum of'],
    allows: 'anything from zero up to the figure',
    why: 'The words give an upper bound; a size is never below zero.',
    evidence: 'the same as for “nearly”',
  },
];
