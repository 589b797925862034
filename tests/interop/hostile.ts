import { claim, observation } from '../fixtures/table';
import type { Row } from '@/lib/model/row';

/** Text that breaks careless writers and readers. No number here is anybody's statistic. */
export const HOSTILE = ['=1+1', 'a"b', 'one\ntwo', 'one\r\ntwo', '-5 %', '+25', '@SUM(A1)', '-12.3', '007', "'tis", '\ttab', 'a,b;c', '中文 🙂', 'NA', 'TRUE', '1e5', '2024-01', ' spaced '] as const;

/** A row for each of them, with the text where titles, printed words and notes stand, and numbers of every kind beside it. */
export const hostileRows: readonly Row[] = HOSTILE.flatMap((text, at) => [
  observation('s', String(2000 + at), ['-5.25', '0', '-0.5', '1e0'.replace('e0', ''), '123456789012', '0.1'][at % 6] ?? '0', { series_title: text, note: text }),
  claim(`c-${at}`, 's', String(2000 + at), '-5', { printed: text, outlet_name: text, series_title: text, note: text, difference_percent: '-5', chance: '0.01' }),
]);
