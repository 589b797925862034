import nextJest from 'next/jest.js';

const withNext = nextJest({ dir: './' });
/** Packages that ship ESM only and must be transformed for jest. */
const esmOnly = ['d3-[a-z-]+', 'internmap', 'csv-parse', 'csv-stringify', 'node-fetch', 'fetch-blob', 'formdata-polyfill', 'data-uri-to-buffer', '@seriousme/openapi-schema-validator'].join('|');

const common = {
  setupFilesAfterEnv: ['<rootDir>/tests/setup.ts'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1', '^server-only$': '<rootDir>/tests/server-only.ts' },
  testPathIgnorePatterns: ['/node_modules/', '/.next/'],
  modulePathIgnorePatterns: ['<rootDir>/\\.cache/'],
};

async function project(displayName, options) {
  const config = await withNext({ ...common, ...options, displayName })();
  return { ...config, transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`, '^.+\\.module\\.(css|sass|scss)$'] };
}

export default async () => ({
  projects: [
    await project('parts', { testEnvironment: 'jsdom', testMatch: ['<rootDir>/tests/{lib,app,components,data,scripts}/**/*.test.{ts,tsx}'] }),
    await project('warehouse', { setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/tests/warehouse/patience.ts'], testEnvironment: 'node', testMatch: ['<rootDir>/tests/warehouse/**/*.test.ts'], globalSetup: '<rootDir>/tests/warehouse/engine/prepare.mjs' }),
    await project('browser', { testEnvironment: 'node', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], globalSetup: '<rootDir>/tests/e2e/start.mjs', globalTeardown: '<rootDir>/tests/e2e/stop.mjs' }),
  ],
});
