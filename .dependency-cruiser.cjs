/**
 * Layers (design §3): imports point one way, model ← lib ← store | queries ← app and model, lib ← components ← app.
 * tests/scripts/layers.test.ts plants a violation of every rule and sees it fire.
 */
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

/** Parts of lib that may be imported from anywhere: no file, clock, network or engine behind them. */
const RIMS = 'lib/(store|queries|cli|warehouse)/';
const PURE_PACKAGES = 'node_modules/(zod|big\\.js|csv-parse|csv-stringify|minisearch|schema-dts|fflate|yaml|d3-[a-z-]+|@types/[a-z0-9_-]+)/';

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }),
    rule('no-orphans', { orphan: true, path: '^(lib|components)/' }, {}),
    rule('model-knows-only-zod', { path: '^lib/model/' }, { pathNot: '^(lib/model/|node_modules/zod/)' }),
    rule('lib-is-pure', { path: '^lib/', pathNot: `^${RIMS}` }, { pathNot: `^(lib/(?!store/|queries/|cli/|warehouse/)|${PURE_PACKAGES})` }),
    rule('meaning-does-not-draw', { path: '^lib/', pathNot: '^lib/(layout|voice)/' }, { path: '^lib/(layout|voice)/' }),
    rule('queries-are-thin', { path: '^lib/queries/' }, { pathNot: '^(lib/(?!store/|cli/|warehouse/)|node_modules/(@tanstack|zod)/)' }),
    rule('store-only-reads', { path: '^lib/store/' }, { path: '^(app/|components/|lib/(queries|cli|ingest)/|node_modules/(react|react-dom|next|recharts|@tanstack)/)' }),
    rule('store-is-server-only', { pathNot: '^(app/|lib/(store|cli)/|tests/)' }, { path: '^lib/store/' }),
    rule('warehouse-stands-alone', { path: '^lib/warehouse/' }, { path: '^(app/|components/|lib/(queries|cli|store)/|node_modules/(react|react-dom|next|recharts|@tanstack)/)' }),
    rule('warehouse-is-server-only', { pathNot: '^(app/|lib/(store|cli|warehouse)/|tests/)' }, { path: '^lib/warehouse/' }),
    rule('engines-have-one-home', { pathNot: '^(lib/warehouse/(duckdb|clickhouse|load)/|node_modules/|tests/)' }, { path: '^node_modules/(@duckdb|@clickhouse)/' }),
    rule('components-only-draw', { path: '^components/' }, { path: '^(app/|lib/(store|queries|ingest|cli|warehouse)/|node_modules/(@tanstack/(?!(react-virtual|virtual-core)/)[^/]+|next)/)' }),
    rule('recharts-has-one-home', { pathNot: '^(components/chart/|node_modules/|tests/)' }, { path: '^node_modules/recharts/' }),
    rule('nobody-imports-app', { pathNot: '^(app/|tests/)' }, { path: '^app/' }),
    rule('nobody-imports-cli', { pathNot: '^(lib/cli/|tests/)' }, { path: '^lib/cli/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|next-env\\.d\\.ts)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
