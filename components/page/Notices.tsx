import type { Notice } from '@/lib/model/row';

const SHOWN = 160;
const clip = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** What was wrong with an address and what is shown in its place (law 2). Nothing when there is nothing to say. */
export function Notices({ notices, canonical }: { notices: readonly Notice[]; canonical?: string | undefined }) {
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label="About this address">
      <ul>
        {notices.map((notice, index) => (
          <li key={index}><code>{clip(notice.parameter)}</code> {clip(notice.message)}</li>
        ))}
      </ul>
      {canonical !== undefined && <p>Shown instead: <a href={canonical}>the nearest view that exists</a>.</p>}
    </section>
  );
}
