import type { Notice } from '@/lib/model/row';

const SHOWN = 220;
const clip = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

interface Props {
  readonly notices: readonly Notice[];
  /** Set when the notices are about an address that was not understood: where the view shown instead lives. */
  readonly canonical?: string;
  /** Whether a view is shown instead; where none is, nothing is said of one. */
  readonly isShown?: boolean;
}

/** What a reader should be told: parts of an address that were not understood (law 2), or what a view leaves out. Nothing when there is nothing. */
export function Notices({ notices, canonical, isShown = true }: Props) {
  if (notices.length === 0) return null;
  const wrong = canonical !== undefined;
  return (
    <section className={wrong ? 'notices notices-wrong' : 'notices'} aria-label={wrong ? 'About this address' : 'About this view'}>
      {wrong && <p>Part of this address could not be used:</p>}
      <ul>
        {notices.map(({ parameter, message }, index) => <li key={index}>{wrong && parameter !== '' && <><code>{clip(parameter)}</code>: </>}{clip(message)}</li>)}
      </ul>
      {wrong && isShown && <p>What you see is <a href={canonical}>the nearest view that exists</a>.</p>}
    </section>
  );
}
