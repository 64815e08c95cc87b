import { equal, throws } from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFolder } from '../../src/sandbox/own-folder.ts'

describe('the data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterpart-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is refused to a second sandbox while the first one lives', () => {
    writeFileSync(join(folder, 'launcher.pid'), String(process.ppid))
    throws(() => ownFolder(folder), /is in use by process \d+\. Stop that sandbox/)
  })

  it('is taken over from one that was killed, and given back', () => {
    writeFileSync(join(folder, 'launcher.pid'), '999999999')
    ownFolder(folder)()
    equal(existsSync(join(folder, 'launcher.pid')), false)
  })
})
