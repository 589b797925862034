/**
 * Records of a CSV read as RFC 4180 has it and no otherwise: CRLF after every record, as many fields in each as in the first, quotation marks around a
 * field or nowhere, doubled within, and none around a field that does not need them. @throws Error naming the record where it is broken.
 */
export function strictRecords(csv: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  const broken = (why: string): Error => new Error(`record ${records.length + 1}: ${why}`);
  const plainField = (): string => {
    const [field = ''] = /^[^",\r\n]*/.exec(csv.slice(at, at + 100_000)) ?? [];
    at += field.length;
    return field;
  };
  const quotedField = (): string => {
    let field = '';
    for (at += 1; ; at += 2) {
      const end = csv.indexOf('"', at);
      if (end < 0) throw broken('a quotation mark is not closed');
      field += csv.slice(at, end);
      at = end;
      if (csv[at + 1] !== '"') break;
      field += '"';
    }
    at += 1;
    if (!/[",\r\n]/.test(field)) throw broken(`${JSON.stringify(field)} is quoted for nothing`);
    return field;
  };
  while (at < csv.length) {
    const record: string[] = [];
    for (;;) {
      record.push(csv[at] === '"' ? quotedField() : plainField());
      if (csv[at] !== ',') break;
      at += 1;
    }
    if (!csv.startsWith('\r\n', at)) throw broken(`${JSON.stringify(csv.slice(at, at + 5))} instead of CRLF`);
    at += 2;
    if (record.length !== (records[0] ?? record).length) throw broken(`${record.length} fields instead of ${records[0]?.length}`);
    records.push(record);
  }
  return records;
}
