import type { App } from '../../src/app.ts'
import type { ErasureList, FileAnswer } from '../../src/contract/personal-data.ts'
import type { Exported, PersonExport } from '../../src/domain/privacy/export-person.ts'
import { type KindName, storedKind } from '../../src/domain/privacy/stored.ts'
import { tagsIn } from '../../src/domain/privacy/stored-kind.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'

type Operations = 'exportMe' | 'findPeople' | 'exportPerson' | 'erasePerson' | 'listErasures' | 'liftErasure'
const { kinds, notIncluded, notRead, refusals } = textsFor('en').personalData

/** What is stored about one person: given to them, or taken out for good (6.4). */
export function personApi({ app }: { app: App }): Pick<Handlers, Operations> {
  const unknown = refuse(404, 'not found', refusals['not found'])
  const notMade = refuse(409, 'failed', refusals.failed)
  const list = async (): Promise<ErasureList> => {
    const all = await app.listErasures()
    const names = await Promise.all(all.map(({ byId }) => app.nameOf(byId)))
    return {
      erasures: all.map(({ id, side, state, at, doneAt, unread }, place) => ({
        ...{ id, side, state, at, doneAt, by: names[place] ?? '', unread: unread ?? 0 },
      })),
    }
  }
  const file = (found: Exported, self: boolean): FileAnswer | Refused => {
    if (!found.ok) return found.reason === 'failed' ? notMade : unknown
    if (!found.made) return { file: null }
    const { name, side, kinds: ofKinds, unread } = found.made
    const made = {
      about: { name, side },
      madeOn: app.today(),
      notIncluded: self ? null : notIncluded[side],
      notRead: unread > 0 ? notRead(unread) : null,
      kinds: ofKinds.map(({ kind, rows }) => ({
        ...{ kind, what: kinds[kind], rows },
        properties: propertiesOf(kind, rows),
      })),
    }
    return { file: made }
  }
  return {
    exportMe: async ({ actor }) => file(await app.exportPerson(actor.employeeId, { self: true }), true),
    exportPerson: async ({ params }) => file(await app.exportPerson(params.personId, { self: false }), false),
    async findPeople({ body }) {
      const people = await app.findPeople(body.name)
      const ours = people.filter(({ side }) => side === 'employee').map(({ id }) => id)
      const left = await app.leftAmong(ours)
      return { people: people.map((one) => ({ ...one, left: left.has(one.id) })) }
    },
    async erasePerson({ actor, params }) {
      const begun = await app.erasePerson({ personId: params.personId, byId: actor.employeeId })
      if (begun.ok) return list()
      return begun.reason === 'not found' ? unknown : refuse(409, begun.reason, refusals[begun.reason])
    },
    listErasures: list,
    liftErasure: async ({ body }) => ({ lifted: await app.liftErasure(body.address) }),
  }
}

/** The properties that any of the rows has, with what each is. */
function propertiesOf(kind: KindName, rows: PersonExport['kinds'][number]['rows']) {
  const { tags } = storedKind(kind)
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      { words: inWords(name), data: [...tagsIn({ [name]: tags[name] })].join(', ') },
    ]),
  )
}

/** `spokeOn` reads `spoke on`. */
const inWords = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
