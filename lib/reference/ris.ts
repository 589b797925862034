import type { CslDate, Reference } from './reference';

const TYPES: Readonly<Record<Reference['type'], string>> = { dataset: 'DATA', webpage: 'ELEC', 'article-newspaper': 'NEWS' };

/** `2026/11/25/`; parts that are not known are empty. */
function day({ 'date-parts': [[year, month, date]] }: CslDate): string {
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(date)}/`;
}

function tagsOf(reference: Reference): (readonly [tag: string, value: string])[] {
  const { type, id, author, title, issued, accessed, version, URL, note, 'container-title': container } = reference;
  const looked = day(accessed);
  const tags: (readonly [string, string | undefined])[] = [
    ['TY', TYPES[type]], ['AU', author?.[0].literal], ['TI', title], ['T2', container],
    ['PY', issued && String(issued['date-parts'][0][0])], ['DA', issued && day(issued)], ['Y2', looked],
    // Some programs look for the day of access of a web page here.
    ['M1', type === 'webpage' ? looked : undefined],
    ['ET', version], ['N1', note], ['UR', URL], ['DP', 'Sourceline'], ['ID', id],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [[tag, value.replace(/\s+/g, ' ')] as const]));
}

/** References as a RIS file: one tag a line whatever its length, since a broken line would break an address. CRLF, UTF-8. */
export const ris = (references: readonly Reference[]): string =>
  references.map((reference) => [...tagsOf(reference), ['ER', ''] as const].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')).join('');
