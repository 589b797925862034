import type { CslDate, Reference } from './reference';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What LaTeX would read as its own; everything else stands as it is, in UTF-8. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '`': '\\textasciigrave{}',
};

/** Marks LaTeX would read as its own are escaped; those it would run together (`--`, two commas) are held apart. */
const escape = (text: string): string => text.replace(/[\\{}&%$#_^~`]/g, (mark) => SPECIAL[mark] ?? mark).replace(/([-,<>])(?=\1)/g, '$1{}');

/** Escaped and held together: neither recased, nor split at "and" or a comma. */
const whole = (text: string): string => `{{${escape(text)}}}`;

/** In `url` the text is taken as it is; what would end it is percent-encoded. */
const address = (url: string): string => `{${url.replace(/[{}\\\s]/g, encodeURIComponent)}}`;

const isoDay = ({ 'date-parts': [parts] }: CslDate): string => parts.map((part) => String(part).padStart(2, '0')).join('-');

function fieldsOf(reference: Reference): (readonly [name: string, value: string])[] {
  const { author, title, issued, accessed, version, URL, note, 'container-title': journal } = reference;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const notes = [note, version === undefined || note?.includes(version) === true ? '' : `Version ${version}`, `Accessed ${isoDay(accessed)}`].filter(Boolean);
  return [
    ...(author ? [['author', whole(author[0].literal)] as const] : []),
    ['title', whole(title)],
    ...(journal === undefined ? [] : [['journal', whole(journal)] as const]),
    ...(year === undefined ? [] : [['year', `{${year}}`] as const]),
    ...(month === undefined ? [] : [['month', MONTHS[month - 1] ?? ''] as const]),
    ...(day === undefined ? [] : [['day', `{${day}}`] as const]),
    ...(version === undefined ? [] : [['version', `{${escape(version)}}`] as const]),
    ['note', `{${escape(notes.join('. '))}}`],
    ['urldate', `{${isoDay(accessed)}}`],
    ['url', address(URL)],
  ];
}

const entry = (reference: Reference): string =>
  `@${reference.type === 'article-newspaper' ? 'article' : 'misc'}{${reference.id},\n${fieldsOf(reference).map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;

/** References as a BibTeX file (UTF-8), one entry each, read by BibTeX, biber and reference managers alike. */
export const bibtex = (references: readonly Reference[]): string => references.map(entry).join('\n');
