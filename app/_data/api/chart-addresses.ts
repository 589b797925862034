import { columnNames } from '@/lib/export/columns';
import { ESCAPE_OPTION, ROWS_OPTION, SHAPE_OPTION } from '../forms/csv-options';
import type { ChartForm } from '../forms/form';
import type { ApiParameter, HeaderName, MachineAddress } from './address';
import { optionParameter, pathId, VIEW_PARAMETERS } from './parameters';
import { ref, text } from './schemas';

const CHART = 'us-china-goods-trade';
const HEADERS: readonly HeaderName[] = ['ETag', 'Cache-Control', 'Last-Modified', 'Content-Disposition', 'Access-Control-Allow-Origin', 'X-Row-Count', 'Link'];
const plain = (mediaType: string): string => mediaType.replace(/;.*$/, '');
const isJson = (mediaType: string): boolean => /[/+]json$/.test(plain(mediaType));

/** The share image stands beside the page as a file of its own; every other form is an extension of it. */
const pathOf = (chart: string, extension: string): string => (extension === 'share.png' ? `/charts/${chart}/share.png` : `/charts/${chart}.${extension}`);

function address(extension: string, mediaType: string, summary: string, options: readonly ApiParameter[]): Omit<MachineAddress, 'schema'> {
  return {
    path: pathOf('{chart}', extension), id: `chart-${extension.replace(/[^a-z0-9]+/g, '-')}`, group: 'charts', summary, parameters: [pathId('chart', CHART), ...VIEW_PARAMETERS, ...options],
    example: `${pathOf(CHART, extension)}?time=2020..latest`, mediaType: plain(mediaType), headers: HEADERS, problems: ['bad-query', 'not-found', 'withdrawn', 'not-verified', 'too-large'],
  };
}

/** Every form of a chart: CSV and JSON, and those of the registry. */
export function chartAddresses(forms: readonly ChartForm[]): MachineAddress[] {
  return [
    {
      ...address('csv', 'text/csv', 'The rows of the view as CSV (RFC 4180, UTF-8, CRLF): one observation or claim a line. Its header is fixed under v=1.', [SHAPE_OPTION, ESCAPE_OPTION].map(optionParameter)),
      schema: text, columns: columnNames, headers: [...HEADERS, 'Repr-Digest'],
    },
    { ...address('json', 'application/json', 'The same rows with the view’s title, series, notices, the hash of its CSV and its two addresses.', [ROWS_OPTION].map(optionParameter)), schema: ref('Table') },
    ...forms.map(({ extension, mediaType, meaning, options }): MachineAddress => ({
      ...address(extension, mediaType, meaning, options.map(optionParameter)), schema: isJson(mediaType) ? {} : plain(mediaType).startsWith('text/') ? text : null,
    })),
  ];
}
