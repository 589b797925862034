import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { destination, MISSING, MISSING_HEADER } from './app/_proxy/destination';
import { moved } from './app/_proxy/moved';
import { QUERY_HEADER, rawQuery } from './app/_proxy/raw-query';
import { unavailablePage } from './app/_proxy/unavailable';
import { Problem } from './lib/problem';

/** Same for every answer; HSTS is left to whatever terminates TLS. */
const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
};

/** `development` adds what the dev server itself needs: eval for stack traces, its overlay's inline styles, its socket. */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A picture opened by itself has its style and fonts within it, and nothing else: no script, no address, no frame around it. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox allow-popups";

/** The one kind of page other sites may show in a frame. */
const EMBED = /^\/charts\/[^/.]+\/embed$/;

/** Hands `.csv` and `.json` to their handlers and unknown ids to the not-found page; says itself that the data cannot be had. */
async function lead(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const elsewhere = moved(pathname, rawQuery(request));
  if (elsewhere !== null) return NextResponse.redirect(new URL(elsewhere, request.nextUrl), 307);
  try {
    const path = await destination(pathname, rawQuery(request));
    if (path === MISSING) headers.set(MISSING_HEADER, pathname);
    return path === null ? NextResponse.next({ request: { headers } }) : NextResponse.rewrite(withPath(request, path), { request: { headers } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new NextResponse(unavailablePage(error), { status: error.status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
  }
}

/** Sets security headers and our own request headers, and leads the request to what answers it. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy); // Next reads the nonce for its own scripts from here
  headers.delete(MISSING_HEADER);
  headers.set(QUERY_HEADER, rawQuery(request)); // in place of whatever a client sent under this name
  const response = await lead(request, headers);
  response.headers.set('Content-Security-Policy', /\.svg$/.test(request.nextUrl.pathname) ? PICTURE_POLICY : policy);
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.headers.set(name, value);
  if (EMBED.test(request.nextUrl.pathname)) {
    response.headers.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
    response.headers.delete('X-Frame-Options');
  }
  return response;
}

function withPath(request: NextRequest, pathname: string): URL {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  url.search = ''; // the query goes along in QUERY_HEADER, where Next does not re-encode it or read its own meanings into it
  return url;
}

export const config = { matcher: '/((?!_next/static|_next/image|icon\\.svg).*)' };
