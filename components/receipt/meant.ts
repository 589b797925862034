import type { Candidate, Change } from '@/lib/explain/explanation';
import { formatPeriod, periodInWords } from '@/lib/period-words';

/** Forms of a figure, which are things and need an article. */
const FORMS: Readonly<Record<string, string>> = { level: 'a level', change: 'a change', 'percent change': 'a change in percent', share: 'a share', ratio: 'a ratio', average: 'an average' };

/** One change as the end of "… is the figure": "for 2022, not 2023", "for goods and services, not goods". */
function clause({ reason, said, meant }: Change, { period }: Candidate): string {
  // A change of the kind of year is told by the two periods, like one of the period.
  if (reason === 'period' || (reason === 'basis' && meant === formatPeriod(period))) return `for ${periodInWords(period)}, not ${said}`;
  switch (reason) {
    case 'scope': return `for ${meant}, not ${said}`;
    case 'measure': return FORMS[said] === undefined ? `for ${meant}, not ${said}` : `as ${FORMS[meant] ?? meant}, not ${FORMS[said]}`;
    case 'unit': return `in ${meant}, not ${said}`;
    case 'basis': return `by another definition: ${meant}, not ${said}`;
    case 'vintage': return meant.startsWith('as ') ? `${meant}, not ${said}` : `in ${meant}, not ${said}`;
    default: return `${meant}, not ${said}`;
  }
}

/** What a value that gives the printed figure is the figure of, after "… is the figure": the changes in words, each told once. */
export function meantWords(candidate: Candidate): string {
  return [...new Set(candidate.changes.map((change) => clause(change, candidate)))].join(', and ');
}

/** The slip of the pen that leads from the official value to the printed figure, in a sentence; null where the figure is that of another fact. */
export function slipWords({ changes: [first] }: Candidate): string | null {
  if (first?.reason === 'rounding') return 'The printed figure is the official one with its last digit cut off instead of rounded.';
  return first?.reason === 'transcription' ? `Two digits of the official figure are swapped: ${first.said} is printed for ${first.meant}.` : null;
}
