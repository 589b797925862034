import type { Claim } from '../model/claim';
import { contains, evidenceInterval } from '../quantity/interval';
import { textOrder } from '../text-order';
import { workedOut } from './arithmetic';
import { chanceOfOne, isOffered, NEAR } from './chance';
import { covers } from './covers';
import { COST } from './edits';
import type { Candidate, Finding, Question } from './explanation';
import { facetCost } from './facet-changes';
import type { Ground } from './ground';
import { measured, periodChanges, periodCost, type Measured } from './period-change';
import { otherQuotients } from './quotients';
import { readingsOf, type Reading } from './readings';
import { slipFrom } from './slips';
import { countWithin, factsWithin, type Prices } from './by-value';
import { factCandidate, slipCandidate, workedCandidate } from './words';

const MOST_OTHERS = 3;
/** A hair more than the rounding of a float, so that no value is missed before exact decimals decide. */
const HAIR = 1e-9;

interface Terms { readonly reading: Reading; readonly prices: Prices; readonly most: number }

/** Cost of each period of the index for this claim, with what is shared with its neighbours made cheaper. */
function periodPrices({ index }: Ground, { period, series, facets, shared }: Question): Float64Array {
  const stated = measured(covers(period, facets.window));
  const meant = shared.get(period);
  const beside = meant === undefined ? null : measured(covers(meant, facets.window));
  const part = (other: Measured): number => (other.start === beside?.start && other.end === beside.end ? COST.shared : 1);
  return Float64Array.from(index.measuredPeriods, (other) => periodCost(periodChanges(stated, other, series.frequency)) * part(other));
}

const isSlip = ({ unit }: Reading, claim: Claim): boolean => unit !== claim.unit;

function seriesPrices({ facetsOf }: Ground, { facets }: Question, reading: Reading, unitSlip: boolean): Float64Array {
  const sign = reading.mirrored ? -1 : 1;
  const prices = new Float64Array(facetsOf.length).fill(Infinity);
  // A plain loop: this runs over every series of the dataset for every claim.
  for (let at = 0; at < prices.length; at += 1) {
    const other = facetsOf[at];
    if (other && other.sign * facets.sign === sign) prices[at] = facetCost(facets, other, unitSlip);
  }
  return prices;
}

const near = (printed: number): [number, number] => (printed < 0 ? [printed * NEAR, printed / NEAR] : [printed / NEAR, printed * NEAR]);
const middle = ({ interval: { low, high } }: Reading): number => (Number(low ?? 0) + Number(high ?? 0)) / 2;

function termsOf(ground: Ground, question: Question): Terms[] {
  const periods = periodPrices(ground, question);
  const made = new Map<string, Float64Array>();
  return readingsOf(question.claim).map((reading) => {
    const slip = isSlip(reading, question.claim);
    const key = `${slip} ${reading.mirrored}`;
    const series = made.get(key) ?? seriesPrices(ground, question, reading, slip);
    made.set(key, series);
    return { reading, prices: { series, periods, older: COST.vintage }, most: COST.most - reading.cost };
  });
}

function publishedFits(ground: Ground, question: Question, terms: readonly Terms[]): Candidate[] {
  return terms.flatMap(({ reading, prices, most }) => {
    const { low, high } = reading.interval;
    if (low === null || high === null) return [];
    const reach = Math.max(Math.abs(Number(low)), Math.abs(Number(high))) * HAIR;
    return factsWithin(ground.index, reading.unit, Number(low) - reach, Number(high) + reach, prices, most)
      .filter(({ fact, cost }) => cost + reading.cost > 0 && contains(reading.interval, fact.datum.value))
      .map(({ fact, cost }) => factCandidate(ground, question, reading, fact, cost + reading.cost));
  });
}

const nearness = (claim: Claim) => {
  const { low, high } = evidenceInterval(claim);
  const printed = (Number(low ?? 0) + Number(high ?? 0)) / 2;
  return (candidate: Candidate): number => Math.abs(Math.abs(Number(candidate.value)) - Math.abs(printed));
};

const idOf = ({ inputs, title, period }: Candidate): string => [...inputs.map(({ row_id }) => row_id), title, period].join(' ');

/** Cheapest first; of equals the one nearest to the printed figure, then by id, so that the order never depends on that of the files. */
function ranked(candidates: readonly Candidate[], claim: Claim): Candidate[] {
  const distance = nearness(claim);
  return [...candidates].sort((a, b) => a.cost - b.cost || distance(a) - distance(b) || textOrder(idOf(a), idOf(b)));
}

/** Without values worked out for the purpose that somebody publishes, or that a series of ours derives, all the same. */
const known = (candidates: readonly Candidate[]): Candidate[] => {
  const told = new Set(candidates.filter(({ series }) => series !== '').map(sameAs));
  return candidates.filter((one) => one.series !== '' || !told.has(sameAs(one)));
};
const sameAs = ({ value, period, changes }: Candidate): string => `${value} ${period} ${changes.map(({ reason }) => reason).join(' ')}`;

/** One fact told once: the same series and period in another vintage or reading says nothing more. */
function distinct(candidates: readonly Candidate[], { facets }: Ground): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ series, title, period, changes }) => {
    const fact = facets.get(series)?.reading_of ?? (series || title);
    const key = `${fact} ${period} ${changes.map(({ reason }) => reason).join(' ')}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** Values near the figure, in each way to read it, that cost something and at most `most`. */
function triedUpTo(ground: Ground, terms: readonly Terms[], most: number): number {
  return terms.reduce((sum, { reading, prices }) => {
    const left = most - reading.cost;
    if (left < 0) return sum;
    const [low, high] = near(middle(reading));
    return sum + countWithin(ground.index, reading.unit, low, high, prices, left);
  }, 0);
}

/**
 * The smallest change of the claim that gives the printed figure, if that is much better than chance (issue: "no false certainty").
 * Every published value of the subject is looked at through the index by value; sums, differences and other changes of the stated series are worked
 * out on the way. `chance` is an expectation and read as such; the fit itself is decided by exact decimals.
 */
export function search(question: Question, ground: Ground): Finding {
  const { claim, series, facets, period, official } = question;
  const width = chanceOfOne(evidenceInterval(claim));
  const terms = termsOf(ground, question);
  const quotients = series.kind === 'derived' ? otherQuotients(series, facets, period, ground) : [];
  // Law 9: a value of another unit fits only where that very slip is told.
  const worked = [...workedOut(series, facets, period, ground), ...quotients].filter(({ unit, reason }) => unit === claim.unit || reason === 'unit');
  const slip = official === null ? null : slipFrom(official, claim);
  const fits = ranked(known([
    ...publishedFits(ground, question, terms),
    ...worked.filter((one) => contains(evidenceInterval(claim), one.value)).map((one) => workedCandidate(question, one)),
    ...(slip === null || official === null ? [] : [slipCandidate(question, slip, official)]),
  ]), claim);
  const [best] = fits;
  const most = best?.cost ?? COST.most;
  const [low, high] = near(Number(evidenceInterval(claim).low ?? 0) / 2 + Number(evidenceInterval(claim).high ?? 0) / 2);
  const nearWorked = worked.filter(({ cost, value }) => cost <= most && Number(value) >= low && Number(value) <= high).length;
  const tried = triedUpTo(ground, terms, most + HAIR) + nearWorked + (slip?.tried ?? 0);
  const chance = width * tried;
  // An interval that reaches zero says nothing of size, so whatever fits it fits by chance.
  const offered = best !== undefined && width < 1 && isOffered(chance, tried);
  const told = distinct(fits, ground);
  return {
    explanation: offered ? best : null,
    others: (offered ? told.filter((one) => one !== best) : told).slice(0, MOST_OTHERS),
    tried: Math.ceil(tried), chance: Math.min(1, chance).toFixed(4),
  };
}
