import { createRequire } from 'node:module'

/**
 * Azurite in a process of its own, which `azurite.ts` starts. It ends when its parent does, and as soon as its three
 * services have closed and saved: left alone it would stay.
 */
const SERVICES = 3
const say = console.log
let closed = 0
console.log = (...words: unknown[]) => {
  say(...words)
  if (/successfully closed/.test(String(words[0])) && ++closed === SERVICES) process.exit(0)
}
process.stdout.on('error', () => undefined)
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
createRequire(import.meta.url)('azurite/dist/src/azurite.js')
