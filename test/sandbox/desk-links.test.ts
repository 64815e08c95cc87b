import { deepEqual, equal } from 'node:assert/strict'
import { tabLink } from '../../src/contract/tab-link.ts'
import { placeOfArrival } from '../../src/sandbox/desk/arrival.ts'
import { readDeepLink } from '../../src/sandbox/desk/deep-link.ts'
import { findLinks } from '../../src/sandbox/desk/find-links.ts'
import { readPlace } from '../../src/sandbox/desk/place.ts'

const DESK = 'http://localhost:3979'
const link = (teams: string) =>
  tabLink({
    TEAMS_URL: teams,
    TEAMS_APP_ID: '6f1c2f6e-0000-4000-8000-000000000001',
    TENANT_ID: '6f1c2f6e-0000-4000-8000-000000000002',
    PUBLIC_URL: 'http://localhost:3978',
  })

describe('links on the desk', () => {
  it('lead into the tab, whether they name Teams or the desk itself', () => {
    for (const teams of ['https://teams.microsoft.com', DESK])
      deepEqual(readDeepLink(link(teams)('visits/book/c-1'), DESK), {
        view: 'counterpart',
        page: 'visits/book/c-1',
      })
  })

  it('lead out where they name another host, a meeting, or another page of the desk', () => {
    for (const url of [
      link('https://teams.microsoft.example')('visits'),
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting/0',
      `${DESK}/sandbox/people`,
    ])
      equal(readDeepLink(url, DESK), null)
  })

  it('opened from elsewhere find the person, theme and width last chosen', () => {
    const place = readPlace(
      placeOfArrival(link(DESK)('visit/c-1.a'), '#person=ada@brook.example&view=mail&theme=dark&page=m-1'),
    )
    deepEqual(place, {
      ...readPlace(''),
      ...{ person: 'ada@brook.example', theme: 'dark', view: 'counterpart', page: 'visit/c-1.a' },
    })
  })

  it('stand apart in the text of a mail, without the sign that ends the sentence', () => {
    deepEqual(findLinks('Join (https://meet.example/a?b=1). See you!'), [
      { text: 'Join (', to: null },
      { text: 'meet.example/a?b=1', to: 'https://meet.example/a?b=1' },
      { text: '). See you!', to: null },
    ])
  })
})
