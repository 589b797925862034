import { createHash } from 'node:crypto';

/** Headers that let anybody's page read an answer, and see what else it says. */
export const OPEN: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'X-Row-Count, Content-Disposition, Content-Length, ETag, Last-Modified, Link, Repr-Digest',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Lower-case hex sha256. */
export const hashOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** What is told of a file in headers. Every text here is ours: ids that exist, canonical queries, hashes. */
export interface FileFacts {
  /** Hash that changes whenever the body does. */
  readonly tag: string;
  /** Newest stamp of what the body says; empty when there is none. */
  readonly recorded: string;
  readonly mediaType: string;
  readonly name: string;
  /** Whether it is saved rather than shown. */
  readonly attached: boolean;
  readonly rows?: number;
  readonly bytes?: number;
  /** Lower-case hex sha256 of the body, where it is known before the body is made (RFC 9530). */
  readonly sha256?: string;
  /** Values of `Link` (RFC 8288). */
  readonly links?: readonly string[];
  /** Whether the address can never mean another body: a frozen link that was verified. */
  readonly immutable?: boolean;
}

/** A stamp as an HTTP date. */
const httpDate = (stamp: string): string | null => (stamp === '' ? null : new Date(stamp).toUTCString());

function headersOf(facts: FileFacts): Record<string, string> {
  const modified = httpDate(facts.recorded);
  return {
    ...OPEN,
    ETag: `"${facts.tag.slice(0, 32)}"`,
    'Cache-Control': facts.immutable === true ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ...(modified !== null && { 'Last-Modified': modified }),
    ...(facts.rows !== undefined && { 'X-Row-Count': String(facts.rows) }),
    ...(facts.links !== undefined && facts.links.length > 0 && { Link: facts.links.join(', ') }),
  };
}

/** Whether the reader holds this very body. A cache or compressor may have marked the tag as weak. */
const isHeld = (request: Request, tag: string): boolean => request.headers.get('if-none-match')?.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, ''))) === true;

/** 304 for a reader who holds the body these facts are of, so that nobody has to make it; null for any other. */
export function heldAnswer(request: Request, facts: FileFacts): Response | null {
  const headers = headersOf(facts);
  return isHeld(request, headers.ETag ?? '') ? new Response(null, { status: 304, headers }) : null;
}

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/**
 * A file for anybody's page to read, or 304 when the reader holds it. `Last-Modified` tells when the newest row in it was recorded; a date alone is no
 * reason for a 304, because a release of this program may change the body of the same rows: the tag is.
 */
export function fileWith(request: Request, body: Body | (() => Body), facts: FileFacts): Response {
  const held = heldAnswer(request, facts);
  if (held !== null) return held;
  const headers = headersOf(facts);
  return new Response(typeof body === 'function' ? body() : body, {
    headers: {
      ...headers,
      'Content-Type': facts.mediaType,
      'Content-Disposition': `${facts.attached ? 'attachment' : 'inline'}; filename="${facts.name}"`,
      ...(facts.bytes !== undefined && { 'Content-Length': String(facts.bytes) }),
      ...(facts.sha256 !== undefined && { 'Repr-Digest': `sha-256=:${Buffer.from(facts.sha256, 'hex').toString('base64')}:` }),
    },
  });
}
