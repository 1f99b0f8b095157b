import { INSTITUTION } from './bib-view';

/** A member of staff of the demo institution. */
export interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isAdmin: boolean;
  readonly catalogerLevel: string;
  readonly roles: readonly { readonly code: string; readonly desc: string }[];
}

const CATALOGUING = [
  { code: '204', desc: 'Cataloger' },
  { code: '227', desc: 'Cataloger Extended' },
];

/** Who can be signed in (`staff-1`, `admin-1`), and `staff-2`, who works on the same records. */
export const PEOPLE: readonly Person[] = [
  {
    id: 'staff-1',
    firstName: 'Cataloguer',
    lastName: 'One',
    isAdmin: false,
    catalogerLevel: '20',
    roles: CATALOGUING,
  },
  {
    id: 'staff-2',
    firstName: 'Cataloguer',
    lastName: 'Two',
    isAdmin: false,
    catalogerLevel: '20',
    roles: CATALOGUING,
  },
  {
    id: 'admin-1',
    firstName: 'Administrator',
    lastName: 'One',
    isAdmin: true,
    catalogerLevel: '90',
    roles: [
      ...CATALOGUING,
      { code: '26', desc: 'General System Administrator' },
      { code: '205', desc: 'Catalog Administrator' },
      { code: '221', desc: 'Catalog Administrator' },
    ],
  },
];

/** The colleague who changes and locks records. */
export const COLLEAGUE = 'staff-2';

/** Finds a person by primary id. */
export function personById(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}

/** The person as `GET /users/{id}` gives her (the parts that Cloud Apps read). */
export function userJson(person: Person): object {
  return {
    record_type: { value: 'STAFF', desc: 'Staff' },
    primary_id: person.id,
    first_name: person.firstName,
    last_name: person.lastName,
    full_name: `${person.firstName} ${person.lastName}`,
    status: { value: 'ACTIVE', desc: 'Active' },
    preferred_language: { value: 'en', desc: 'English' },
    cataloger_level: { value: person.catalogerLevel, desc: `[${person.catalogerLevel}] Level` },
    user_role: person.roles.map((role) => ({
      status: { value: 'ACTIVE', desc: 'Active' },
      scope: { value: INSTITUTION.code, desc: INSTITUTION.name },
      role_type: { value: role.code, desc: role.desc },
      parameter: [],
    })),
  };
}
