import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Receive } from '../../bot/adapter.ts'
import { lateBot, readiness } from '../../bot/late-bot.ts'
import { createLog } from '../../bot/log.ts'
import { beginAlone } from './service-process.ts'

const TAKE: Receive = async () => ({ status: 200 })
/** A package in which the SDK is missing. */
const WITHOUT_SDK = `
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve(name, context, next) {
      if (name === 'botbuilder') throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
      return next(name, context)
    },
  })`

describe('the bot, which is loaded beside the rest of the start', () => {
  const lines: { event: string }[] = []
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as { event: string }) })
  const answers = async () => true
  const isStopping = () => false
  beforeEach(() => {
    lines.length = 0
  })

  it('makes an instance not ready from the first look where it does not load, and says so once (7.2)', async () => {
    const bot = lateBot(() => Promise.reject(new Error('Cannot find package')), log)
    for (let look = 0; look < 3; look++)
      equal(await readiness({ isStopping, bot, answers }), 'the bot does not load')
    await rejects(bot.receive({}), 'what Teams says is refused, and sent again by it')
    deepEqual(
      lines.map(({ event }) => event),
      ['bot.not-loaded'],
    )
    equal(await readiness({ isStopping: () => true, bot, answers }), 'stopping')
  })

  it('makes it ready again where a later look, or a message, loads it (7.2)', async () => {
    for (const later of ['look', 'message']) {
      const tries = [() => Promise.reject(new Error('Cannot be read')), async () => TAKE]
      const bot = lateBot(() => tries.shift()?.() ?? Promise.reject(new Error('tried too often')), log)
      equal(await readiness({ isStopping, bot, answers }), 'the bot does not load')
      if (later === 'message') equal((await bot.receive({})).status, 200)
      equal(await readiness({ isStopping, bot, answers }), 'ready')
    }
  })

  it('is loaded once, and whoever looks meanwhile is answered when it is there (7.2)', async () => {
    const { promise, resolve } = Promise.withResolvers<Receive>()
    let times = 0
    const bot = lateBot(() => {
      times++
      return promise
    }, log)
    let told: string | undefined
    const looks = [isStopping, isStopping].map(async (stopping) => {
      told = await readiness({ isStopping: stopping, bot, answers })
    })
    const taken = bot.receive({})
    await nextTurn()
    equal(told, undefined)
    resolve(TAKE)
    await Promise.all(looks)
    deepEqual([told, (await taken).status, times], ['ready', 200, 1])
    equal(await readiness({ isStopping, bot, answers: async () => false }), 'storage does not answer')
  })

  it('says that it is stopping where that began while somebody waited for the answer (7.2)', async () => {
    let stopping = false
    const bot = lateBot(async () => {
      stopping = true
      return TAKE
    }, log)
    equal(await readiness({ isStopping: () => stopping, bot, answers }), 'stopping')
  })

  it('keeps a package without its SDK from taking the place of one that works (7.2)', async () => {
    await using service = await beginAlone(WITHOUT_SDK)
    const url = await service.listens()
    for (let look = 0; look < 2; look++) {
      const answer = await fetch(`${url}/health/ready`)
      equal(answer.status, 503)
      match(await answer.text(), /the bot does not load/)
    }
    equal((await fetch(`${url}/health/live`)).status, 200)
  }).timeout(60_000)
})
