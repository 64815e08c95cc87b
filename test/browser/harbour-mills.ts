import { at } from '../small-company.ts'

export const THEIRS = ['nora@harbour-mills.example', 'otis@harbour-mills.example']
/** A customer overseas, beside the small company: two contacts in New York, a team from three departments. */
export const HARBOUR_MILLS = {
  customers: `Name,Domain,Country,Owner Email
Harbour Mills,harbour-mills.example,US,${at('ben')}
`,
  contacts: `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Nora,Fenwick,${THEIRS[0]},Head of logistics,Harbour Mills,en,America/New_York,US
Otis,Vandermeer,${THEIRS[1]},Controller,Harbour Mills,en,America/New_York,US
`,
  teams: `Customer,Employee Email,Role
Harbour Mills,${at('eve')},accountant
Harbour Mills,${at('berta')},sponsor
`,
  pairs: `Employee Email,Contact Email
${at('ben')},${THEIRS[0]}
${at('eve')},${THEIRS[1]}
`,
} as const
