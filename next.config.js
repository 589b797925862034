/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: false, // scripts/serve.mjs does
  // proxy.ts is given each address as it was sent; Next would otherwise re-encode its query and lose names such as __proto__.
  skipProxyUrlNormalize: true,
  turbopack: { root: __dirname },
  // Native code and WebAssembly, which must stay outside the bundle.
  serverExternalPackages: ['@duckdb/node-api', '@clickhouse/client', '@resvg/resvg-js', 'subset-font'],
  async rewrites() {
    return { beforeFiles: [{ source: '/favicon.ico', destination: '/icon.svg' }] };
  },
  async headers() {
    return [{ source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }];
  },
};
module.exports = config;
