import { deepEqual } from 'node:assert/strict'
import { originsIn } from '../../tab/parts/hint.ts'

describe('pages that may host the tab', () => {
  it('are none when nobody wrote any', () => {
    deepEqual(originsIn('__HOST_ORIGINS__'), [])
    deepEqual(originsIn(''), [])
  })

  it('are read from the list of the service', () => {
    deepEqual(originsIn('http://localhost:3979, https://a.example'), [
      'http://localhost:3979',
      'https://a.example',
    ])
  })
})
