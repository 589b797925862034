import type { DrawnClaim } from '@/lib/layout/types';
import type { ClaimWords } from './drawing-words';
import { at } from '@/lib/permalink/at';

const ARROW = 4.5;
const CAP = 4;
/** Within the outline of a figure: agreed when printed, or never compared. */
export const CLAIM_INNER: Readonly<Partial<Record<DrawnClaim['fill'], string>>> = { cored: 'M-2.1,0a2.1,2.1 0 1,1 4.2,0a2.1,2.1 0 1,1 -4.2,0Z', struck: 'M-8,8L8,-8' };
/** Whiskers shorter than the mark itself would only thicken it. */
const LEAST_WHISKER = 9;

function whisker({ x, y, yLow, yHigh, openLow, openHigh }: DrawnClaim): string {
  const parts: string[] = [];
  const arm = (end: number, open: boolean, towards: 1 | -1): void => {
    if (Math.abs(end - y) < LEAST_WHISKER) return;
    parts.push(`M${x},${y}V${end}`);
    parts.push(open ? `M${x - ARROW},${end - towards * ARROW}L${x},${end}L${x + ARROW},${end - towards * ARROW}` : `M${x - CAP},${end}H${x + CAP}`);
  };
  arm(yHigh, openHigh, -1);
  arm(yLow, openLow, 1);
  return parts.join('');
}

interface Props {
  readonly claim: DrawnClaim;
  /** What it says; nothing in drawings that are only looked at. */
  readonly words: ClaimWords | undefined;
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
  readonly live?: boolean;
}

/**
 * A printed figure: shape of its outlet, fill of its verdict, whiskers of its interval; a link to its receipt.
 * In the live drawing the chart itself is the tab stop and reads points out, so the link leaves the tab order.
 */
export function ClaimMark({ claim, words, asof, live = false }: Props) {
  const text = [words?.text, words?.source].filter(Boolean).join(' ');
  const arms = whisker(claim);
  const inner = CLAIM_INNER[claim.fill];
  return (
    <a href={at(`/claims/${encodeURIComponent(claim.row_id)}`, asof)} className={`claim-point claim-${claim.fill}`} data-row={claim.row_id} data-source={live ? undefined : words?.source} data-head={live ? undefined : words?.head} data-lines={live ? undefined : words?.lines?.join('\n')} aria-label={text} tabIndex={live ? -1 : undefined}>
      {!live && <title>{text}</title>}
      {claim.belongs !== null && <path className="claim-tie" d={`M${claim.x},${claim.y}H${claim.belongs}m0,-2.5v5`} />}
      {arms !== '' && <path className="claim-whisker" d={arms} />}
      <circle className="claim-target" cx={claim.x} cy={claim.y} r={14} />
      <path className="claim-halo" d={claim.shape} transform={`translate(${claim.x},${claim.y})`} />
      <path className="claim-shape" d={claim.shape} transform={`translate(${claim.x},${claim.y})`} />
      {inner !== undefined && <path className="claim-inner" d={inner} transform={`translate(${claim.x},${claim.y})`} />}
    </a>
  );
}
