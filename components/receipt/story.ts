import { capital } from '@/lib/capital';
import type { Entry } from '@/components/page/entry';
import { definitionWords } from '@/lib/explain/definitions';
import type { Candidate } from '@/lib/explain/explanation';
import type { Source } from '@/lib/model/source';
import { contains, interval } from '@/lib/quantity/interval';
import { periodInWords } from '@/lib/period-words';
import { isWeak, oddsWords } from '@/lib/reconcile/why';
import { amountWords, lookAlike } from './amount';
import { bodiesOf, whose } from './bodies';
import { meantWords, slipWords } from './meant';

const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== '').map(capital).join(' ');
const idsOf = ({ inputs }: Candidate): string[] => [...new Set(inputs.flatMap(({ sources }) => sources))];

/** What the sentences of one story share. */
interface Telling {
  readonly entry: Entry;
  readonly bodies: (sources: readonly string[]) => string[];
  readonly amount: (value: string, unit?: string) => string;
}

/** "Nws Magazine printed “$690 billion” for 2023." */
const printed = ({ entry: { claim, outlet } }: Telling): string => `${outlet.name} printed “${claim.selector.exact}”${claim.period === null ? '' : ` for ${periodInWords(claim.period)}`}.`;

/** The period compared; where a value stands until the next, the one asked for and the day of the value. */
function when({ entry: { claim, series, found } }: Telling): string {
  const period = found.official?.period ?? claim.period ?? '';
  return series?.frequency === 'irregular' && claim.period !== null && period !== claim.period ? `${periodInWords(claim.period)} (dated ${periodInWords(period)})` : periodInWords(period);
}

/** "the U.S. Census Bureau’s figure for 2023", who stands behind it if no official body does, and whether it had to be worked out. */
function subject(telling: Telling): string {
  const { row, found } = telling.entry;
  const bodies = telling.bodies(found.official?.sources ?? []);
  const asides = [
    row.standing === 'research' ? 'from research and not from an official body' : '',
    found.official?.grade === 'derived' ? `worked out from what ${bodies.length > 1 ? 'they' : 'it'} published` : '',
  ].filter((aside) => aside !== '');
  return `${whose(bodies)} figure for ${when(telling)}${asides.length === 0 ? '' : `, ${asides.join(', ')},`}`;
}

const nowIs = (telling: Telling): string => `${subject(telling)} is ${telling.amount(telling.entry.found.official?.value ?? '')}`;

function explained(telling: Telling, explanation: Candidate): string[] {
  const slip = slipWords(explanation);
  if (slip !== null) return [`${nowIs(telling)}.`, slip];
  const { official, finding } = telling.entry.found;
  const bodies = telling.bodies(official?.sources ?? []);
  const others = telling.bodies(idsOf(explanation));
  const owner = bodies.join() === others.join() ? (bodies.length > 1 ? 'their' : 'its') : whose(others);
  return [
    `${nowIs(telling)}; ${telling.amount(explanation.value, explanation.unit)} is ${owner} figure ${meantWords(explanation)}.`,
    finding !== null && isWeak(finding) ? `That is a weak fit: of numbers picked at random, ${oddsWords(finding)} would have fitted too.` : '',
  ];
}

function differs(telling: Telling): string[] {
  const { finding, reasons } = telling.entry.found;
  if (finding?.explanation) return explained(telling, finding.explanation);
  const why = reasons.includes('unexplained') ? 'No small change of what the words say gives the printed figure better than chance would, so why the two differ is not known here.' : '';
  return [`${nowIs(telling)}, which is not among the values those words allow.`, why];
}

function incomparable(telling: Telling): string[] {
  const { found } = telling.entry;
  const { crosses, value, unit } = found.finding?.explanation ?? { crosses: null, value: '', unit: '' };
  if (crosses === null) return [found.why];
  const [stated, other] = crosses;
  return [`${nowIs(telling)}: ${definitionWords(stated)}. ${telling.amount(value, unit)} is ${definitionWords(other)}, another thing, and the two are never held against each other.`];
}

function unverifiable(telling: Telling): string[] {
  const { article, row, found } = telling.entry;
  if (row.standing === 'press' && found.official !== null) return ['It cannot be checked here: only press reports count this, and none of them can confirm what another printed.'];
  if (found.then?.state !== 'not-yet-published' || found.official === null) return ['It cannot be checked here.', found.why];
  return [`When the article was printed, in ${periodInWords(article.published)}, ${subject(telling)} was not yet published, so there was nothing to check it against.`, `The value on hand now is ${telling.amount(found.official.value)}.`];
}

function agrees(telling: Telling): string[] {
  const { claim, found } = telling.entry;
  const then = found.value_then;
  const before = then !== null && !contains(interval(claim), then) ? `When the article was printed it was ${telling.amount(then)}, which was not.` : '';
  return [`${nowIs(telling)}, which is among the values those words allow.`, before];
}

const revised = (telling: Telling): string[] => {
  const { value_then: then, official } = telling.entry.found;
  const quoted = official?.grade === 'secondhand' ? ', a figure read second-hand' : '';
  return [`When the article was printed, ${subject(telling)} was ${telling.amount(then ?? '')}, which is what the words say.`, `It has since been revised to ${telling.amount(official?.value ?? '')}${quoted}.`];
};

const TOLD = { agrees, revised, differs, incomparable, unverifiable } as const;

/** Amounts of a story that are not the same and must not look it. */
function apart({ row, found: { verdict, value_then: then, official } }: Entry): string[] {
  const now = official?.value ?? '';
  if (verdict === 'revised') return [then ?? '', now];
  return verdict === 'differs' ? [row.value, now] : [];
}

/** How an amount of this entry is worded: finely where two that are not the same would look alike. */
function amountOf(entry: Entry): Telling['amount'] {
  const fine = lookAlike(apart(entry).filter((value) => value !== ''), entry.row.unit);
  return (value, unit = entry.row.unit) => amountWords(value, unit, entry.claim, fine);
}

/** What was printed, what the source says and what the printed figure turns out to be, in sentences with amounts. `sources`: all that may be named. */
export function story(entry: Entry, sources: readonly Source[]): string {
  const telling: Telling = { entry, bodies: (ids) => bodiesOf(sources.filter(({ id }) => ids.includes(id))), amount: amountOf(entry) };
  return sentences([printed(telling), ...TOLD[entry.found.verdict](telling)]);
}

/** Why a figure differs, in one line for lists: "$690.3 billion is the figure for 2022, not 2023." Empty where nothing was searched. */
export function shortWhy(entry: Entry): string {
  const { finding, reasons } = entry.found;
  const explanation = finding?.explanation;
  if (!finding || !explanation) return reasons.includes('unexplained') ? 'No reason found.' : '';
  const told = slipWords(explanation) ?? `${amountOf(entry)(explanation.value, explanation.unit)} is the figure ${meantWords(explanation)}.`;
  return capital(isWeak(finding) ? told.replace(/\.$/, ' (a weak fit).') : told);
}
