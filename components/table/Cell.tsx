import type { ReactNode } from 'react';
import { OutletTag } from '@/components/outlet/OutletTag';
import { SourceLinks } from '@/components/receipt/SourceLinks';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { formatExact } from '@/lib/layout/format';
import { STATUS_WORDS, rowAddress, valueInWords } from '@/lib/layout/words';
import type { Row } from '@/lib/model/row';
import { at } from '@/lib/permalink/at';
import type { ColumnName } from '@/lib/table-view/columns';
import { cellText } from '@/lib/table-view/sort';
import { periodWords, seriesName, type Setting } from './setting';

interface Props { readonly row: Row; readonly setting: Setting }

/** The value in words and, for machines, exact; every one leads to its receipt. */
function Value({ row, setting }: Props) {
  const said = valueInWords(row);
  const status = STATUS_WORDS[row.status];
  const exact = setting.live && row.value !== '' ? formatExact(row.value, row.unit) : said;
  return (
    <>
      <a href={at(rowAddress(row, setting.vintage), setting.asof)}>{row.value === '' ? said : <data value={row.value} title={exact === said ? undefined : exact}>{said}</data>}</a>
      {status !== undefined && <small> {status}</small>}
    </>
  );
}

/** Up to the first comma that stands outside brackets: the organisation. */
const organisation = (title: string): string => /^(?:\([^)]*\)|[^,(])+/.exec(title)?.[0].trim() ?? title;

function Source({ row, setting }: Props) {
  const full = setting.firsts.has(row.row_id);
  const links = <SourceLinks row={row} asof={setting.asof} {...(full ? {} : { shorten: organisation })} />;
  return <>{row.role === 'cited' && row.source !== '' && <small>compared with </small>}{setting.live && !full ? <span title={row.source_title}>{links}</span> : links}</>;
}

const Addresses = ({ text }: { text: string }) => text.split(' ').map((address) => <a key={address} href={address} rel="noreferrer">{address} </a>);

/** Columns shown in other words than those of the CSV. */
const SHOWN: Readonly<Partial<Record<ColumnName, (props: Props) => ReactNode>>> = {
  period: ({ row }) => periodWords(row),
  series_title: ({ row, setting }) => <>{seriesName(row, setting)}{row.role === 'derived' && <small> (computed)</small>}</>,
  value: (props) => <Value {...props} />,
  printed: ({ row }) => row.printed !== '' && `“${row.printed}”`,
  outlet_name: ({ row, setting }) => row.outlet !== '' && <OutletTag outlet={row.outlet} name={row.outlet_name} asof={setting.asof} />,
  verdict: ({ row }) => row.role === 'cited' && <VerdictTag verdict={row.verdict} />,
  source_title: (props) => <Source {...props} />,
  document_url: ({ row }) => row.document_url !== '' && <Addresses text={row.document_url} />,
  source_url: ({ row }) => row.source_url !== '' && <Addresses text={row.source_url} />,
};

/** What one column says of a row. */
export const cellOf = (name: ColumnName, row: Row, setting: Setting): ReactNode => (SHOWN[name] ?? (() => cellText(row, name)))({ row, setting });
