import { monthDayYear, nested, type Reference } from './reference';

/** A title in quotation marks, its full stop inside them. */
const quoted = (title: string): string => `“${nested(title)}${/[.!?]”*$/.test(title) ? '' : '.'}”`;

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * One entry of a bibliography in Chicago style, 17th edition (notes and bibliography), as plain text. An unsigned article stands under the
 * name of who printed it (14.199); a data set names the state used (14.257). Titles keep their own capitals, so that no name is changed.
 */
export function chicago({ type, author, title, issued, accessed, version, URL, ...rest }: Reference): string {
  const by = author?.[0].literal ?? rest['container-title'] ?? '';
  const kind = version === undefined ? 'Data set' : `Data set, version of ${version}`;
  const when = type === 'dataset' ? kind : issued === undefined ? '' : monthDayYear(issued);
  return [by, quoted(title), when, `Accessed ${monthDayYear(accessed)}`].filter(Boolean).map((part) => (part.startsWith('“') ? part : stopped(part))).concat(`${URL}.`).join(' ');
}
