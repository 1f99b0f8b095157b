/**
 * `@angular/forms` as this app fetches it (`paths` in `tsconfig.override.json` and `tsconfig.app.json`). The SDK names three
 * classes of it for its `getAsFormGroup`, which nothing here calls, and 16 kB of forms would come along with them
 * (docs/decisions/0004). A form of our own may still import anything else from it.
 */
export * from '../../node_modules/@angular/forms';

function refuse(): never {
  throw new Error('This app is built without untyped forms: see docs/decisions/0004.');
}

/** In place of the SDK's untyped array of controls. Cannot be made. */
export class UntypedFormArray {
  constructor() {
    refuse();
  }
}

/** In place of the SDK's untyped group of controls. Cannot be made. */
export class UntypedFormGroup {
  constructor() {
    refuse();
  }
}

/** In place of the SDK's untyped control. Cannot be made. */
export class UntypedFormControl {
  constructor() {
    refuse();
  }
}
