import { equal, match } from 'node:assert/strict'
import { pauseTill } from '../../bot/checkins/asking-card.ts'
import { spokeWith } from '../../bot/checkins/talk-card.ts'
import { en } from '../../src/text/en.ts'
import { askingWorld } from './asking-world.ts'

/** Monday 9 November, 8:30, in Sydney; still Sunday where the organisation is. */
const START = '2026-11-08T21:30:00.000Z'
const EARLY = { name: 'Syd', zone: 'Australia/Sydney', country: 'AU' }
const link = (page: string) => `https://tab.example/${page}`

describe('a day that is said in chat is one of who says it', () => {
  const morning = async () => {
    const here = await askingWorld({ start: START, people: [EARLY] })
    const speaker = { employeeId: here.idOf('Syd'), name: 'Syd', locale: 'en', texts: en }
    const say = async (command: typeof pauseTill, said: string) => {
      const reply = await command({ app: here.app, speaker, link, said })
      await here.settle()
      return JSON.stringify(reply)
    }
    return { here, say, employeeId: speaker.employeeId }
  }

  for (const [said, until] of [
    ['pause for a day', '2026-11-10'],
    ['pause this week', '2026-11-16'],
    ['pause until Monday', '2026-11-16'],
    ['pause until tomorrow', '2026-11-10'],
    ['pause until next week', '2026-11-16'],
  ] as const)
    it(`“${said}” (2.6)`, async () => {
      const { here, say, employeeId } = await morning()
      match(await say(pauseTill, said), /I ask you again/)
      equal((await here.app.getAsking(employeeId)).pausedUntil, until)
    })

  for (const [said, spokeOn] of [
    ['yesterday', '2026-11-08'],
    ['on 9 November', '2026-11-09'],
    ['on 8 November', '2026-11-08'],
  ] as const)
    it(`“spoke with NAME ${said}” (2.7)`, async () => {
      const { here, say, employeeId } = await morning()
      match(await say(spokeWith, `spoke with Contact0 of Syd ${said} about prices`), /You spoke with/)
      const mine = await here.app.myCheckins({ employeeId })
      equal(mine.known && mine.checkins.find(({ status }) => status === 'spoke')?.spokeOn, spokeOn)
    })

  it('“spoke with NAME on 29 February” is refused where there was none of late (2.7)', async () => {
    const { say } = await morning()
    match(await say(spokeWith, 'spoke with Contact0 of Syd on 29 February about prices'), /has not come yet/)
  })
})
