import { type Config, readConfig } from '../../src/config.ts'
import { latestAskDay } from '../../src/sandbox/ask-days.ts'
import { sampleFiles } from '../../src/sandbox/first-day.ts'
import { type History, playHistory } from '../../src/sandbox/history/play-history.ts'
import { calendarOf } from '../../src/sandbox/service-settings.ts'

export const config = readConfig({
  PUBLIC_URL: 'https://counterpart.example',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  BOT_APP_SECRET: 'one secret',
  TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_CLIENT_SECRET: 'another secret',
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
  STORAGE_ACCOUNT: 'counterpart',
  LINK_SECRET: 'a secret for links that is long enough',
  ORG_NAME: 'Brightwater Fasteners',
})

/** The history of the sample organisation as a sandbox makes it on that day. */
export async function play(today: string, settings: Config = config): Promise<History> {
  const { cycle: present } = latestAskDay(new Date(today), calendarOf(settings))
  return playHistory({ config: settings, files: sampleFiles(), present, folder: undefined })
}

/** Every check-in of it. */
export async function heardIn({ held, office }: History) {
  const lists = office.people.list().map(({ id }) => held.ports.checkins.list({ employeeId: id }))
  return (await Promise.all(lists)).flat().map(({ value }) => value)
}
