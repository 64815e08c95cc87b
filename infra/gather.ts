import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { productionLock, productionPackage } from './production-package.ts'

const TOP = join(import.meta.dirname, '..')
const TO = join(TOP, 'dist/service')
const SANDBOX = join(TOP, 'src/sandbox')

/** Puts what runs in production, and nothing else, into dist/service; its packages are installed from its lock file. */
function gather(): void {
  rmSync(TO, { recursive: true, force: true })
  mkdirSync(TO, { recursive: true })
  for (const folder of ['bot', 'src', 'dist/tab'])
    cpSync(join(TOP, folder), join(TO, folder), { recursive: true, filter: (path) => path !== SANDBOX })
  write('package.json', productionPackage(read('package.json')))
  write('package-lock.json', productionLock(read('package-lock.json')))
}

const read = (name: string) => JSON.parse(readFileSync(join(TOP, name), 'utf8'))
const write = (name: string, value: object) =>
  writeFileSync(join(TO, name), `${JSON.stringify(value, null, 2)}\n`)

gather()
