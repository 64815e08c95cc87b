import { createRequire } from 'node:module'

/** Azurite in a process of its own that ends when its parent does; `azurite.ts` starts it. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
createRequire(import.meta.url)('azurite/dist/src/azurite.js')
