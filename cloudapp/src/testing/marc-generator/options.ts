/** What random records hold beyond plain fields. All on but `forbidden`; switch off what a test cannot take. */
export interface Traps {
  /** 880s with their $6 in both fields, 880s without a partner (`-00`), and links that lead nowhere. */
  readonly linked: boolean;
  /** $8 chains, with and without a type. */
  readonly chains: boolean;
  /** Values in NFD, and characters that NFC changes for good (U+212B). */
  readonly decomposed: boolean;
  /** The same field twice. */
  readonly duplicates: boolean;
  /** OCLC numbers in every spelling, cancelled and merged ones, numbers of other agencies. */
  readonly oddNumbers: boolean;
  /** Subfields without text, fields without subfields. */
  readonly empty: boolean;
  /** Characters beyond the basic plane, joined emoji, rare ideographs. */
  readonly astral: boolean;
  /** Non-sorting marks U+0098 and U+009C, zero-width joiners, direction marks. */
  readonly controls: boolean;
  /** Tabs and line ends within values. */
  readonly lineBreaks: boolean;
  /** `$ { } \ & < > "`, `]]>`, `&amp;` within values. */
  readonly markup: boolean;
  /** Blanks at the ends of values. */
  readonly blanks: boolean;
  /** What XML 1.0 cannot hold: control characters and lone surrogates. */
  readonly forbidden: boolean;
}

export interface RecordOptions {
  readonly traps?: Partial<Traps>;
  /** Repeatable data fields of a record, 880s not counted. Default 0 to 20. */
  readonly minFields?: number;
  readonly maxFields?: number;
  /** Only these tags (the leader, 001 and 008 come in any case). */
  readonly tags?: readonly string[];
  /** LDR/06-07, such as `am` or `as`; any of a few when left out. */
  readonly kind?: string;
}

const ALL: Traps = {
  linked: true,
  chains: true,
  decomposed: true,
  duplicates: true,
  oddNumbers: true,
  empty: true,
  astral: true,
  controls: true,
  lineBreaks: true,
  markup: true,
  blanks: true,
  forbidden: false,
};

export const NO_TRAPS: Traps = {
  linked: false,
  chains: false,
  decomposed: false,
  duplicates: false,
  oddNumbers: false,
  empty: false,
  astral: false,
  controls: false,
  lineBreaks: false,
  markup: false,
  blanks: false,
  forbidden: false,
};

/** The traps that a test asked for, the rest as usual. */
export function trapsOf({ traps }: RecordOptions): Traps {
  return { ...ALL, ...traps };
}
