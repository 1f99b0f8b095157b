export { readIso2709 } from './iso2709-read';
export { writeIso2709 } from './iso2709-write';
