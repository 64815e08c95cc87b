import type { App } from '../../src/app.ts'
import type { CheckinView, MyFollowUp } from '../../src/contract/checkins.ts'
import { type Checkin, isShared } from '../../src/domain/checkins/checkin.ts'
import type { Promised } from '../../src/domain/checkins/my-follow-ups.ts'
import { textsFor } from '../../src/text/texts.ts'
import { viewAlarm } from '../alarm-views.ts'
import { type Handlers, refuse } from '../api.ts'
import {
  viewContact,
  viewCycle,
  viewEmployee,
  viewFollowUp,
  viewFullContact,
  viewPair,
  viewVisit,
} from '../views.ts'

type Needs = { app: App; approachesAMonth: number }

/** The pages of the tab that bring together what several capabilities know. */
export function overviewApi({
  app,
  approachesAMonth,
}: Needs): Pick<Handlers, 'getMe' | 'getCustomer' | 'participation'> {
  const notKnown = (locale = 'en') =>
    refuse(403, 'not an employee', textsFor(locale).problems['not an employee'])
  return {
    async getMe({ actor }) {
      const mine = await app.myCheckins(actor)
      if (!mine.known) return notKnown()
      const { employee, cycle, checkins } = mine
      const [contacts, mayPair, lastSpoke] = await Promise.all([
        app.contactsOf(mine.openPairs),
        app.mayPairAt(
          actor,
          mine.openPairs.map(({ customerId }) => customerId),
        ),
        mine.lastSpoke(),
      ])
      const pairs = mine.openPairs.map((pair) =>
        viewPair(
          textsFor(employee.locale),
          pair,
          employee,
          contacts.get(pair.contactId),
          lastSpoke(pair.id),
          { mayChange: true, mayIntroduce: mayPair.has(pair.customerId) },
        ),
      )
      return {
        ...viewEmployee(employee),
        email: employee.email,
        timeZone: employee.timeZone,
        locale: employee.locale,
        roles: [...actor.roles, ...(employee.leader ? (['leader'] as const) : [])],
        cycle: viewCycle(cycle, employee.locale),
        pairs: pairs.filter((pair) => pair !== undefined),
        checkins: checkins.map((checkin) => viewCheckin(checkin, mine.today)),
        followUps: mine.followUps.map((promised) => viewMyFollowUp(promised, mine.today)),
      }
    },
    async participation() {
      const { months, ...rest } = await app.participation()
      const named = months.map((month) => {
        const { id: cycleId, name, start } = viewCycle(month, 'en')
        return { cycleId, name, start }
      })
      return { months: named, ...rest }
    },
    async getCustomer({ actor, params }) {
      const page = await app.customerPage(actor, params.customerId)
      if (!page) return refuse(404, 'not found', textsFor('en').problems['not found'])
      const { customer, employees } = page
      const owner = employees.get(customer.ownerId ?? '')
      const contacts = new Map(page.contacts.map((contact) => [contact.id, contact]))
      // Of one's own alone: beside a colleague's name it would name their silence (2.5).
      const own = page.pairs.filter(({ employeeId }) => employeeId === actor.employeeId)
      const last = await app.lastConversations(own)
      const pairs = page.pairs.map((pair) => {
        return viewPair(
          textsFor('en'),
          pair,
          employees.get(pair.employeeId),
          contacts.get(pair.contactId),
          last.get(pair.id) ?? null,
          {
            mayChange: page.mayPair || pair.employeeId === actor.employeeId,
            mayIntroduce: page.mayPair,
          },
        )
      })
      const namedBy = page.named.map(({ id: pairId, contactName, employeeId, endNote, endedOn }) => ({
        ...{ pairId, contactName, employeeName: employees.get(employeeId)?.name ?? '' },
        ...{ note: endNote ?? '', on: endedOn ?? page.today },
      }))
      const team = page.members.map(({ employeeId, role }) => ({ employee: employees.get(employeeId), role }))
      return {
        id: customer.id,
        name: customer.name,
        country: customer.country,
        lastConversationOn: customer.lastConversationOn,
        owner: owner ? viewEmployee(owner) : null,
        ownerSince: customer.ownerSince,
        mayNameOwner: page.mayNameOwner,
        alarms: page.alarms.map(viewAlarm),
        cadence: customer.cadence,
        mayPair: page.mayPair,
        oneDepartment: page.oneDepartment,
        team: team.flatMap(({ employee, role }) => (employee ? [{ ...viewEmployee(employee), role }] : [])),
        contacts: page.contacts.map((contact) => ({
          ...viewFullContact(contact),
          approaches: page.loadOf(contact.id).total,
          objectedOn: contact.objectedOn,
          mayObject:
            page.mayPair ||
            page.pairs.some((pair) => pair.contactId === contact.id && pair.employeeId === actor.employeeId),
        })),
        left: page.left.map((contact) => ({ ...viewContact(contact), leftOn: contact.leftOn ?? page.today })),
        mostApproaches: approachesAMonth,
        pairs: pairs.filter((pair) => pair !== undefined),
        named: namedBy,
        leftBehind: page.leftBehind.map(({ pair, side, employeeName, goes }) => ({
          ...{ pairId: pair.id, side, employeeName, contactName: pair.contactName },
          ...{ on: pair.endedOn ?? page.today, ...goes },
        })),
        visits: page.visits.map((visit) => viewVisit(visit, actor)),
      }
    },
  }
}

/** A check-in for its own author, who sees everything of it. */
function viewCheckin(checkin: Checkin, today: string): CheckinView {
  const { cycleId, pairId, customerId, customerName, contactName, visitId, status, guess, spokeOn } = checkin
  const { channel, heard, kind, departments, own, followUp, note, skipReason, late } = checkin
  return {
    ...{ cycleId, pairId, customerId, customerName, contactName, visitId, status, guess, spokeOn },
    shared: isShared(checkin),
    ...{ channel, heard, kind, departments, own, note, skipReason, late },
    followUp: followUp && viewFollowUp(followUp, today),
  }
}

function viewMyFollowUp(promised: Promised, today: string): MyFollowUp {
  const { cycleId, pairId, customerId, customerName, contactName, followUp } = promised
  return { cycleId, pairId, customerId, customerName, contactName, ...viewFollowUp(followUp, today) }
}
