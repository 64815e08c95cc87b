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

const load = createRequire(import.meta.url)

/** The texts of queue messages as Azurite lists them; the library tells nothing of its types. */
type Texts = { findOne(of: { id: string }): object | null; remove(text: object): void }
type TextStore = { db: { getCollection(name: string): Texts }; EXTENTS_COLLECTION: string }
const { default: TextList } = load('azurite/dist/src/common/persistence/LokiExtentMetadataStore.js') as {
  default: { prototype: { deleteExtent(this: TextStore, id: string): Promise<void> } }
}
/**
 * Once a minute Azurite drops the texts of messages that are gone, and by itself sorts its whole list anew after each:
 * in memory, where every message has one, it answers nobody for nine seconds after a minute with 2,500 of them.
 */
TextList.prototype.deleteExtent = async function (id) {
  const texts = this.db.getCollection(this.EXTENTS_COLLECTION)
  const text = texts.findOne({ id })
  if (text) texts.remove(text)
}

load('azurite/dist/src/azurite.js')
