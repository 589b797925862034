import { dayInWords } from './Moment';

/** What a view “as published by” a day or month shows; nothing for one of the latest values. */
export function AsPublished({ vintage }: { vintage: string | null }) {
  return vintage !== null && <p className="seal">As published by {dayInWords(vintage)}: of every value the latest its source had published by then.</p>;
}
