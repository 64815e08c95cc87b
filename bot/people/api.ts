import type { App } from '../../src/app.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewContact, viewEmployee } from '../views.ts'

type Needs = { app: App }

/** Lists of the people and customers they brought. */
export function peopleApi({
  app,
}: Needs): Pick<Handlers, 'searchEmployees' | 'listCustomers' | 'listContacts'> {
  const texts = textsFor('en')
  return {
    async searchEmployees({ body: { name } }) {
      return { employees: (await app.searchEmployees(name)).map(viewEmployee) }
    },
    async listCustomers() {
      const customers = await app.listCustomers()
      return {
        customers: customers.map(({ entry, owner }) => ({
          id: entry.id,
          name: entry.name,
          country: entry.country,
          owner: owner && !owner.leftOn ? viewEmployee(owner) : null,
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
