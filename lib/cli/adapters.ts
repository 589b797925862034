import type { Adapter } from '../ingest/adapter';
import { agriculturalExports } from '../ingest/agricultural-exports';
import { forcedDisplacement } from '../ingest/forced-displacement';
import { other } from '../ingest/other';
import { overdoseAnnual } from '../ingest/overdose-annual';
import { overdoseMonthlyProvisional } from '../ingest/overdose-monthly-provisional';
import { phaseOne } from '../ingest/phase-one';
import { soybeanCommitments } from '../ingest/soybean-commitments';
import { soybeanExportSalesWeekly } from '../ingest/soybean-export-sales-weekly';
import { soybeanExportsAnnual } from '../ingest/soybean-exports-annual';
import { soybeanExportsMonthly } from '../ingest/soybean-exports-monthly';
import { soybeanImportsByOriginAnnual } from '../ingest/soybean-imports-by-origin-annual';
import { soybeanImportsByOriginMonthly } from '../ingest/soybean-imports-by-origin-monthly';
import { tariffAverages } from '../ingest/tariff-averages';
import { fentanylTariff, reciprocalTariff } from '../ingest/tariff-events';
import { tradeGoodsAndServices } from '../ingest/trade-goods-and-services';
import { tradeGoodsAnnual } from '../ingest/trade-goods-annual';
import { tradeGoodsMonthly } from '../ingest/trade-goods-monthly';
import { tradeMirror } from '../ingest/trade-mirror';
import { ukraineCivilianCasualties } from '../ingest/ukraine-civilian-casualties';
import { ukraineDisplacement } from '../ingest/ukraine-displacement';

/** Every official table we enter; each goes to the file of its own name in data/observations. */
export const ADAPTERS: readonly Adapter[] = [
  agriculturalExports, forcedDisplacement, other, overdoseAnnual, overdoseMonthlyProvisional, phaseOne, soybeanCommitments, soybeanExportSalesWeekly,
  soybeanExportsAnnual, soybeanExportsMonthly, soybeanImportsByOriginAnnual, soybeanImportsByOriginMonthly, tariffAverages, fentanylTariff, reciprocalTariff,
  tradeGoodsAndServices, tradeGoodsAnnual, tradeGoodsMonthly, tradeMirror, ukraineCivilianCasualties, ukraineDisplacement,
];
