import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { NewRecordPolicy } from '../../settings/config';

/** What holds for records that are created from a source. */
@Component({
  selector: 'app-new-record-fields',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fieldset>
    <legend>{{ 'config.newRecords.title' | translate }}</legend>
    <label class="check">
      <input
        #suppressed
        type="checkbox"
        [checked]="policy().suppressed"
        (change)="edited.emit({ contact: policy().contact, suppressed: suppressed.checked })"
      />
      {{ 'config.newRecords.suppressed' | translate }}
    </label>
    <label>
      {{ 'config.newRecords.contact' | translate }}
      <input
        #contact
        type="text"
        dir="auto"
        maxlength="200"
        aria-describedby="contact-hint"
        [value]="policy().contact"
        (input)="edited.emit({ suppressed: policy().suppressed, contact: contact.value })"
      />
    </label>
    <p id="contact-hint" class="small quiet">{{ 'config.newRecords.contactHint' | translate }}</p>
  </fieldset>`,
  styleUrls: ['./fields.scss', './stacked.scss'],
})
export class NewRecordFieldsComponent {
  readonly policy = input.required<NewRecordPolicy>();
  readonly edited = output<NewRecordPolicy>();
}
