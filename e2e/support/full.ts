/** Everything is run (`npm run full`); otherwise of each matrix a sample. */
export const isFull = Boolean(process.env['FULL']);

/** All cases in the full run, else those that are named. */
export function sample<T>(all: readonly T[], named: (one: T) => boolean): readonly T[] {
  return isFull ? all : all.filter(named);
}
