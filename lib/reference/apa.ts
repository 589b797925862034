import { monthDay, monthDayYear, stopped, type Reference } from './reference';

/** Day in brackets: the year for a data set, the full day for what appears on a day, n.d. for what follows new data. */
function dated({ type, issued }: Reference): string {
  if (issued === undefined) return '(n.d.)';
  const day = type === 'dataset' ? '' : monthDay(issued);
  return `(${issued['date-parts'][0][0]}${day === '' ? '' : `, ${day}`})`;
}

/** Title with the state used and what kind of thing it is. */
function titled({ type, title, version }: Reference): string {
  return [title, version === undefined ? '' : `(Version ${version})`, type === 'dataset' ? '[Dataset]' : ''].filter(Boolean).join(' ');
}

/** One entry of a reference list in APA style, 7th edition, as plain text. Only what has no date of its own, and so may change, says when it was retrieved. */
export function apa(reference: Reference): string {
  const { author, accessed, issued, URL } = reference;
  const found = issued === undefined ? `Retrieved ${monthDayYear(accessed)}, from ${URL}` : URL;
  const container = reference['container-title'];
  const head = author === undefined ? [stopped(titled(reference)), `${dated(reference)}.`] : [stopped(author[0].literal), `${dated(reference)}.`, stopped(titled(reference))];
  return [...head, container === undefined ? '' : stopped(container), found].filter(Boolean).join(' ');
}
