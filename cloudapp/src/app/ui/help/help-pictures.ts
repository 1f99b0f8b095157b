/** Width of every picture of the help, in CSS pixels: that of the panel. */
export const PICTURE_WIDTH = 320;

/**
 * The pictures that there are (`assets/help/<scenario>.webp`) with their heights: a scenario that is not here is shown without one.
 * `npm run e2e -- --pictures help-pictures` takes them anew, and fails where a height here is not that of the picture.
 */
export const PICTURES: Readonly<Record<string, number>> = {
  merge: 520,
  number: 400,
  hits: 440,
  several: 440,
  create: 440,
  export: 420,
  list: 480,
  mistake: 400,
  brought: 345,
  zones: 212,
  serials: 400,
  special: 420,
};
