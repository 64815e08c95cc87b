import { valuesOf } from '../../domain/store.ts'
import { isFollowed } from '../../domain/visits/organised-by.ts'
import type { HeldApp } from './held-app.ts'

/** Lets the service that wakes up after the history hear of changes to visits that were booked in it. */
export async function followComing({ ports, now }: HeldApp): Promise<void> {
  const customers = await valuesOf(ports.customerList.list({ kind: 'customer' }))
  const all = await Promise.all(customers.map(({ id }) => valuesOf(ports.visits.list({ customerId: id }))))
  const organisers = all
    .flat()
    .filter((visit) => isFollowed(visit, now()))
    .map((visit) => visit.organiserId)
  for (const employeeId of new Set(organisers))
    await ports.due.add({ dueAt: now(), work: { kind: 'subscription', employeeId } })
}
