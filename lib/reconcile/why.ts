import { definitionWords, whyApart } from '../explain/definitions';
import type { Candidate, Change, Finding } from '../explain/explanation';
import { formatPeriod } from '../period-words';
import type { Reason } from '../model/verdict';

const NAMES: Readonly<Record<Reason, string>> = {
  period: 'the period', scope: 'the scope', measure: 'the measure', basis: 'the basis', comparison: 'the comparison', reporter: 'the reporter', unit: 'the unit', vintage: 'the vintage',
  rounding: 'the rounding', transcription: 'the digits', attribution: 'the source', unexplained: '',
};

/** "the period (2022, not 2023)". */
export const changeWords = ({ reason, said, meant }: Change): string => `${NAMES[reason]} (${meant}, not ${said})`;

const listed = (parts: readonly string[]): string => parts.join(' and ');

/** What explains a printed figure, in one sentence without amounts; those stand beside it. */
export function explanationWords({ title, period, changes, series }: Candidate): string {
  const [first] = changes;
  if (first?.reason === 'rounding') return 'The last digit was cut off, not rounded.';
  if (first?.reason === 'transcription') return `Two digits are swapped: ${first.said} for ${first.meant}.`;
  const what = series === '' ? `${title}, for ${formatPeriod(period)}` : `${title} for ${formatPeriod(period)}`;
  return `The printed figure is that of another fact: ${what}. What changes: ${listed(changes.map(changeWords))}.`;
}

/** Why a figure counts as incomparable, or null where the explanation stays within one definition. */
export function incomparableWords({ crosses, title, period }: Candidate): string | null {
  if (crosses === null) return null;
  const [stated, found] = crosses;
  return `The printed figure is ${definitionWords(found)} (${title} for ${formatPeriod(period)}), not ${definitionWords(stated)}, and the two are never compared as one. ${whyApart(stated)}`;
}

/** What an unexplained figure was tried with. */
export const unexplainedWords = ({ others }: Finding): string =>
  (others.length === 0
    ? 'No change of one or two of the things the words say gives the printed figure.'
    : 'Some other values fit the printed figure, but no better than chance, so none is offered as the reason.');

/** How likely it is that a figure printed at random would be explained as well, for readers. */
export function chanceWords({ chance, tried }: Finding): string {
  const part = Number(chance);
  const rate = part <= 0.0001 ? 'fewer than one in ten thousand random numbers' : `about one random number in ${Math.max(2, Math.round(1 / part)).toLocaleString('en-US')}`;
  return `${tried === 1 ? 'This is the only value as near as this that was looked at' : `${tried.toLocaleString('en-US')} values as near as this or nearer were looked at`}; ${rate} would have fitted one.`;
}
