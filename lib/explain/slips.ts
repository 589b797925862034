import { absolute, add, multiply, shift } from '../decimal';
import type { Claim } from '../model/claim';
import type { Reason } from '../model/verdict';
import { contains, evidenceInterval, interval, type Interval } from '../quantity/interval';
import { printedPlace, wholeStep } from '../quantity/step';
import { COST } from './edits';

/** A slip of the pen on the way from the very value the words speak of. */
export interface Slip { readonly reason: Reason; readonly cost: number; readonly said: string; readonly meant: string; /** How many chances to fit by luck the search for it took, in intervals of the figure's width. */ readonly tried: number }

/** Fewest digits, zeros before them not counted, whose swapping is looked at: of two-digit figures every other one is a swap of something. */
const FEWEST_DIGITS = 3;

/** `digits` with each pair of neighbouring digits swapped, where that makes another number. */
function swaps(digits: string): string[] {
  const found = new Set<string>();
  const places = [...digits].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  for (const [n, at] of places.entries()) {
    const next = places[n + 1];
    const [left, right] = [digits[at], next === undefined ? undefined : digits[next]];
    if (next === undefined || left === undefined || right === undefined || left === right) continue;
    const swapped = digits.slice(0, at) + right + digits.slice(at + 1, next) + left + digits.slice(next + 1);
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(swapped)) found.add(swapped);
  }
  return [...found];
}

/** The values a figure that was cut off, not rounded, may stand for beyond those its words allow: up to a whole step larger in size. */
function cut({ value, scale }: Claim): Interval {
  const step = wholeStep(printedPlace(value.replace(/^-/, ''), scale));
  const size = absolute(shift(value, scale));
  const beyond = { low: size, high: add(size, step), lowOpen: false, highOpen: true };
  return value.startsWith('-') ? { low: multiply('-1', beyond.high), high: multiply('-1', beyond.low), lowOpen: true, highOpen: false } : beyond;
}

/** The slip that leads from `official`, the value the words speak of, to the printed figure; null when none does. */
export function slipFrom(official: string, claim: Claim): Slip | null {
  if (claim.hedge === 'none' && contains(cut(claim), official) && !contains(interval(claim), official)) {
    return { reason: 'rounding', cost: COST.rounding, said: 'rounded', meant: 'cut off', tried: 0.5 };
  }
  const printed = claim.value;
  if (printed.replace(/\D/g, '').replace(/^0+/, '').length < FEWEST_DIGITS) return null;
  const others = swaps(printed);
  const meant = others.find((value) => contains(evidenceInterval({ ...claim, value }), official));
  return meant === undefined ? null : { reason: 'transcription', cost: COST.transcription, said: printed, meant, tried: others.length };
}
