import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readImports } from '../architecture/imports.ts'

const TOP = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(TOP, name), 'utf8')

describe('the image', () => {
  let context: string
  before(() => {
    context = mkdtempSync(join(tmpdir(), 'counterpart-image-'))
    for (const [, path = ''] of read('.dockerignore').matchAll(/^!(.+)$/gm))
      cpSync(join(TOP, path), join(context, path), { recursive: true })
    // What `npm ci` and `npm run build` make in it.
    symlinkSync(join(TOP, 'node_modules'), join(context, 'node_modules'))
    mkdirSync(join(context, 'dist/tab'), { recursive: true })
    writeFileSync(join(context, 'dist/tab/index.html'), '<!doctype html>')
  })
  after(() => rmSync(context, { recursive: true }))

  it('is made from what is let in, and what was gathered starts (7.2)', () => {
    const dockerfile = read('Dockerfile')
    const steps = [...dockerfile.matchAll(/\bnode (\S+\.ts)/g)].map(([, step = '']) => step)
    const [, start = ''] = /^CMD \["node", "(.+)"\]$/m.exec(dockerfile) ?? []
    deepEqual(steps, ['infra/gather.ts'])
    for (const step of steps) {
      deepEqual(missing(context, step), [], step)
      const made = run(context, step)
      equal(made.status, 0, made.stderr)
    }
    const service = join(context, 'dist/service')
    deepEqual(missing(service, start), [], start)
    match(run(service, start).stderr, /^Counterpart cannot start\. Set these in the environment/)
  })
})

const run = (folder: string, file: string) =>
  spawnSync(process.execPath, [file], { cwd: folder, env: {}, encoding: 'utf8' })

/** What this file imports in turn, at once or later, and is not there. */
function missing(folder: string, start: string, seen = new Set<string>()): string[] {
  if (seen.has(start)) return []
  seen.add(start)
  const place = join(folder, start)
  if (!existsSync(place)) return [start]
  return readImports([{ path: start, text: readFileSync(place, 'utf8') }]).flatMap(({ file, typeOnly }) =>
    file && !typeOnly ? missing(folder, file, seen) : [],
  )
}
