import { deepEqual, match } from 'node:assert/strict'
import { createLog } from '../../bot/log.ts'
import { watchOwnSignIn } from '../../bot/own-sign-in.ts'

type Line = { event: string; holder: string; error: string; cure: string }

describe('what the service proves itself with to Entra', () => {
  const lines: Line[] = []
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Line) })
  const good = async () => 'a token'
  const refuse = (message: string) => () => Promise.reject(new Error(message))
  const said = async (needs: Partial<Parameters<typeof watchOwnSignIn>[0]>) => {
    lines.length = 0
    const config = { BOT_APP_TYPE: 'SingleTenant' } as const
    await watchOwnSignIn({ config, bot: good, tab: good, log, ...needs }).watch()
    return lines
  }

  it('is said to be wrong for whom it is, with what to do and nothing that Entra wrote (7.2)', async () => {
    deepEqual(await said({}), [])
    const over = 'AADSTS7000222: The provided client secret keys for app of somebody@example are expired.'
    const [bot, ...more] = await said({ bot: refuse(over) })
    deepEqual(
      [bot?.event, bot?.holder, bot?.error, more.length],
      ['identity.refused', 'bot', 'AADSTS7000222', 0],
    )
    match(bot?.cure ?? '', /BOT_APP_SECRET is wrong or over/)
    deepEqual(JSON.stringify(bot).includes('somebody'), false)
    const [tab] = await said({ tab: refuse('AADSTS7000215: Invalid client secret.') })
    match(tab?.cure ?? '', /TAB_CLIENT_SECRET/)
    const [federated] = await said({
      tab: refuse('AADSTS70021: No matching record.'),
      config: { BOT_APP_TYPE: 'UserAssignedMsi' },
    })
    match(federated?.cure ?? '', /entra\.sh permit/)
  })

  it('is not said to be wrong where Entra could not be asked (7.2)', async () => {
    const [line, ...more] = await said({ bot: refuse('getaddrinfo EAI_AGAIN login.microsoftonline.com') })
    deepEqual([line?.event, line?.holder, more.length], ['identity.not-reached', 'bot', 0])
  })
})
