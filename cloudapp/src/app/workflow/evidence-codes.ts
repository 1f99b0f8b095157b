import type { EvidenceView } from './view';

/** Evidence whose values are codes has its words in i18n under these keys; all other values stand as they are in the records. */
export const CODED_EVIDENCE: Partial<Record<EvidenceView['what'], string>> = {
  type: 'workTypes.',
  level: 'evidence.level.codes.',
  form: 'evidence.form.codes.',
};
