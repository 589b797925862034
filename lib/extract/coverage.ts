import type { Selector } from '../model/claim';
import { findNumbers, type FoundNumber } from './numbers';

/** A selector that does not land, and which of its parts the text contradicts. */
export interface Misplaced { readonly selector: Selector; readonly part: 'exact' | 'prefix' | 'suffix' }

/** How the numbers of one text and the selectors of its claims and non-claims meet. */
export interface Coverage {
  readonly numbers: readonly FoundNumber[];
  /** Numbers that lie wholly inside no selector. */
  readonly uncovered: readonly FoundNumber[];
  readonly misplaced: readonly Misplaced[];
  /** Selectors that hold no number: nothing to claim or to excuse there. */
  readonly idle: readonly Selector[];
}

function wrongPart(text: string, { start, end, exact, prefix, suffix }: Selector): Misplaced['part'] | null {
  if (text.slice(start, end) !== exact) return 'exact';
  if (start < prefix.length || text.slice(start - prefix.length, start) !== prefix) return 'prefix';
  return text.slice(end, end + suffix.length) === suffix ? null : 'suffix';
}

/**
 * Compares the numbers found in `text` with the selectors of its claims and non-claims (design law 8); offsets in UTF-16 code units.
 * A misplaced selector still covers the offsets it names, so that one mistake is reported once.
 */
export function coverage(text: string, selectors: readonly Selector[]): Coverage {
  const numbers = findNumbers(text);
  const holds = (selector: Selector, number: FoundNumber): boolean => selector.start <= number.start && number.end <= selector.end;
  return {
    numbers,
    uncovered: numbers.filter((number) => !selectors.some((selector) => holds(selector, number))),
    misplaced: selectors.flatMap((selector) => {
      const part = wrongPart(text, selector);
      return part === null ? [] : [{ selector, part }];
    }),
    idle: selectors.filter((selector) => !numbers.some((number) => holds(selector, number))),
  };
}

/** Pairs of selectors of one document that share at least one character, in order of place; claims and non-claims never do. */
export function overlaps(selectors: readonly Selector[]): [Selector, Selector][] {
  const sorted = [...selectors].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.flatMap((left, index) => sorted.slice(index + 1).filter((right) => right.start < left.end).map((right): [Selector, Selector] => [left, right]));
}
