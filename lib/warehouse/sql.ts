/** Types of parameters, by the names both dialects have. */
export type ParameterType = 'Int32' | 'Int64' | 'String';

export interface Parameter { readonly type: ParameterType; readonly value: number | string }

/** A statement with its parameters by name. Its text is made of our own words only; everything from outside is a parameter. */
export interface Statement { readonly text: string; readonly parameters: Readonly<Record<string, Parameter>> }

/** Where the two dialects part. Everything else of a question is one text. */
export interface Dialect {
  /** How a parameter stands in the text. */
  readonly placeholder: (name: string, type: ParameterType) => string;
  /** Set where `obs` and `by_value` have rows of finished loads only, and `until`: the vintage from which another of them stands for the same observation. */
  readonly until?: true;
}

/** Gathers the parameters of one statement while its text is put together. */
export class Parameters {
  private readonly given: Record<string, Parameter> = {};

  constructor(private readonly dialect: Dialect) {}

  /** A whole number. */
  int(value: number): string {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
    return this.add(Math.abs(value) > 2_147_483_647 ? 'Int64' : 'Int32', value);
  }

  /** A whole number held in 64 bits, such as a commodity. */
  long(value: number): string {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
    return this.add('Int64', value);
  }

  /** A whole number the engine itself has given; some hundred of them as parameters take longer to read than to answer. */
  own(value: number): string {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
    return String(value);
  }

  text(value: string): string {
    return this.add('String', value);
  }

  /** A decimal with at most four places, as values are held. */
  decimal(value: string): string {
    if (!/^-?\d{1,14}(?:\.\d{1,4})?$/.test(value)) throw new RangeError(`not a decimal of at most 14 digits and 4 places: ${value}`);
    return `CAST(${this.text(value)} AS DECIMAL(18,4))`;
  }

  statement(text: string): Statement {
    return { text, parameters: this.given };
  }

  private add(type: ParameterType, value: number | string): string {
    const name = `p${Object.keys(this.given).length}`;
    this.given[name] = { type, value };
    return this.dialect.placeholder(name, type);
  }
}
