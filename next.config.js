const RESOURCES = 'charts|claims|series|documents|outlets|sources';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: __dirname },
  async rewrites() {
    // App Router segments swallow the dot, so `/charts/x.csv` is handed to a route handler before pages are tried.
    return {
      beforeFiles: [
        { source: `/:kind(${RESOURCES})/:id([^/]+)\\.:format(csv|json)`, destination: '/data/:kind/:id/:format' },
        { source: `/:kind(${RESOURCES})\\.:format(csv|json)`, destination: '/data/:kind/:format' },
        { source: '/favicon.ico', destination: '/icon.svg' },
      ],
    };
  },
  async headers() {
    return [{ source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }];
  },
};
module.exports = config;
