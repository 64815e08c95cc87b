import assert from 'node:assert/strict'
import type { Introduction, PairView } from '../../src/contract/pairing.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, type WorldOptions, world } from '../world.ts'

export type Mail = { subject: string; body: string; from: { email: string }; to: { email: string }[] }
export const BEN = at('ben')
export const ADA = at('ada')
export const EVE = at('eve')
export const DOV = at('dov')
export const FINN = at('finn')
export const BERTA = at('berta')
export const PAUL = 'paul@larkspur.example'
export const INES = 'ines@larkspur.example'
export const UTA = 'uta@quill.example'
export const ROLF = 'rolf@quill.example'

/** The small company, with calls for the life of a pair and the pages of its contacts. */
export async function lifeWorld(options: WorldOptions = {}) {
  const settings = { PAIRS_PER_PERSON: '6', ...options.settings }
  // At eleven in Amsterdam and ten in Lisbon, so that who is told something hears of it at once (2.1).
  const here = await world({ now: '2026-11-02T10:00:00Z', ...options, settings })
  await found(here)
  const employees = new Map((await here.people()).map(({ email, id }) => [email, id]))
  const { body } = await here.get<{ customers: { id: string; name: string }[] }>(BEN, '/api/customers')
  const contacts = new Map<string, string>()
  for (const { id } of body.customers) {
    const list = await here.get<{ contacts: { id: string; email: string }[] }>(
      BEN,
      `/api/customers/${id}/contacts`,
    )
    for (const contact of list.body.contacts) contacts.set(contact.email, contact.id)
  }
  return { ...here, ...calls(here, { employees, contacts }), [Symbol.asyncDispose]: here.stop }
}
export type LifeWorld = Awaited<ReturnType<typeof lifeWorld>>

function calls(here: World, ids: { employees: Map<string, string>; contacts: Map<string, string> }) {
  const path = (pairId: string, what: string) => `/api/pairs/${encodeURIComponent(pairId)}/${what}`
  const all = async (by: string, customerId: string) =>
    (await here.get<{ pairs: PairView[] }>(by, `/api/pairs?customerId=${customerId}`)).body.pairs
  return {
    contactId: (email: string) => ids.contacts.get(email) ?? '',
    /** A pair that waits for its introduction. */
    async waiting(by: string, employee: string, contact: string): Promise<PairView> {
      const wanted = { employeeId: ids.employees.get(employee), contactId: ids.contacts.get(contact) }
      const made = await here.post<PairView>(by, '/api/pairs', { ...wanted, introduce: true })
      assert.equal(made.status, 200, JSON.stringify(made.body))
      return made.body
    },
    /** The pair of two people, as `by` reads it; undefined when it has ended. */
    async pairOf(by: string, employee: string, contact: string): Promise<PairView | undefined> {
      const contactId = ids.contacts.get(contact) ?? ''
      const pairs = await all(by, contactId.split('.')[0] ?? '')
      return pairs.find(
        (one) => one.contact.id === contactId && one.employee.id === ids.employees.get(employee),
      )
    },
    /** A pair that was introduced by mail; with the address of the page behind its links. */
    async introduced(by: string, employee: string, contact: string) {
      const { id } = await this.waiting(by, employee, contact)
      const { draft } = (await this.draft(by, id)).body
      const { status, body } = await this.introduce(by, id, { how: 'mail', mail: draft })
      assert.equal(status, 200, JSON.stringify(body))
      return { id, pair: body, link: linksIn({ body: draft.text })[0] ?? '', text: draft.text }
    },
    draft: (by: string, pairId: string) => here.get<Introduction>(by, path(pairId, 'introduction')),
    introduce: (by: string, pairId: string, body: object) =>
      here.post<PairView & { detail: string }>(by, path(pairId, 'introduction'), body),
    pause: (by: string, pairId: string, until: string | null) =>
      here.post<PairView & { detail: string }>(by, path(pairId, 'pause'), { until }),
    end: (by: string, pairId: string, reason: string) =>
      here.post<PairView & { detail: string }>(by, path(pairId, 'end'), { reason }),
    async mail(email: string): Promise<Mail[]> {
      const answer = await here.control<Mail[]>('GET', `/mail/${encodeURIComponent(email)}`)
      return answer.body
    },
    /** Everything that somebody read in chat, the newest last. */
    async read(email: string): Promise<string[]> {
      return (await here.chat(email)).map(readingOf)
    },
    async settle(): Promise<void> {
      assert.equal((await here.advance('PT1M')).settled, true)
    },
  }
}

/** The two links of a mail, without what tells them apart. */
export function linksIn({ body }: Pick<Mail, 'body'>): string[] {
  return (body.match(/https?:\/\/\S+/g) ?? []).map((link) => link.split('#')[0] ?? '')
}

/** A link that nobody signed: one character in the middle of its signature is another. */
export const bentLink = (link: string) =>
  link.replace(
    /(\.[\w-]{20})([\w-])([\w-]+)$/,
    (_, before, one, after) => before + (one === 'A' ? 'B' : 'A') + after,
  )

export const open = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, page: await answer.text() }
}
export const answer = async (url: string, fields: Record<string, string>) => {
  const sent = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: sent.status, page: await sent.text() }
}
