import { deepEqual, doesNotThrow, ok } from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { ianaZone } from '../../src/adapters/graph/outlook-hours.ts'

describe('time zones of mailboxes (1.2)', () => {
  it('are zones of ours, whatever name of Windows a mailbox gives, in whatever country', () => {
    ok(WINDOWS_TO_IANA_MAP.length > 300)
    for (const { windowsName, territory } of WINDOWS_TO_IANA_MAP)
      for (const zone of [ianaZone(windowsName), ianaZone(windowsName, territory)])
        doesNotThrow(() => Temporal.Now.zonedDateTimeISO(zone ?? ''), `${windowsName}, ${territory}: ${zone}`)
    deepEqual(ianaZone('W. Europe Standard Time', 'NL'), 'Europe/Amsterdam')
  })
})
