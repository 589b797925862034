import { NUMBER_WORDS } from './number-words';

/** A number as it stands in a text; offsets are UTF-16 code units, `end` not included. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'digits' | 'word' | 'roman';
}

/** Digits of any script, with inner points and commas: `1.38`, `4,807`, the `2` of a formula, the `0` of an address. */
const DIGITS = String.raw`(?<digits>\p{N}+(?:[.,]\p{N}+)*)`;
/** A run of letters. Hyphens and apostrophes end it, so the parts of `six-month` are seen and the middle of `someone` is not. */
const LETTERS = String.raw`(?<letters>[\p{L}\p{M}]+)`;
const TOKEN = new RegExp(`${DIGITS}|${LETTERS}`, 'gu');

/** II to XXXIX in capitals. A lone I, V or X is far more often a pronoun, an initial or a name. */
const ROMAN = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * Every digit run, number word and Roman numeral (II to XXXIX) of a text, in order, with UTF-16 offsets.
 * It finds, and never judges: ordinals, names and idioms are found too, to be listed as non-claims. Touching letters and digits
 * are separate finds, so a word joined to a digit is still seen.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const kind = match.groups?.digits !== undefined ? 'digits' : NUMBER_WORDS.has(word.toLowerCase()) ? 'word' : ROMAN.test(word) ? 'roman' : null;
    if (kind !== null) found.push({ start: match.index, end: match.index + word.length, text: word, kind });
  }
  return found;
}
