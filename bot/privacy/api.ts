import type { App } from '../../src/app.ts'
import type { VisibilityView } from '../../src/contract/privacy.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

type Operations = 'getVisibility' | 'changeVisibility' | 'listAccesses'

/** Who is seen: everybody may know what holds, administrators set it and see who did (6.2). */
export function privacyApi({ app }: { app: App }): Pick<Handlers, Operations> {
  const view = async ({ roles }: Actor): Promise<VisibilityView> => {
    const { changes, ...holding } = await app.getVisibility()
    const shown = roles.includes('administrator') ? changes.toReversed() : []
    const names = await Promise.all(shown.map(({ byId }) => app.nameOf(byId)))
    return {
      ...holding,
      changes: shown.map(({ byId: _, ...one }, place) => ({ ...one, by: names[place] ?? '' })),
    }
  }
  return {
    listAccesses: ({ actor, query }) => app.listAccesses(actor, query.after),
    getVisibility: ({ actor }) => view(actor),
    async changeVisibility({ actor, body }) {
      const done = await app.changeVisibility({ ...body, byId: actor.employeeId })
      if (done.ok) return view(actor)
      const detail = textsFor('en').visibility.refusals[done.reason]
      return refuse(done.reason === 'changed meanwhile' ? 409 : 400, done.reason, detail)
    },
  }
}
