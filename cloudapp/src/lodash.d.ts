export declare function isEqual(a: unknown, b: unknown): boolean;
export declare function pickBy<T>(
  object: Readonly<Record<string, T>>,
  passes: (value: T, key: string) => boolean,
): Record<string, T>;
