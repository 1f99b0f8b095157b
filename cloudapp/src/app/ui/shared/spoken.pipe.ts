import type { PipeTransform } from '@angular/core';
import { inject, Pipe } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import { messageValues } from '../../ports/message-values';

/** `2026-11-20T14:01:00` is the server's own time without a zone: shown as it stands, to the minute. */
const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;
/** A moment that this browser noted: shown in its own time. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Values ready for their sentence: those that are keys of texts are put into words first, times are cut to the minute. */
@Pipe({ name: 'spoken', standalone: true })
export class SpokenPipe implements PipeTransform {
  private readonly translate = inject(TranslateService);

  transform(
    values: Readonly<Record<string, string>> | undefined,
  ): Readonly<Record<string, string>> {
    const spoken = messageValues(values ?? {}, (key, inner) =>
      String(this.translate.instant(key, inner)),
    );
    return Object.fromEntries(
      Object.entries(spoken).map(([name, value]) => {
        const time = TIME.exec(MOMENT.test(value) ? inOwnTime(new Date(value)) : value);
        return [name, time ? `${time[1]} ${time[2]}` : value];
      }),
    );
  }
}

function inOwnTime(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
}
