// Contract: everything that can go wrong at the edges, as values. i18n: `errors.<kind>.what|saved|next`.

/** One error of an Alma reply, as Alma says it. */
export interface AlmaError {
  readonly code: string;
  readonly message: string;
  readonly trackingId: string;
}

/** What every failure carries for the "copy details" button. Text from Alma is shown as text, never as HTML. */
export interface FailureDetails {
  readonly status?: number;
  readonly errors?: readonly AlmaError[];
  /** First 500 characters of a reply that could not be read. */
  readonly raw?: string;
}

export type AlmaFailureKind =
  | 'almaNotFound' // 402203: no such MMS ID (or not yet saved)
  | 'almaNotAuthorized' // 401 / 403
  | 'almaTooManyRequests' // 429
  | 'almaStale' // 4022034
  | 'almaLocked'
  | 'almaValidation' // 4022032 / 4022033 with no way round
  | 'almaWarning' // refused only because of a warning: a person may say yes
  | 'almaNormalization' // 4022030 / 4022031
  | 'almaCatalogerLevel' // 4022040 / 4022041
  | 'almaCommunityZone' // 40166454
  | 'almaHasMatch' // 60307: a new record matches one that is there
  | 'almaNotMarc21'
  | 'almaUnreadableRecord' // the record came but its MARCXML cannot be read
  | 'almaServerError' // 5xx
  | 'almaNoAnswer' // our own time limit
  | 'almaNotPrepared' // the part of the app that saves could not be fetched
  | 'almaRefused' // any other refusal; Alma's text says which
  | 'almaUnknownAnswer'; // a reply of no known shape

export interface AlmaFailure {
  readonly kind: AlmaFailureKind;
  readonly details: FailureDetails;
  readonly values?: Readonly<Record<string, string>>;
}

export type SourceFailureKind =
  | 'sourceUnreachable'
  | 'sourceNotAllowed' // the page's policy keeps the panel from its origin: the manifest does not name it
  | 'sourceTimeout'
  | 'sourceRefused' // 401 / 403 / 429 of a source or gateway
  | 'sourceServerError'
  | 'sourceUnreadable' // HTML, truncated XML, unknown JSON
  | 'sourceWrongRecord' // the record does not carry the number that was asked for
  | 'sourceWrongIndex' // records came, none with the number: the search index that is set up matches something else, or all
  | 'sourceNotSetUp'
  | 'holdingNotAllowed' // 403: this institution or person may not change holdings
  | 'holdingRefused' // WorldCat or the gateway says no; nothing was changed
  | 'holdingNoRecord' // WorldCat has no record with the number
  | 'holdingUnknown' // no answer that can be trusted: the holding may have been changed
  | 'sourceCancelled' // called off through the signal by the panel itself: nothing to show
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileNotMarc'
  | 'fileUnreadable';

export interface SourceFailure {
  readonly kind: SourceFailureKind;
  readonly values: Readonly<Record<string, string>>;
  readonly details: FailureDetails;
}

export type NumberFailureKind = 'numberEmpty' | 'numberNotDigits' | 'numberTooLong';

export interface NumberFailure {
  readonly kind: NumberFailureKind;
  readonly values: Readonly<Record<string, string>>;
}

export type StoreFailureKind =
  | 'storeRefused'
  | 'storeFull'
  | 'storeUnreadable'
  | 'configRefused'
  | 'configUnreadable'
  | 'saveForgotten' // a save that made room for newer ones
  | 'undoFileUnreadable' // no undo file, or a damaged one
  | 'undoFileForeign' // an undo file of another institution
  | 'profileUnreadable'; // a merge profile that cannot be fetched or does not check out

export interface StoreFailure {
  readonly kind: StoreFailureKind;
  readonly values?: Readonly<Record<string, string>>;
  readonly details: FailureDetails;
}

export type Failure = AlmaFailure | SourceFailure | NumberFailure | StoreFailure;
