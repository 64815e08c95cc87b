import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { productionLock, productionPackage } from '../../infra/production-package.ts'

const TOP = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(TOP, name), 'utf8')

describe('what runs in production', () => {
  const whole = JSON.parse(read('package.json'))
  const manifest = productionPackage(whole)
  const { packages } = productionLock(JSON.parse(read('package-lock.json')))

  it('installs what the service imports, and nothing of development (7.2)', () => {
    deepEqual(manifest.dependencies, whole.dependencies)
    equal(manifest.devDependencies, undefined)
    deepEqual(
      Object.values(packages).filter(({ dev }) => dev),
      [],
    )
    for (const name of Object.keys(whole.dependencies)) ok(packages[`node_modules/${name}`], name)
    for (const name of Object.keys(whole.devDependencies).filter((one) => !whole.dependencies[one]))
      ok(name.startsWith('@types/') || !packages[`node_modules/${name}`], name)
  })

  it('starts the service and not the sandbox, and has nothing to build (7.2)', () => {
    deepEqual(manifest.scripts, { start: 'node bot/main.ts' })
  })

  it('fits into an image that is not run by root and says how it is (7.2)', () => {
    const file = read('Dockerfile')
    match(file, /^USER node$/m)
    match(file, /^HEALTHCHECK .*\n.*\/health\/ready/m)
    match(file, /^CMD \["node", "bot\/main\.ts"\]$/m)
    const letIn = read('.dockerignore').matchAll(/^!(.+)$/gm)
    for (const [, path = ''] of letIn) ok(existsSync(join(TOP, path)), path)
    const last = file.split(/^FROM /m).at(-1) ?? ''
    for (const [, from] of last.matchAll(/^COPY (--from=\w+)?/gm)) ok(from, 'only what an earlier stage made')
  })
})
