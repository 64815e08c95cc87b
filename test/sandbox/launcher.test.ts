import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '../../src/sandbox/listen.ts'

const MAIN = join(import.meta.dirname, '../../src/sandbox/main.ts')
const FREE = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_TLS_PORT: '0' }
const READY = /^Counterpart is ready: (http:\/\/localhost:\d+)\n$/
const PEOPLE = 'Name,Email,Department,Job Title,Manager Email\nAda Brook,ada@brook.example,Sales,Director,\n'
const CHAT = '/sandbox/chats/ada@brook.example'

describe('npm start', function () {
  this.timeout(180_000)
  const data = mkdtempSync(join(tmpdir(), 'counterpart-launch-'))
  after(() => rmSync(data, { recursive: true, force: true }))

  const launch = (args: string[], env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...process.env, SANDBOX_DATA: data, ...FREE, ...env },
    })
    const printed = { out: '', err: '' }
    child.stdout.on('data', (part) => (printed.out += part))
    child.stderr.on('data', (part) => (printed.err += part))
    const ended = once(child, 'close').then(([code]) => ({ code, ...printed }))
    const ready = async () => {
      const printing = new Promise<void>((resolve) => {
        child.stdout.on('data', () => READY.test(printed.out) && resolve())
      })
      await Promise.race([printing, ended])
      return READY.exec(printed.out)?.[1] ?? assert.fail(printed.err)
    }
    return { child, ended, ready }
  }
  const read = async (url: string, path: string) => (await fetch(`${url}${path}`)).json()
  const clock = async (url: string, body?: object) => {
    const init = body && { method: 'POST', body: JSON.stringify(body) }
    return (await (await fetch(`${url}/sandbox/clock`, init)).json()).now as string
  }

  it('says in one line that it is ready, ends with 0 when asked to, and remembers', async () => {
    const first = launch(['--empty', '--fresh'])
    const url = await first.ready()
    assert.match(await clock(url), /T18:00/)
    const moved = await clock(url, { advance: 'PT9H' })
    assert.match(moved, /T03:0/)
    await fetch(`${url}/sandbox/import/people?apply=true`, { method: 'POST', body: PEOPLE })
    const chat = await read(url, CHAT)
    assert.equal(chat.length, 1)
    first.child.kill('SIGTERM')
    assert.deepEqual(await first.ended, { code: 0, out: `Counterpart is ready: ${url}\n`, err: '' })

    const second = launch([])
    const again = await second.ready()
    assert.equal((await clock(again)).slice(0, 14), moved.slice(0, 14))
    assert.deepEqual(await read(again, CHAT), chat)
    assert.equal(
      (await fetch(`${again}${CHAT}/messages`, { method: 'POST', body: '{"text":"hi"}' })).status,
      200,
    )
    second.child.kill('SIGINT')
    assert.equal((await second.ended).code, 0)
  })

  it('says what is wrong in one sentence and ends with 1', async () => {
    const taken = createServer()
    const port = await listen(taken, 0, 'the port')
    for (const [args, env, sentence] of [
      [['--nonsense'], {}, /^Unknown option '--nonsense'.*\n$/],
      [['--people', 'nowhere.csv'], {}, /^There is no file nowhere\.csv, which --people names\.\n$/],
      [
        ['--empty'],
        { PORT: String(port) },
        /^Port \d+ is in use\. Stop what uses it, or set PORT to a free port\.\n$/,
      ],
    ] as const) {
      const { code, out, err } = await launch([...args], env).ended
      assert.deepEqual([code, out], [1, ''])
      assert.match(err, sentence)
    }
    taken.close()
  })
})
