/**
 * `@angular/forms` as this app fetches it (`paths` in `tsconfig.override.json` and `tsconfig.app.json`). The SDK names three
 * classes of it for its `getAsFormGroup`, which nothing here calls, and 16 kB of forms would come along with them
 * (docs/decisions/0004). A form of our own may still import anything else from it. Plain JavaScript: the compiler must leave
 * it as it is.
 */
export * from '../../node_modules/@angular/forms/fesm2022/forms.mjs';

/** In place of the SDK's untyped controls. Cannot be made. */
class Untyped {
  constructor() {
    throw new Error('This app is built without untyped forms: see docs/decisions/0004.');
  }
}

export class UntypedFormArray extends Untyped {}
export class UntypedFormGroup extends Untyped {}
export class UntypedFormControl extends Untyped {}
