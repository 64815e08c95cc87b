import { deepEqual, equal, rejects } from 'node:assert/strict'
import { lateBot, readiness } from '../../bot/late-bot.ts'
import { createLog } from '../../bot/log.ts'

describe('the bot, which is loaded after the start', () => {
  const lines: { event: string }[] = []
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as { event: string }) })
  const answers = async () => true
  beforeEach(() => {
    lines.length = 0
  })

  it('makes an instance not ready where it does not load, though storage answers, and says so once (7.2)', async () => {
    const bot = lateBot(() => Promise.reject(new Error('Cannot find package')), log)
    equal(await readiness({ isStopping: false, bot, answers }), 'ready', 'nobody has tried yet')
    await bot.load()
    equal(await readiness({ isStopping: false, bot, answers }), 'the bot does not load')
    await rejects(bot.receive({}), 'what Teams says is refused, and sent again by it')
    deepEqual(
      lines.map(({ event }) => event),
      ['bot.not-loaded'],
    )
    equal(await readiness({ isStopping: true, bot, answers }), 'stopping')
  })

  it('makes it ready again where a later try loads it (7.2)', async () => {
    const tries = [
      () => Promise.reject(new Error('Cannot be read')),
      async () => async () => ({ status: 200 }),
    ]
    const bot = lateBot(() => tries.shift()?.() ?? Promise.reject(new Error('tried too often')), log)
    await bot.load()
    equal(await readiness({ isStopping: false, bot, answers }), 'the bot does not load')
    equal((await bot.receive({})).status, 200)
    equal(await readiness({ isStopping: false, bot, answers }), 'ready')
  })

  it('is loaded once, by what comes first (7.2)', async () => {
    let times = 0
    const bot = lateBot(async () => {
      times++
      return async () => ({ status: 200 })
    }, log)
    equal((await bot.receive({})).status, 200)
    await bot.load()
    equal(times, 1)
    equal(await readiness({ isStopping: false, bot, answers }), 'ready')
    equal(await readiness({ isStopping: false, bot, answers: async () => false }), 'storage does not answer')
  })
})
