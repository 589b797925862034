/**
 * Chapters of the Harmonized System, in short words of our own: files of observations name the finest codes only. The binding texts are those of the nomenclature;
 * 77 is reserved, and 98 and 99 are each country's own.
 */
const CHAPTERS: Readonly<Record<string, string>> = {
  '01': 'Live animals', '02': 'Meat', '03': 'Fish and seafood', '04': 'Dairy, eggs, honey', '05': 'Other animal products',
  '06': 'Live plants and cut flowers', '07': 'Vegetables', '08': 'Fruit and nuts', '09': 'Coffee, tea, spices', '10': 'Cereals', '11': 'Milling products, malt, starch', '12': 'Oil seeds, other seeds, fodder', '13': 'Gums, resins, plant extracts', '14': 'Other plant products',
  '15': 'Fats and oils', '16': 'Prepared meat and fish', '17': 'Sugar and confectionery', '18': 'Cocoa and chocolate', '19': 'Cereal and flour preparations', '20': 'Prepared vegetables and fruit', '21': 'Other food preparations', '22': 'Beverages, spirits, vinegar', '23': 'Animal feed and food residues', '24': 'Tobacco and nicotine products',
  '25': 'Salt, stone, plaster, cement', '26': 'Ores, slag, ash', '27': 'Mineral fuels and oils', '28': 'Inorganic chemicals', '29': 'Organic chemicals', '30': 'Pharmaceuticals', '31': 'Fertilizers', '32': 'Dyes, paints, inks', '33': 'Essential oils, perfumes, cosmetics', '34': 'Soap, waxes, polishes', '35': 'Proteins, glues, enzymes', '36': 'Explosives, matches', '37': 'Photographic goods', '38': 'Other chemical products',
  '39': 'Plastics', '40': 'Rubber', '41': 'Hides and leather', '42': 'Leather goods, handbags', '43': 'Furs', '44': 'Wood', '45': 'Cork', '46': 'Straw and basketware', '47': 'Wood pulp and waste paper', '48': 'Paper and paperboard', '49': 'Printed books and newspapers',
  '50': 'Silk', '51': 'Wool and animal hair', '52': 'Cotton', '53': 'Flax and other vegetable fibers', '54': 'Synthetic filaments', '55': 'Synthetic staple fibers', '56': 'Felt, nonwovens, rope', '57': 'Carpets', '58': 'Special fabrics, lace', '59': 'Coated textiles', '60': 'Knitted fabrics', '61': 'Clothing, knitted', '62': 'Clothing, not knitted', '63': 'Other textile articles',
  '64': 'Footwear', '65': 'Headgear', '66': 'Umbrellas, walking sticks', '67': 'Feathers, artificial flowers', '68': 'Articles of stone and cement', '69': 'Ceramics', '70': 'Glass', '71': 'Pearls, gems, precious metals', '72': 'Iron and steel', '73': 'Articles of iron and steel', '74': 'Copper', '75': 'Nickel', '76': 'Aluminum', '78': 'Lead', '79': 'Zinc', '80': 'Tin', '81': 'Other base metals', '82': 'Tools and cutlery', '83': 'Other articles of base metal',
  '84': 'Machinery and computers', '85': 'Electrical machinery and electronics', '86': 'Railway vehicles', '87': 'Road vehicles', '88': 'Aircraft and spacecraft', '89': 'Ships and boats', '90': 'Optical, measuring, medical instruments', '91': 'Clocks and watches', '92': 'Musical instruments', '93': 'Arms and ammunition', '94': 'Furniture, bedding, lamps', '95': 'Toys, games, sports goods', '96': 'Other manufactured articles', '97': 'Art and antiques',
};

/** What a chapter, by its two digits, is called; null for one the system does not have. */
export const chapterName = (code: string): string | null => (Object.hasOwn(CHAPTERS, code) ? CHAPTERS[code] ?? null : null);
