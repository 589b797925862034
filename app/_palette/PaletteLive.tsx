'use client';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FURTHER_PAGES, SECTIONS } from '@/components/page/sections';
import { Palette } from '@/components/search/Palette';
import { foundGroups, pageGroup, type PaletteOption } from '@/components/search/options';
import { PaletteNotes } from '@/components/search/PaletteNotes';
import { saidOf } from '@/components/search/said';
import { asOfIn } from '@/lib/permalink/at';
import { foundAddress, foundQuery } from '@/lib/queries/found';
import { hereGroup } from './actions';
import { recentPages, rememberPage } from './recent';
import { useSettled, useSlow } from './use-delayed';

/** Milliseconds of quiet before a question is sent, and of waiting before the palette says that it is working. */
const QUIET = 120;
const WAIT = 300;
const client = new QueryClient();

/** The palette with everything behind it; loaded when it is first opened. */
export function PaletteLive({ onClose }: { onClose: () => void }) {
  return <QueryClientProvider client={client}><Live onClose={onClose} /></QueryClientProvider>;
}

function Live({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [recent] = useState(recentPages);
  const [copied, setCopied] = useState('');
  const [here] = useState(() => ({ path: window.location.pathname, query: window.location.search }));
  const typed = text.trim();
  const settled = useSettled(typed, QUIET);
  const asof = asOfIn(here.query);
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery(foundQuery(settled, asof), client);
  const answer = typed === '' ? null : data ?? null;
  const isFresh = typed === '' || (typed === settled && !isPlaceholderData && (answer !== null || isError));
  const isSlow = useSlow(typed !== '' && (isFetching || typed !== settled) && !isFresh, WAIT);
  const every = foundAddress(typed, asof);

  const copy = (): void => {
    // Absent on plain http.
    const { clipboard } = navigator as Partial<Navigator>;
    if (clipboard) clipboard.writeText(window.location.href).then(() => setCopied('Address copied'), () => setCopied('The address could not be copied'));
    else setCopied('This browser does not let a page copy; the address is in its address bar');
  };
  const print = (): void => {
    onClose();
    // After the dialog is gone, so that it is not printed.
    setTimeout(() => window.print(), 0);
  };
  const choose = ({ href, title, run }: PaletteOption): void => {
    if (run === null && href !== every) rememberPage([href, title]);
  };
  const pages = [...SECTIONS, ...FURTHER_PAGES];
  const groups = typed === ''
    ? [...pageGroup('recent', 'Opened lately', recent, ''), ...hereGroup(here, '', { copy, print }), ...pageGroup('pages', 'Pages', pages, '')]
    : [...pageGroup('pages', 'Pages', pages, typed), ...foundGroups(isError ? null : answer, typed, every), ...hereGroup(here, typed, { copy, print })];
  const said = copied || (typed === '' ? '' : saidOf(isError, answer));
  return (
    <Palette text={text} onText={(next) => { setText(next); setCopied(''); }} groups={groups} isFresh={isFresh} isSlow={isSlow} said={isFresh ? said : ''} every={every} onChoose={choose} onClose={onClose}>
      <PaletteNotes copied={copied} isError={isError && typed !== ''} onAgain={() => void refetch()} answer={isFresh ? answer : null} onText={setText} every={every} />
    </Palette>
  );
}
