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

/** From this chance on a fit is called weak: more than one random number in twenty would have fitted as well. */
const WEAK = 0.05;
export const isWeak = ({ chance }: Pick<Finding, 'chance'>): boolean => Number(chance) > WEAK;

/** How often a number picked at random would be explained as well: "about one in 8". */
export function oddsWords({ chance }: Pick<Finding, 'chance'>): string {
  const part = Number(chance);
  return part <= 0.0001 ? 'fewer than one in ten thousand' : `about one in ${Math.max(2, Math.round(1 / part)).toLocaleString('en-US')}`;
}

/** How firm an explanation is, for readers. */
export function chanceWords(finding: Pick<Finding, 'chance' | 'tried'>): string {
  const looked = finding.tried <= 1 ? 'no other value as close to what the words say was looked at' : `${finding.tried.toLocaleString('en-US')} values as close to what the words say were looked at`;
  return `${isWeak(finding) ? 'Weak' : 'Firm'}: ${looked}, and of numbers picked at random ${oddsWords(finding)} would have fitted.`;
}
