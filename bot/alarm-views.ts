import type { AlarmView } from '../src/contract/teams.ts'
import type { Alarm } from '../src/domain/overview/alarms.ts'
import { textsFor } from '../src/text/texts.ts'

/** An alarm of a customer, in words (1.6, 1.7). */
export function viewAlarm(alarm: Alarm): AlarmView {
  const { kind, customerId, customerName } = alarm
  // Nobody hands over a pair of somebody who was erased.
  const pairId = 'pairId' in alarm && alarm.employeeName ? alarm.pairId : null
  return { kind, customerId, customerName, says: sayAlarm(alarm), pairId }
}

function sayAlarm(alarm: Alarm): string {
  const words = textsFor('en').alarms
  switch (alarm.kind) {
    case 'no owner':
      return words['no owner'](alarm)
    case 'owner silent':
      return words['owner silent'](alarm)
    case 'contact load':
      return words['contact load'](alarm)
    case 'nobody after a leaver':
      return words['nobody after a leaver'](alarm)
    case 'promises of a leaver':
      return words['promises of a leaver'](alarm)
    case 'one department':
      return words['one department'](alarm)
  }
}
