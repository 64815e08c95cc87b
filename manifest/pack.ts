import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makePackage } from './app-package.ts'

/** Writes the Teams app package to dist; says what to do when it cannot. */
function pack(): void {
  const folder = fileURLToPath(new URL('../dist/', import.meta.url))
  const { name, bytes } = makePackage(process.env)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name}`, bytes)
  console.log(`dist/${name} is ready: upload it in the Teams admin centre, under Manage apps.`)
}

try {
  pack()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
