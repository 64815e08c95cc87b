import { ACTIVITIES, type Activity, type KeepingKind, type TagKind } from '../../contract/words.ts'
import { type KindName, STORED, storedKind } from './stored.ts'
import { readRule, type Tag, tagsIn } from './stored-kind.ts'

/** What each kind of row is kept for: a new kind without a word about it does not compile. */
const ACTIVITY_OF: Record<KindName, Activity> = {
  employees: 'employees',
  employeeList: 'employees',
  emails: 'employees',
  preferences: 'employees',
  references: 'employees',
  contacts: 'contacts',
  contactUses: 'contacts',
  customers: 'teams',
  customerList: 'teams',
  members: 'teams',
  marks: 'pairs',
  pairs: 'pairs',
  pairCopies: 'pairs',
  placesOfContact: 'pairs',
  placesOfEmployee: 'pairs',
  handovers: 'pairs',
  checkins: 'check-ins',
  months: 'check-ins',
  conversations: 'check-ins',
  followUps: 'check-ins',
  handedFollowUps: 'check-ins',
  prompts: 'delivery',
  news: 'delivery',
  briefCards: 'delivery',
  visits: 'visits',
  visitCopies: 'visits',
  scopeVisits: 'visits',
  takenOfContact: 'visits',
  takenOfEmployee: 'visits',
  polls: 'visits',
  pollCopies: 'visits',
  holds: 'visits',
  notes: 'visits',
  attendance: 'visits',
  standIns: 'visits',
  subscriptionRows: 'visits',
  customerAnswers: 'customer answers',
  scopeAnswers: 'customer answers',
  snapshots: 'imports',
  imports: 'imports',
  importClaims: 'imports',
  undoLog: 'imports',
  directoryRuns: 'imports',
  changePages: 'imports',
  profilePages: 'imports',
  titles: 'imports',
  decisions: 'insights',
  accesses: 'accesses',
  erasures: 'erasures',
  erased: 'erasures',
  leavers: 'erasures',
  personFiles: 'exports',
  fileParts: 'exports',
  cycleCounts: 'numbers',
  published: 'numbers',
  gathered: 'numbers',
  counted: 'numbers',
  stale: 'numbers',
  scopeCounted: 'numbers',
  scopeStale: 'numbers',
  cycles: 'settings',
  askSettings: 'settings',
  visibility: 'settings',
  departments: 'settings',
  setAside: 'working',
  due: 'working',
  allowance: 'working',
  restored: 'working',
  lookClaims: 'working',
}

/** One thing that personal data is stored for, with everything that is stored for it. */
export type Registered = {
  activity: Activity
  keepings: KeepingKind[]
  /** What kinds of data it holds, but for what is about nobody. */
  tags: TagKind[]
  rows: { kind: KindName; table: string; properties: { name: string; tag: Tag; secret: boolean }[] }[]
}

/** Everything that is stored, by what it is for: made from the tags that every property must have (6.4). */
export function dataRegister(): Registered[] {
  const kinds = Object.keys(STORED) as KindName[]
  return ACTIVITIES.map((activity) => {
    const of = kinds.filter((kind) => ACTIVITY_OF[kind] === activity)
    return {
      activity,
      keepings: [...new Set(of.map((kind) => storedKind(kind).keeping))],
      tags: [...new Set(of.flatMap((kind) => [...tagsIn(storedKind(kind).tags)]))].filter(isPersonal).sort(),
      rows: of.map((kind) => {
        const { table, tags, secret = [] } = storedKind(kind)
        const properties = propertiesIn(tags).map(({ name, tag }) => ({
          ...{ name, tag, secret: (secret as readonly string[]).includes(name) },
        }))
        return { kind, table, properties }
      }),
    }
  })
}

const isPersonal = (tag: Tag): tag is TagKind => tag !== 'none'

/** Every property that has a tag of its own; `followUp.text` for one that lies within another. */
function propertiesIn(tags: object, within = ''): { name: string; tag: Tag }[] {
  return Object.entries(tags).flatMap(([property, rule]: [string, unknown]) => {
    const name = within + property
    const read = readRule(rule)
    return read ? [{ name, tag: read.tag }] : propertiesIn(rule as object, `${name}.`)
  })
}
