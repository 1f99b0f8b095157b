import { InjectionToken } from '@angular/core';

import type { SruTrial } from '../../ports/source';

/** The shell provides it, for the admin's page alone. */
export const SRU_TRIAL = new InjectionToken<SruTrial>('trial of an SRU server');
