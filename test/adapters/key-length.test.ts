import assert from 'node:assert/strict'
import { encodeKey } from '../../src/adapters/tables/keys.ts'
import { keyLength } from '../../src/domain/key-length.ts'

describe('the room of a text in a key', () => {
  it('is the length that storage makes of it', () => {
    const letters = Array.from({ length: 0x400 }, (_, at) => String.fromCharCode(at)).join('')
    for (const text of [letters, 'ada+one@ours.example', '部長 / 😀'])
      assert.equal(keyLength(text), encodeKey(text).length)
  })
})
