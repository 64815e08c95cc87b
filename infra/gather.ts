import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TOP = join(import.meta.dirname, '..')
const TO = join(TOP, 'dist/service')

/** Puts what runs in production, and nothing else, into dist/service; packages are installed from its lock file. */
function gather() {
  rmSync(TO, { recursive: true, force: true })
  mkdirSync(TO, { recursive: true })
  const isSandbox = (path: string) => path === join(TOP, 'src/sandbox')
  for (const folder of ['bot', 'src', 'dist/tab'])
    cpSync(join(TOP, folder), join(TO, folder), { recursive: true, filter: (path) => !isSandbox(path) })
  const { devDependencies: _, allowScripts: __, ...kept } = JSON.parse(read('package.json'))
  const { scripts: ___, ...plain } = kept
  // Whoever installs this must not build anything, nor start the sandbox.
  write('package.json', { ...plain, scripts: { start: 'node bot/main.ts' } })
  const lock = JSON.parse(read('package-lock.json'))
  const { devDependencies: ____, ...root } = lock.packages['']
  const packages = Object.entries<{ dev?: boolean }>(lock.packages).filter(([, { dev }]) => !dev)
  write('package-lock.json', { ...lock, packages: { ...Object.fromEntries(packages), '': root } })
}

const read = (name: string) => readFileSync(join(TOP, name), 'utf8')
const write = (name: string, value: object) =>
  writeFileSync(join(TO, name), `${JSON.stringify(value, null, 2)}\n`)

gather()
