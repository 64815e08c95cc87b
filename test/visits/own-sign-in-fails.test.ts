import { deepEqual, rejects } from 'node:assert/strict'
import { graphCalendars } from '../../src/adapters/graph/calendars.ts'
import type { Telling } from '../../src/domain/pairing/news.ts'
import { change } from '../../src/domain/store.ts'
import { followEvent } from '../../src/domain/visits/follow-event.ts'
import { askingWorld } from '../checkins/asking-world.ts'
import { keepVisit } from './kept-visit.ts'

const OVER = 'invalid_client: AADSTS7000222: The provided client secret keys are expired.'

describe('a visit whose organiser has left, while the secret of our own registration has run out', () => {
  const app = { getToken: () => Promise.reject(new Error(OVER)) }
  const calendars = graphCalendars('https://graph.example', { app, onBehalfOf: () => app })

  it('is not told to be out of reach: no account was closed, and it comes right with a new secret (3.5)', async () => {
    const here = await askingWorld({
      start: '2026-11-16T09:00:00.000Z',
      people: [{ name: 'Ada' }, { name: 'Bo' }],
    })
    const { customerId, id: visitId } = await keepVisit(here, ['Ada'])
    const { employees, customers, visits } = here.ports
    const [ada, bo] = ['Ada', 'Bo'].map(here.idOf) as [string, string]
    await change(employees, { employeeId: ada }, (there) => there && { ...there, leftOn: '2026-11-15' })
    await change(customers, { customerId }, (there) => there && { ...there, ownerId: bo })
    const key = { customerId, visitId }
    const visit = await change(visits, key, (there) => there && { ...there, eventId: 'event' })
    const told: Telling[] = []
    const needs = {
      ...{ ...here.ports, calendars, tellNews: async (one: Telling) => void told.push(one) },
      ...{
        facts: { record: <T>(_: unknown, write: () => T) => write() },
        erasedWord: 'Erased person',
        meetingHosts: [],
      },
    }
    deepEqual(visit && (await followEvent(needs)(key, visit)), visit)
    deepEqual(told, [])
  })

  it('can be told from an account that is closed', async () => {
    await rejects(calendars.look({ employeeId: 'ada', token: null }, 'event'), { code: 'registration' })
  })
})
