import type { Person } from '../people.ts'
import type { Caller } from './caller.ts'
import { shapeOf } from './declared-types.ts'
import { holds } from './graph-route.ts'
import { SEES_OWN_PROFILE, SEES_PROFILES } from './permissions.ts'
import { badRequest, denied } from './refusals.ts'

/** A guest signs in by their address elsewhere, marked as one of others. */
export const signInName = ({ email, signInName: name, guest }: Person): string =>
  name ?? (guest ? `${email.replace('@', '_')}#EXT#@guests.example` : email)

/** What User.ReadBasic.All lets an app see, with where it comes from. */
const BASIC: Record<string, (person: Person) => unknown> = {
  id: ({ id }) => id,
  displayName: ({ name }) => name,
  givenName: ({ name }) => name.split(' ')[0],
  surname: ({ name }) => name.split(' ').slice(1).join(' '),
  mail: ({ email, hasMail }) => (hasMail === false ? null : email),
  userPrincipalName: signInName,
}
/** What a wider permission shows beside it; the directory knows no more. */
const WIDER: Record<string, (person: Person) => unknown> = {
  accountEnabled: () => true,
  country: ({ country }) => country || null,
  department: ({ department }) => department || null,
  jobTitle: ({ jobTitle }) => jobTitle || null,
  usageLocation: ({ country }) => country || null,
  preferredLanguage: ({ locale }) => locale,
  userType: ({ guest }) => (guest ? 'Guest' : 'Member'),
}

/** A user with the properties that `$select` asks for; refuses those that are unknown or not permitted. */
export function selectedFields(caller: Caller, select: string | null): (person: Person) => object {
  const fields = select === null ? Object.keys(BASIC) : select.split(',').map((field) => field.trim())
  const unknown = fields.find((field) => !Object.hasOwn(BASIC, field) && !shapeOf('User').has(field))
  if (unknown !== undefined)
    throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`)
  const wide = fields.some((field) => !Object.hasOwn(BASIC, field))
  return (person) => {
    if (wide && !seesProfile(caller, person)) throw denied('directory')
    return Object.fromEntries(
      fields.map((field) => [field, (BASIC[field] ?? WIDER[field])?.(person) ?? null]),
    )
  }
}

function seesProfile(caller: Caller, person: Person): boolean {
  if (holds(caller, SEES_PROFILES)) return true
  return caller.kind === 'person' && caller.person.id === person.id && holds(caller, SEES_OWN_PROFILE)
}
