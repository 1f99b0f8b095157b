import type { SruServerConfig } from '../../../settings/config';

/** An SRU server with an address of its own, as it is stored. */
export const HARBOUR: SruServerConfig = {
  id: 'harbour',
  label: 'Harbour College',
  enabled: true,
  profile: '',
  baseUrl: 'https://sru.example.org/harbour',
  version: '1.2',
  recordSchema: 'marcxml',
  indexes: { ocn: ['alma.ocn="{number}"'], isbn: [], issn: [], lccn: [] },
};
