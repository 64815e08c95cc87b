import type { App } from '../../src/app.ts'
import type { ImportReport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import type { ImportReport as Report } from '../../src/domain/people/import-file.ts'
import type { Mistake } from '../../src/domain/people/import-mistakes.ts'
import type { ImportRow } from '../../src/domain/people/ports.ts'
import type { Texts } from '../../src/text/en.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type CsvBody, type Handlers, refuse } from '../api.ts'
import { viewContact, viewEmployee } from '../views.ts'

type Needs = { app: App; readCsv: (bytes: CsvBody) => AsyncIterable<ImportRow> }

/** Imports, and lists of the people and customers they brought. */
export function peopleApi({
  app,
  readCsv,
}: Needs): Pick<Handlers, 'importFile' | 'searchEmployees' | 'listCustomers' | 'listContacts'> {
  const texts = textsFor('en')
  return {
    async importFile({ params: { kind }, query: { apply, source, gone }, body }) {
      const input = { kind, source, gone, apply: apply === 'true' }
      const report = await app.importFile({ ...input, rows: readCsv(body) })
      return inWords(texts, kind, report)
    },
    async searchEmployees({ query: { name } }) {
      return { employees: (await app.searchEmployees(name)).map(viewEmployee) }
    },
    async listCustomers() {
      const customers = await app.listCustomers()
      return {
        customers: customers.map(({ entry, owner }) => ({
          id: entry.id,
          name: entry.name,
          country: entry.country,
          owner: owner ? viewEmployee(owner) : null,
          lastConversationOn: entry.lastConversationOn,
        })),
      }
    },
    async listContacts({ params: { customerId } }) {
      const contacts = await app.listContacts(customerId)
      if (!contacts) return refuse(404, 'not found', texts.problems['not found'])
      return {
        contacts: contacts.map((contact) => {
          const { email, language, timeZone } = contact
          return { ...viewContact(contact), email, customerId, language, timeZone }
        }),
      }
    },
  }
}

function inWords(texts: Texts, kind: ImportKind, report: Report): ImportReport {
  const { added, changed, same, gone, unresolved, refused } = report
  return {
    ...{ job: null, recognised: '', rows: [] },
    ...{ added, changed, same },
    gone: gone.length,
    unresolved: unresolved.length,
    refused: refused.map(({ line, mistakes }) => ({
      line,
      reason: mistakes.map((mistake) => sayMistake(texts, mistake)).join(' '),
    })),
    goneRows: gone.map((fields) => texts.imports.gone[kind](fields)),
    unresolvedRows: unresolved,
  }
}

function sayMistake({ imports, pairing }: Texts, mistake: Mistake): string {
  return mistake.code === 'pair refused'
    ? say(pairing.refusals, mistake.refusal)
    : say(imports.mistakes, mistake)
}
