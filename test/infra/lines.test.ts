import { deepEqual } from 'node:assert/strict'
import { linesOf } from '../../infra/lines.ts'

describe('lines of a backup', () => {
  it('are whole wherever the file is cut, in the middle of a letter too', async () => {
    const bytes = Buffer.from('Zoë ✓\nsecond\n\nlast')
    const pieces = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    const lines: string[] = []
    for await (const line of linesOf(pieces())) lines.push(line)
    deepEqual(lines, ['Zoë ✓', 'second', '', 'last'])
  })
})
