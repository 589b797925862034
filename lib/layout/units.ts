/** How one unit is worded: before the number, after it (one, several), and alone on an axis. */
export interface UnitWords { readonly before: string; readonly one: string; readonly many: string; readonly axis: string }

const counted = (one: string, many: string): UnitWords => ({ before: '', one: ` ${one}`, many: ` ${many}`, axis: many });
const marked = (mark: string, axis = mark): UnitWords => ({ before: '', one: mark, many: mark, axis });

const WORDS: Readonly<Record<string, UnitWords>> = {
  USD: { before: '$', one: '', many: '', axis: '$' },
  CNY: { before: 'CN¥', one: '', many: '', axis: 'CN¥' },
  t: marked(' t', 't'),
  percent: marked('%'),
  'percentage-point': counted('percentage point', 'percentage points'),
  ratio: marked('×', 'times'),
  people: counted('person', 'people'),
  deaths: counted('death', 'deaths'),
  'deaths-per-100000': counted('death per 100,000', 'deaths per 100,000'),
  entities: counted('entity', 'entities'),
  chemicals: counted('chemical', 'chemicals'),
  cargoes: counted('cargo', 'cargoes'),
  minutes: counted('minute', 'minutes'),
  months: counted('month', 'months'),
  years: counted('year', 'years'),
  index: marked('', 'index'),
};

/** Words of a unit; an unknown unit is worded by its own name. */
export function unitWords(unit: string): UnitWords {
  return WORDS[unit] ?? counted(unit, unit);
}

const MAGNITUDES = [[12, 'trillion'], [9, 'billion'], [6, 'million']] as const;

/** Power of ten and word by which people say a size: 9 and "billion" from 10⁹ on; 0 and "" below a million. */
export function magnitude(size: number): { readonly power: number; readonly word: string } {
  for (const [power, word] of MAGNITUDES) if (size >= 10 ** power) return { power, word };
  return { power: 0, word: '' };
}
