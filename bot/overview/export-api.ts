import type { App } from '../../src/app.ts'
import type { CsvFile } from '../../src/contract/routes.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewCycle } from '../views.ts'

type Cell = string | number | null
type Needs = {
  app: App
  writeCsv: (head: readonly string[], rows: AsyncIterable<readonly Cell[]>) => AsyncIterable<string>
}
type Exports = 'exportOverview' | 'exportFollowUps' | 'exportCustomer'

/** What the reader may see, as files of rows; the same rules as on the pages hold (4.6, 6.2). */
export function exportApi({ app, writeCsv }: Needs): Pick<Handlers, Exports> {
  const { exports: words, problems } = textsFor('en')
  const file = (name: string, head: readonly string[], rows: AsyncIterable<readonly Cell[]>): CsvFile => ({
    csv: writeCsv(head, rows),
    name: `counterpart-${name}-${app.today()}.csv`,
  })
  const refused = (reason: 'not an employee' | 'not allowed' | 'not found') =>
    refuse(reason === 'not found' ? 404 : 403, reason, problems[reason])
  return {
    async exportOverview({ actor, query }) {
      const [overview, pictures] = await Promise.all([
        app.scopeOverview(actor, query),
        app.readPictures(actor, query),
      ])
      if (!overview.ok) return refused(overview.reason)
      if (!pictures.ok) return refused(pictures.reason)
      const { cycle, shown, due, spoke } = overview
      const one = cycle ? [{ cycle, count: shown ? { due, spoke } : null }] : []
      const months = overview.months.length > 0 ? overview.months : one
      async function* rows() {
        for (const { cycle, count } of months) {
          const at = pictures.ok ? pictures.months.findIndex(({ id }) => id === cycle.id) : -1
          const visits = pictures.ok ? pictures.visits[at] : undefined
          const promises = pictures.ok ? pictures.promises[at] : undefined
          yield [
            ...[viewCycle(cycle, 'en').name, count?.due ?? null, count?.spoke ?? null],
            ...[visits?.one ?? null, visits?.two ?? null, visits?.more ?? null],
            ...[
              promises?.kept ?? null,
              promises?.keptLate ?? null,
              promises?.late ?? null,
              promises?.open ?? null,
            ],
          ]
        }
      }
      return file('overview', words.overview, rows())
    },
    async exportFollowUps({ actor, query }) {
      const [found, overview, level] = await Promise.all([
        app.exportFollowUps(actor, query),
        app.scopeOverview(actor, { ...query, months: 1 }),
        app.levelNow(),
      ])
      if (!found.ok) return refused(found.reason)
      // The promises of a few people name them, as on the page.
      const isShown = overview.ok && overview.shown
      async function* rows() {
        if (!isShown || !found.ok) return
        for await (const one of found.rows)
          yield [one.customerName, one.text, one.dueOn, level === 'groups' ? null : one.name]
      }
      return file('promises', words.followUps, rows())
    },
    async exportCustomer({ params }) {
      const [found, level] = await Promise.all([app.exportConversations(params.customerId), app.levelNow()])
      if (!found) return refused('not found')
      const named = level !== 'groups'
      const { rows: conversations, name } = found
      const { channels, kinds } = textsFor('en').tab
      async function* rows() {
        for await (const one of conversations) {
          const { followUp, channel, kind } = one
          yield [
            ...[one.day, named ? one.employeeName : one.department, one.department],
            ...[named ? one.contactName : name, channel && channels[channel], one.heard, kind && kinds[kind]],
            ...[one.departments.join('; '), followUp?.text ?? null],
            ...[followUp?.dueOn ?? null, followUp?.doneOn ?? null],
          ]
        }
      }
      return file('customer', words.customer, rows())
    },
  }
}
